#include "customers/customer_sheet.h"

#include "customers/customer_words.h"
#include "customers/duplicate_card.h"
#include "customers/name_form.h"
#include "customers/note_field.h"
#include "customers/visit_list.h"
#include "ui/switch_chip.h"
#include "ui/widgets.h"

#include <QEvent>

#include <cstdlib>

namespace salon::desk {
namespace {

QString textOf(const CustomerFacts& facts, std::string CustomerCard::*field) { return facts.card ? QString::fromStdString((*facts.card).*field) : QString(); }

}  // namespace

void CustomerSheet::keepNotes() {
    if (!m_hasFacts) return;
    m_note->keep();
    m_allergies->keep();
}

void CustomerSheet::show(const CustomerFacts& facts, const std::vector<Duplicate>& duplicates) {
    if (!m_hasFacts || facts.customer != m_facts.customer) {
        editName(false);
        askErase(false);
        m_note->start(textOf(facts, &CustomerCard::note));
        m_allergies->start(textOf(facts, &CustomerCard::allergies));
    }
    m_facts = facts;
    m_hasFacts = true;
    m_duplicates->show(facts, duplicates);
    showAll();
}

void CustomerSheet::takeKeys() {
    if (m_sameAgain->isVisibleTo(this)) m_sameAgain->setFocus(Qt::OtherFocusReason);
    else m_edit->setFocus(Qt::OtherFocusReason);
}

QString CustomerSheet::minutesText() const { return m_minutes->text(); }

void CustomerSheet::editName(bool editing) {
    const bool hadKeys = m_form->isAncestorOf(focusWidget());
    m_form->setVisible(editing);
    m_head->setVisible(!editing);
    if (editing) {
        const auto& card = m_facts.card;
        m_form->start(card ? QString::fromStdString(card->name) : QString(), card ? Words::phone(card->phone) : QString());
    } else if (hadKeys) {
        m_edit->setFocus(Qt::OtherFocusReason);
    }
}

void CustomerSheet::askErase(bool asking) {
    const bool asked = m_erasing->isVisibleTo(this);
    m_erasing->setVisible(asking);
    m_erase->setVisible(!asking);
    if (asking) {
        m_eraseNo->setFocus(Qt::OtherFocusReason);
        emit reached(m_erasing->geometry());
    } else if (asked) {
        m_erase->setFocus(Qt::OtherFocusReason);
    }
}

void CustomerSheet::showAll() {
    const Words words(m_session);
    m_name->setText(CustomerWords::breakable(words.customer(m_facts.customer)));
    m_name->setAccessibleName(words.customer(m_facts.customer));
    m_phone->setText(m_facts.card && !m_facts.card->phone.empty() ? Words::phone(m_facts.card->phone) : tr("no phone"));
    showWarnings();
    showUsual();
    showNotes();
    showConsent();
    showVisits();
}

void CustomerSheet::showWarnings() {
    clearLayout(m_warningRow);
    const CustomerWords words(m_session);
    for (const CustomerWarning& warning : m_facts.warnings) {
        auto* chip = new StatusChip(m_warnings);
        chip->set(warning.isGrave() ? colours().attention : colours().requested, CustomerWords::warningIcon(warning.kind), words.warning(warning));
        chip->setAccessibleName(words.warningSpoken(warning, m_facts.card));
        chip->setToolTip(words.warningSpoken(warning, m_facts.card));
        m_warningRow->addWidget(chip);
        chip->show();
    }
    m_warnings->setVisible(!m_facts.warnings.empty());
    m_warnings->updateGeometry();
}

void CustomerSheet::showUsual() {
    const CustomerWords words(m_session);
    const Usual& usual = m_facts.usual;
    const bool known = !usual.services.empty();
    m_usual->setVisible(known);
    if (!known) return;
    const QString services = words.services(usual.services);
    m_usualText->setText(usual.stylist.empty() ? services : tr("%1 · with %2").arg(services, words.words().stylist(usual.stylist)));
    const QString rhythm = words.rhythm(m_facts);
    m_rhythm->setText(rhythm);
    m_rhythm->setVisible(!rhythm.isEmpty());
    const QString minutes = words.minutes(m_facts);
    m_minutes->setText(minutes);
    m_minutes->setVisible(!minutes.isEmpty());
    int line = 0;
    const Reservation* next = m_facts.nextWithUsualStylist(line);
    const bool offered = m_facts.minutesToPlan != 0 && next && !next->lines[static_cast<std::size_t>(line)].blocksChosen;
    m_moreMinutes->setVisible(offered);
    if (!offered) return;
    const QString amount = Words::minutes(std::abs(m_facts.minutesToPlan));
    const QString text = m_facts.minutesToPlan > 0 ? tr("Plan %1 more %2") : tr("Plan %1 less %2");
    m_moreMinutes->setText(text.arg(amount, words.day(next->day)));
}

void CustomerSheet::showNotes() {
    m_note->showText(textOf(m_facts, &CustomerCard::note));
    m_allergies->showText(textOf(m_facts, &CustomerCard::allergies));
    m_doNotBook->setChecked(m_facts.defined.doNotBook);
    const auto tested = m_facts.defined.patchTestedOn;
    const bool today = tested && *tested == m_session.now().day;
    m_patchTest->setEnabled(!today);
    m_patchTest->setText(today     ? tr("Patch tested today")
                         : tested ? tr("Patch test today (last %1)").arg(CustomerWords(m_session).day(*tested))
                                  : tr("Patch test today"));
}

void CustomerSheet::showConsent() {
    const bool sms = m_facts.consent.sms == Consent::allowed;
    const bool alimtalk = m_facts.consent.alimtalk == Consent::allowed;
    showSwitch(m_smsConsent, sms, tr("Gets SMS"));
    showSwitch(m_alimtalkConsent, alimtalk, tr("Gets Alimtalk"));
    m_consentText->setText(m_facts.consent.allowsAny() ? tr("About their own visits alone; never advertising.")
                                                       : tr("They want no texts: by a reply of STOP, or noted here. Tell them changes by telephone."));
}

void CustomerSheet::showVisits() {
    m_ahead->show(m_facts.ahead);
    m_history->show(m_facts.history);
    m_aheadTitle->setVisible(!m_facts.ahead.empty());
    m_historyTitle->setVisible(!m_facts.history.empty());
    m_aheadTitle->setText(tr("Booked: %1").arg(m_facts.ahead.size()));
    m_historyTitle->setText(tr("History: %1").arg(m_facts.history.size()));
    m_nothing->setVisible(m_facts.history.empty());
    m_nothing->setText(m_facts.ahead.empty() ? tr("No visits yet. The first booking begins the history.") : tr("The first visit is still ahead."));
}

void CustomerSheet::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void CustomerSheet::retranslate() {
    m_edit->setText(tr("Edit"));
    m_edit->setAccessibleName(tr("Edit name and number"));
    m_usualTitle->setText(tr("Usually"));
    m_sameAgain->setText(tr("Same again"));
    m_sameAgain->setToolTip(tr("Book the usual again (Ctrl+Enter)"));
    m_noteTitle->setText(tr("Note"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("What everybody at the desk should know"));
    m_allergiesTitle->setText(tr("Allergies"));
    m_allergies->setAccessibleName(tr("Allergies"));
    m_allergies->setPlaceholderText(tr("What must not touch this person"));
    m_doNotBook->setText(tr("Do not book"));
    m_consentTitle->setText(tr("Texts about visits"));
    m_texts->setText(tr("What they were told by text"));
    m_ahead->setAccessibleName(tr("Visits ahead"));
    m_history->setAccessibleName(tr("History of visits"));
    m_erase->setText(tr("Erase this customer…"));
    m_eraseText->setText(tr("Name, number, notes and allergies are erased on every computer and cannot be brought back. The visits stay, without a name."));
    m_eraseYes->setText(tr("Erase for ever"));
    m_eraseNo->setText(tr("Keep"));
    if (m_hasFacts) showAll();
}

}  // namespace salon::desk
