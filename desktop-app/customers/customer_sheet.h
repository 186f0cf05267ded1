#pragma once

#include "customers/customer_facts.h"

#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace salon::desk {

class DuplicateCard;
class FlowLayout;
class NameForm;
class NoteField;
class VisitList;

/// Everything the shop knows of one customer, on one sheet: who, what to beware of, the usual, notes, visits. Shows what it
/// is given and says what is wished; changes nothing itself.
class CustomerSheet : public QWidget {
    Q_OBJECT

public:
    explicit CustomerSheet(const Session& session, QWidget* parent = nullptr);

    void show(const CustomerFacts& facts, const std::vector<Duplicate>& duplicates);
    /// Says what has been typed into the notes; before another customer is shown.
    void keepNotes();
    /// Into the first thing that can be done.
    void takeKeys();
    /// What stands in the line under the usual: "With Harin on average +20 min".
    QString minutesText() const;

signals:
    void sameAgainWished();
    void moreMinutesWished(int minutes);
    void nameEdited(const QString& name, const QString& phone);
    void noteEdited(const QString& note);
    void allergiesEdited(const QString& allergies);
    void warningsEdited(const salon::CustomerWarnings& warnings);
    void keepApartWished(const salon::CustomerId& one, const salon::CustomerId& other);
    void mergeWished(const salon::CustomerId& kept, const salon::CustomerId& duplicate);
    void consentEdited(const salon::TextConsent& consent);
    void textsWished();
    void eraseWished();
    void visitWished(const salon::ReservationId& reservation, salon::Day day);
    /// This part has the keys; in the sheet's own coordinates.
    void reached(const QRect& where);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildHead(QVBoxLayout* column);
    void buildUsual(QVBoxLayout* column);
    void buildNotes(QVBoxLayout* column);
    void buildConsent(QVBoxLayout* column);
    void buildVisits(QVBoxLayout* column);
    void buildErasing(QVBoxLayout* column);
    void editName(bool editing);
    void askErase(bool asking);
    void retranslate();
    void showAll();
    void showWarnings();
    void showUsual();
    void showNotes();
    void showConsent();
    void showVisits();

    const Session& m_session;
    CustomerFacts m_facts;
    bool m_hasFacts = false;

    QWidget* m_head;
    QLabel* m_name;
    QLabel* m_phone;
    QPushButton* m_edit;
    NameForm* m_form;
    QWidget* m_warnings;
    FlowLayout* m_warningRow;
    QFrame* m_usual;
    QLabel* m_usualTitle;
    QLabel* m_usualText;
    QLabel* m_rhythm;
    QPushButton* m_sameAgain;
    QLabel* m_minutes;
    QPushButton* m_moreMinutes;
    DuplicateCard* m_duplicates;
    QLabel* m_allergiesTitle;
    NoteField* m_allergies;
    QLabel* m_noteTitle;
    NoteField* m_note;
    QPushButton* m_doNotBook;
    QPushButton* m_patchTest;
    QLabel* m_consentTitle;
    QPushButton* m_smsConsent;
    QPushButton* m_alimtalkConsent;
    QLabel* m_consentText;
    QPushButton* m_texts;
    QLabel* m_aheadTitle;
    VisitList* m_ahead;
    QLabel* m_historyTitle;
    VisitList* m_history;
    QLabel* m_nothing;
    QPushButton* m_erase;
    QFrame* m_erasing;
    QLabel* m_eraseText;
    QPushButton* m_eraseYes;
    QPushButton* m_eraseNo;
};

}  // namespace salon::desk
