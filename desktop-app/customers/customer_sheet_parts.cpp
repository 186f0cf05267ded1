#include "customers/customer_sheet.h"
#include "customers/duplicate_card.h"
#include "customers/name_form.h"
#include "customers/note_field.h"
#include "customers/visit_list.h"
#include "ui/widgets.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

// How the sheet is put together; what it shows stands in customer_sheet.cpp.

namespace salon::desk {

CustomerSheet::CustomerSheet(const Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
    setObjectName("customerSheet");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    buildHead(column);
    buildUsual(column);
    m_duplicates = new DuplicateCard(session, this);
    column->addWidget(m_duplicates);
    connect(m_duplicates, &DuplicateCard::mergeWished, this, &CustomerSheet::mergeWished);
    connect(m_duplicates, &DuplicateCard::keepApartWished, this, &CustomerSheet::keepApartWished);
    buildNotes(column);
    buildConsent(column);
    buildVisits(column);
    buildErasing(column);
    retranslate();
}

void CustomerSheet::buildHead(QVBoxLayout* column) {
    m_head = new QWidget(this);
    auto* row = new QHBoxLayout(m_head);
    row->setContentsMargins(0, 0, 0, 0);
    auto* lines = new QVBoxLayout;
    lines->setSpacing(2);
    m_name = makeLabel(m_head, TextRole::title, "", true);
    m_name->setObjectName("customerName");
    m_phone = makeLabel(m_head, TextRole::body, "secondary");
    m_phone->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_phone->setObjectName("customerPhone");
    lines->addWidget(m_name);
    lines->addWidget(m_phone);
    row->addLayout(lines, 1);
    m_edit = makeButton(m_head, "quiet");
    m_edit->setObjectName("editCustomer");
    row->addWidget(m_edit, 0, Qt::AlignTop);
    column->addWidget(m_head);
    m_form = new NameForm(this);
    m_form->hide();
    column->addWidget(m_form);
    m_warnings = new QWidget(this);
    m_warnings->setObjectName("warnings");
    m_warningRow = new FlowLayout(m_warnings, 6);
    column->addWidget(m_warnings);
    connect(m_edit, &QPushButton::clicked, this, [this] { editName(true); });
    connect(m_form, &NameForm::cancelled, this, [this] { editName(false); });
    connect(m_form, &NameForm::saved, this, [this](const QString& name, const QString& phone) {
        editName(false);
        emit nameEdited(name, phone);
    });
}

void CustomerSheet::buildUsual(QVBoxLayout* column) {
    m_usual = makeCard(this, "sunken");
    auto* lines = new QVBoxLayout(m_usual);
    lines->setContentsMargins(space::l, space::m, space::l, space::m);
    lines->setSpacing(space::xs);
    auto* row = new QHBoxLayout;
    m_usualTitle = makeLabel(m_usual, TextRole::captionStrong, "secondary");
    m_sameAgain = makeButton(m_usual, "", "repeat");
    m_sameAgain->setObjectName("sameAgain");
    row->addWidget(m_usualTitle, 1);
    row->addWidget(m_sameAgain);
    lines->addLayout(row);
    m_usualText = makeLabel(m_usual, TextRole::strong, "", true);
    m_usualText->setObjectName("usualText");
    m_rhythm = makeLabel(m_usual, TextRole::body, "secondary", true);
    m_rhythm->setObjectName("rhythm");
    m_minutes = makeLabel(m_usual, TextRole::body, "secondary", true);
    m_minutes->setObjectName("trueMinutes");
    for (QLabel* label : {m_usualText, m_rhythm, m_minutes}) lines->addWidget(label);
    m_moreMinutes = makeButton(m_usual, "link");
    m_moreMinutes->setObjectName("moreMinutes");
    lines->addWidget(m_moreMinutes, 0, Qt::AlignLeft);
    column->addWidget(m_usual);
    connect(m_sameAgain, &QPushButton::clicked, this, &CustomerSheet::sameAgainWished);
    connect(m_moreMinutes, &QPushButton::clicked, this, [this] { emit moreMinutesWished(m_facts.minutesToPlan); });
}

void CustomerSheet::buildNotes(QVBoxLayout* column) {
    const auto field = [&](QLabel*& title, NoteField*& note, const QString& name) {
        auto* box = new QVBoxLayout;
        box->setSpacing(space::xs);
        title = makeLabel(this, TextRole::captionStrong, "secondary");
        note = new NoteField(name, this);
        title->setBuddy(note);
        box->addWidget(title);
        box->addWidget(note);
        column->addLayout(box);
    };
    field(m_noteTitle, m_note, "customerNote");
    field(m_allergiesTitle, m_allergies, "customerAllergies");
    auto* row = new QWidget(this);
    auto* chips = new FlowLayout(row, 6);
    m_patchTest = makeButton(row, "chip");
    m_patchTest->setCheckable(false);
    m_patchTest->setObjectName("patchTest");
    m_doNotBook = makeButton(row, "chip");
    m_doNotBook->setObjectName("doNotBook");
    chips->addWidget(m_patchTest);
    chips->addWidget(m_doNotBook);
    column->addWidget(row);
    connect(m_note, &NoteField::edited, this, &CustomerSheet::noteEdited);
    connect(m_allergies, &NoteField::edited, this, &CustomerSheet::allergiesEdited);
    connect(m_doNotBook, &QPushButton::clicked, this, [this](bool checked) {
        CustomerWarnings warnings = m_facts.defined;
        warnings.doNotBook = checked;
        emit warningsEdited(warnings);
    });
    connect(m_patchTest, &QPushButton::clicked, this, [this] {
        CustomerWarnings warnings = m_facts.defined;
        warnings.patchTestedOn = m_session.now().day;
        emit warningsEdited(warnings);
    });
}

void CustomerSheet::buildConsent(QVBoxLayout* column) {
    auto* box = new QVBoxLayout;
    box->setSpacing(space::xs);
    m_consentTitle = makeLabel(this, TextRole::captionStrong, "secondary");
    box->addWidget(m_consentTitle);
    auto* row = new QWidget(this);
    auto* chips = new FlowLayout(row, 6);
    const auto chip = [&](const char* name, Consent TextConsent::*channel) {
        QPushButton* made = makeButton(row, "chip");
        made->setObjectName(name);
        chips->addWidget(made);
        connect(made, &QPushButton::clicked, this, [this, channel](bool checked) {
            TextConsent consent = m_facts.consent;
            consent.*channel = checked ? Consent::allowed : Consent::refused;
            emit consentEdited(consent);
        });
        return made;
    };
    m_smsConsent = chip("smsConsent", &TextConsent::sms);
    m_alimtalkConsent = chip("alimtalkConsent", &TextConsent::alimtalk);
    box->addWidget(row);
    m_consentText = makeLabel(this, TextRole::body, "secondary", true);
    m_consentText->setObjectName("consentText");
    box->addWidget(m_consentText);
    m_texts = makeButton(this, "link");
    m_texts->setObjectName("customerTexts");
    box->addWidget(m_texts, 0, Qt::AlignLeft);
    column->addLayout(box);
    connect(m_texts, &QPushButton::clicked, this, &CustomerSheet::textsWished);
}

void CustomerSheet::buildVisits(QVBoxLayout* column) {
    const auto list = [&](QLabel*& title, VisitList*& visits, const QString& name) {
        title = makeLabel(this, TextRole::captionStrong, "secondary");
        visits = new VisitList(m_session, name, this);
        auto* box = new QVBoxLayout;
        box->setSpacing(space::xs);
        box->addWidget(title);
        box->addWidget(visits);
        column->addLayout(box);
        connect(visits, &VisitList::opened, this, &CustomerSheet::visitWished);
        connect(visits, &VisitList::reached, this, [this, visits](const QRect& row) { emit reached(QRect(visits->mapTo(this, row.topLeft()), row.size())); });
    };
    list(m_aheadTitle, m_ahead, "visitsAhead");
    list(m_historyTitle, m_history, "visitHistory");
    m_nothing = makeLabel(this, TextRole::body, "secondary", true);
    m_nothing->setObjectName("noVisits");
    column->addWidget(m_nothing);
}

void CustomerSheet::buildErasing(QVBoxLayout* column) {
    m_erase = makeButton(this, "link");
    m_erase->setObjectName("eraseCustomer");
    column->addWidget(m_erase, 0, Qt::AlignLeft);
    m_erasing = makeCard(this, "attention");
    auto* lines = new QVBoxLayout(m_erasing);
    lines->setContentsMargins(space::l, space::m, space::l, space::m);
    m_eraseText = makeLabel(m_erasing, TextRole::body, "", true);
    lines->addWidget(m_eraseText);
    auto* row = new QHBoxLayout;
    m_eraseNo = makeButton(m_erasing, "");
    m_eraseNo->setObjectName("eraseNo");
    m_eraseYes = makeButton(m_erasing, "danger");
    m_eraseYes->setObjectName("eraseYes");
    row->addWidget(m_eraseNo);
    row->addWidget(m_eraseYes);
    row->addStretch(1);
    lines->addLayout(row);
    column->addWidget(m_erasing);
    m_erasing->hide();
    connect(m_erase, &QPushButton::clicked, this, [this] { askErase(true); });
    connect(m_eraseNo, &QPushButton::clicked, this, [this] { askErase(false); });
    connect(m_eraseYes, &QPushButton::clicked, this, [this] {
        askErase(false);
        emit eraseWished();
    });
}

}  // namespace salon::desk
