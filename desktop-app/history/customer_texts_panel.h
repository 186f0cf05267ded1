#pragma once

#include "history/history_panel.h"

namespace salon::desk {

/// Everything one person was ever told by text and replied, over all their visits, and whether it arrived; the oldest first.
class CustomerTextsPanel : public HistoryPanel {
    Q_OBJECT

public:
    explicit CustomerTextsPanel(Session& session, QWidget* parent = nullptr);

    void start(const CustomerId& customer);

protected:
    bool isAnswer(const HistoryAnswer& history) const override;
    void answered() override;
    void retranslate() override;

private:
    void fill();

    CustomerId m_customer;
};

}  // namespace salon::desk
