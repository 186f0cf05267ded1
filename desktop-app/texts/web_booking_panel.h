#pragma once

#include "texts/rules_panel.h"

#include <map>

namespace salon::desk {

/// What customers may do for themselves on the shop's web page, and where that page is.
class WebBookingPanel : public RulesPanel {
    Q_OBJECT

public:
    WebBookingPanel(Session& session, GestureLog& gestures, QWidget* parent = nullptr);

protected:
    void load() override;
    bool isChanged() const override;
    bool isOvertaken() const override;
    QString problem() const override;
    void keep() override;
    void showDraft() override;
    void retranslate() override;

private:
    void buildServices();
    void buildAddress();
    /// Empty: customers cannot reach the server.
    QString address() const;
    /// What the page cannot tell its customers; empty: all is well.
    QString missingTexts() const;

    WebBooking m_base;
    WebBooking m_draft;

    QPushButton* m_on;
    QPushButton* m_approval;
    QLabel* m_missingTexts;
    QLabel* m_leadLabel;
    StepField* m_lead;
    QLabel* m_horizonLabel;
    StepField* m_horizon;
    QLabel* m_changeLabel;
    StepField* m_change;
    QLabel* m_servicesLabel;
    QPushButton* m_all;
    FlowLayout* m_serviceRow;
    std::map<ServiceId, QPushButton*> m_services;
    QLabel* m_addressLabel;
    QLabel* m_address;
    QPushButton* m_copy;
};

}  // namespace salon::desk
