#include "texts/texting_panel.h"

#include "texts/text_editor.h"
#include "ui/gesture_log.h"
#include "ui/step_field.h"
#include "ui/switch_chip.h"
#include "ui/text_telling.h"
#include "ui/widgets.h"
#include "ui/words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace salon::desk {
namespace {

constexpr TextKind kKinds[] = {TextKind::requested, TextKind::confirmed, TextKind::moved, TextKind::stylistChanged, TextKind::cancelled, TextKind::declined,
                               TextKind::reminderDay, TextKind::reminderSoon, TextKind::noShow, TextKind::correction, TextKind::opening};
constexpr TextLanguage kLanguages[] = {TextLanguage::korean, TextLanguage::english};

QString languageName(TextLanguage language) { return language == TextLanguage::korean ? QStringLiteral("한국어") : QStringLiteral("English"); }

QString textOf(std::string_view utf8) { return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())); }

}  // namespace

TextingPanel::TextingPanel(Session& session, GestureLog& gestures, QWidget* parent) : RulesPanel(session, gestures, parent) {
    setObjectName("textingPanel");
    buildRules();
    buildKinds();
    buildWords();
    body()->addStretch(1);
    load();
    TextingPanel::retranslate();
}

void TextingPanel::buildRules() {
    m_whyBox = makeCard(this, "wait");
    auto* box = new QHBoxLayout(m_whyBox);
    box->setContentsMargins(space::m, space::s, space::m, space::s);
    m_why = makeLabel(m_whyBox, TextRole::body, "", true);
    box->addWidget(m_why, 1);
    body()->addWidget(m_whyBox);
    m_on = addSwitch(addChips("textingSwitch"), "textingOn", [this](bool on) { m_draft.on = on; });
    const auto clock = [](int minute) { return Words::time(minute); };
    m_pause = addField(m_pauseLabel, "textPause", [](int seconds) { return seconds % 60 == 0 && seconds > 0 ? Words::minutes(seconds / 60) : tr("%1 s").arg(seconds); },
                       0, kTextPauseSecondsMax, 10, [this](int seconds) { m_draft.pauseSeconds = seconds; });
    m_quietFrom = addField(m_quietFromLabel, "quietFrom", clock, 0, kMinutesPerDay - 30, 30, [this](int minute) { m_draft.quietFromMinute = minute; });
    m_quietTo = addField(m_quietToLabel, "quietTo", clock, 0, kMinutesPerDay - 30, 30, [this](int minute) { m_draft.quietToMinute = minute; });
    m_cancel = addField(m_cancelLabel, "replyCancel", [](int hours) { return tr("%1 h before").arg(hours); }, 0, kReplyCancelHoursMax, 1,
                        [this](int hours) { m_draft.replyCancelHours = hours; });
    m_languageLabel = addHeading();
    FlowLayout* languages = addChips("textLanguages");
    for (const TextLanguage language : kLanguages)
        m_languages[language] = addSwitch(languages, language == TextLanguage::korean ? "textsInKorean" : "textsInEnglish", [this, language](bool) { m_draft.language = language; });
}

void TextingPanel::buildKinds() {
    m_kindsLabel = addHeading();
    FlowLayout* row = addChips("textKinds");
    for (const TextKind kind : kKinds)
        // Who was told something that is not so any more is told so.
        if (kind != TextKind::correction)
            m_sent[kind] = addSwitch(row, QStringLiteral("sendKind%1").arg(static_cast<int>(kind)), [this, kind](bool on) {
                if (on) m_draft.unsent.erase(kind);
                else m_draft.unsent.insert(kind);
            });
}

void TextingPanel::buildWords() {
    m_wordsLabel = addHeading();
    FlowLayout* languages = addChips("wordsLanguages");
    for (const TextLanguage language : kLanguages)
        m_wordsIn[language] = addSwitch(languages, language == TextLanguage::korean ? "wordsInKorean" : "wordsInEnglish", [this, language](bool) {
            m_language = language;
            startEditor();
        });
    FlowLayout* kinds = addChips("wordsKinds");
    for (const TextKind kind : kKinds)
        m_kinds[kind] = addSwitch(kinds, QStringLiteral("wordsOf%1").arg(static_cast<int>(kind)), [this, kind](bool) {
            m_kind = kind;
            startEditor();
        });
    m_editor = new TextEditor(this);
    m_editor->setCounted([this](const QString& words) { return example(words); });
    body()->addWidget(m_editor);
    m_exampleLabel = addHeading();
    QFrame* box = makeCard(this, "sunken");
    auto* inside = new QVBoxLayout(box);
    inside->setContentsMargins(space::m, space::m, space::m, space::m);
    m_example = makeLabel(box, TextRole::body, "", true);
    m_example->setObjectName("textExample");
    inside->addWidget(m_example);
    body()->addWidget(box);
    connect(m_editor, &TextEditor::edited, this, &TextingPanel::takeWords);
    connect(m_editor, &TextEditor::givenUp, this, [this] {
        m_words.erase({m_language, m_kind});
        startEditor();
        edited();
    });
}

void TextingPanel::showWords(TextKind kind) {
    m_kind = kind;
    startEditor();
    edited();
}

void TextingPanel::load() {
    m_base = m_draft = session().state().book.texting();
    m_words.clear();
    startEditor();
}

void TextingPanel::startEditor() {
    const auto typed = m_words.find({m_language, m_kind});
    const QString ours = textOf(builtInWords(m_kind, m_language));
    const QString words = typed != m_words.end() ? typed->second : textOf(wordsOf(m_draft, m_kind, m_language));
    m_editor->start(m_kind, words, ours);
}

void TextingPanel::takeWords() {
    const Place place{m_language, m_kind};
    const bool same = m_editor->words() == textOf(wordsOf(m_draft, m_kind, m_language));
    if (same) m_words.erase(place);
    else m_words[place] = m_editor->words();
    edited();
}

Texting TextingPanel::drafted() const {
    Texting texting = m_draft;
    for (const auto& [place, words] : m_words) {
        const auto [language, kind] = place;
        std::erase_if(texting.templates, [&](const TextTemplate& one) { return one.kind == kind && one.language == language; });
        if (words != textOf(builtInWords(kind, language))) texting.templates.push_back({kind, language, words.toStdString()});
    }
    return texting;
}

bool TextingPanel::isChanged() const { return !(drafted() == m_base); }
bool TextingPanel::isOvertaken() const { return !(session().state().book.texting() == m_base); }

QString TextingPanel::problem() const {
    for (const auto& [place, words] : m_words) {
        const bool keepable = !words.isEmpty() && words.toStdString().size() <= kTextBytesMax && !wrongPlaceholder(words.toStdString(), place.second);
        if (!keepable) return tr("The words for “%1” cannot be kept yet.").arg(TextTelling::kind(place.second));
    }
    return {};
}

void TextingPanel::keep() { gestures().submit(DefineTexting{drafted()}); }

/// Somebody who comes tomorrow; nobody real.
TextFacts TextingPanel::exampleFacts() const {
    const Book& book = session().state().book;
    TextFacts facts;
    facts.shop = book.shop().name;
    facts.name = tr("Kim Seoyeon").toStdString();
    facts.day = spokenDay(session().now().day.plus(1), m_language);
    facts.time = spokenTime(15 * 60, m_language);
    const auto named = [&](const auto& thing) { return m_language == TextLanguage::english && !thing.nameEnglish.empty() ? thing.nameEnglish : thing.name; };
    for (const auto& [id, stylist] : book.roster().stylists)
        if (stylist.active && facts.stylist.empty()) facts.stylist = named(stylist);
    for (const auto& [id, service] : book.roster().services)
        if (service.active && facts.services.empty()) facts.services = named(service);
    facts.link = "{link}";
    return facts;
}

QString TextingPanel::example(const QString& words) const { return QString::fromStdString(filledIn(words.toStdString(), exampleFacts())); }

void TextingPanel::showDraft() {
    const DeskState& state = session().state();
    const QString why = state.texts == Texts::none || state.texts == Texts::failing ? TextTelling(session()).whyNotNow() : QString();
    m_why->setText(why);
    m_whyBox->setVisible(!why.isEmpty() && m_base.on);
    showSwitch(m_on, m_draft.on, m_draft.on ? tr("Customers are texted") : tr("Nothing is texted"));
    m_pause->setValue(m_draft.pauseSeconds);
    m_quietFrom->setValue(m_draft.quietFromMinute);
    m_quietTo->setValue(m_draft.quietToMinute);
    m_cancel->setValue(m_draft.replyCancelHours);
    for (const auto& [language, chip] : m_languages) showSwitch(chip, m_draft.language == language, languageName(language));
    for (const auto& [kind, chip] : m_sent) showSwitch(chip, !m_draft.unsent.contains(kind), TextTelling::kind(kind));
    for (const auto& [language, chip] : m_wordsIn) showSwitch(chip, m_language == language, languageName(language));
    for (const auto& [kind, chip] : m_kinds) showSwitch(chip, m_kind == kind, TextTelling::kind(kind));
    m_example->setText(TextTelling::withSignForLink(example(m_editor->words())));
}

void TextingPanel::retranslate() {
    RulesPanel::retranslate();
    setTitle(tr("Rules for texts"));
    m_pauseLabel->setText(tr("A change waits before it is texted"));
    m_quietFromLabel->setText(tr("Quiet from"));
    m_quietToLabel->setText(tr("Quiet until"));
    m_cancelLabel->setText(tr("A reply cancels a visit at least"));
    m_languageLabel->setText(tr("Customers are texted in"));
    m_kindsLabel->setText(tr("What is sent"));
    m_wordsLabel->setText(tr("The words of"));
    m_exampleLabel->setText(tr("So it arrives"));
    m_editor->setNames(tr("Words of this kind of text"), tr("The product's words again"));
    const std::pair<StepField*, QLabel*> fields[] = {{m_pause, m_pauseLabel}, {m_quietFrom, m_quietFromLabel}, {m_quietTo, m_quietToLabel}, {m_cancel, m_cancelLabel}};
    for (const auto& [field, caption] : fields) {
        field->setAccessibleName(caption->text());
        field->retranslate();
    }
    edited();
}

}  // namespace salon::desk
