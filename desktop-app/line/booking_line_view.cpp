#include "line/booking_line.h"

#include "line/chip_row.h"
#include "line/chip_words.h"
#include "line/choice_row.h"
#include "line/command_field.h"
#include "ui/icons.h"
#include "ui/slot_words.h"
#include "ui/widgets.h"

#include <QGridLayout>
#include <QHBoxLayout>

namespace salon::desk {
namespace {

/// Places stand under each other; more answers than these go beside them.
constexpr int kRowsHigh = 3;
/// Five words, or three places and the waiting list.
constexpr int kRowsMax = 5;
constexpr int kCardWidth = 340;

QString overrideWords(OverrideWord word) {
    switch (word) {
        case OverrideWord::none: return {};
        case OverrideWord::customerAsked: return BookingLine::tr("The customer asked");
        case OverrideWord::betterSkilled: return BookingLine::tr("Better at this");
        case OverrideWord::stylistAsked: return BookingLine::tr("The stylist asked");
        case OverrideWord::evenOut: return BookingLine::tr("To even out the turns");
        case OverrideWord::other: return BookingLine::tr("Another reason");
    }
    return {};
}

}  // namespace

void BookingLine::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    column->addWidget(buildHead());
    m_chips = new ChipRow(m_session, this);
    column->addWidget(m_chips);
    m_hint = makeLabel(this, TextRole::caption, "secondary");
    column->addWidget(m_hint);
    m_answers = buildAnswers();
    column->addWidget(m_answers);
}

QWidget* BookingLine::buildHead() {
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    m_field = new CommandField(head);
    m_field->setObjectName("bookingLineField");
    m_field->setFont(fontFor(TextRole::title));
    m_field->setMinimumHeight(46);
    m_field->addAction(icon("search", colours().textFaint, 20), QLineEdit::LeadingPosition);
    row->addWidget(m_field, 1);
    m_next = makeLabel(head, TextRole::strong, "accent");
    m_next->setObjectName("bookingLineNext");
    row->addWidget(m_next);
    return head;
}

QWidget* BookingLine::buildAnswers() {
    auto* answers = new QWidget(this);
    auto* row = new QHBoxLayout(answers);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::l);
    m_card = new PersonCard(m_session, answers);
    m_card->setFixedWidth(kCardWidth);
    row->addWidget(m_card);
    auto* places = new QVBoxLayout;
    places->setSpacing(5);
    m_sentence = makeLabel(answers, TextRole::captionStrong, "secondary");
    m_sentence->setObjectName("bookingLineSentence");
    m_sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    places->addWidget(m_sentence);
    m_grid = new QGridLayout;
    m_grid->setSpacing(6);
    places->addLayout(m_grid);
    places->addStretch(1);
    row->addLayout(places, 1);
    for (int i = 0; i < kRowsMax; ++i) {
        auto* widget = new ChoiceRow(answers);
        widget->setObjectName(QStringLiteral("place%1").arg(i));
        widget->hide();
        m_grid->addWidget(widget, i % kRowsHigh, i / kRowsHigh);
        connect(widget, &QPushButton::clicked, this, [this, i] {
            choose(i + 1);
            enter();
        });
        m_rowWidgets.push_back(widget);
    }
    // The day below must not jump while one types.
    answers->setFixedHeight(20 + kRowsHigh * (kChoiceHeight + 6));
    return answers;
}

void BookingLine::retranslate() {
    m_field->setPlaceholderText(tr("5678 root+cut sat 3pm @mia"));
    m_field->setAccessibleName(tr("Booking in one line"));
    m_hint->setText(tr("Customer, services, day, time, stylist, in any order; Enter does the next thing."));
    setAccessibleName(tr("Booking in one line"));
    refresh();
}

void BookingLine::showRow(const Row& row, ChoiceRow& widget, int digit) const {
    switch (row.kind) {
        case RowKind::place: {
            const SlotWords words(m_session);
            const QString why = m_refused ? QString() : words.why(row.place, m_plan.draft, m_plan.stylistImplied);
            return widget.set(digit, {}, words.title(row.place, m_session.now().day), why);
        }
        case RowKind::waiting:
            if (m_plan.draft.walkIn) return widget.set(digit, {}, tr("Into the queue of those who wait"), tr("gets the first chair that is free"));
            return widget.set(digit, {}, tr("Put on the waiting list"), tr("an opening that fits says so by itself"));
        case RowKind::word: return widget.set(digit, {}, overrideWords(row.word), {});
    }
}

void BookingLine::showRows() {
    for (std::size_t i = 0; i < m_rowWidgets.size(); ++i) {
        const bool used = i < m_rowList.size();
        if (used) showRow(m_rowList[i], *m_rowWidgets[i], static_cast<int>(i) + 1);
        m_rowWidgets[i]->setVisible(used);
        m_rowWidgets[i]->setMarked(static_cast<int>(i) == m_marked && !choosesPerson() && !m_plan.firstUnknown());
    }
}

/// What stands above the answers: why there are none, or why not the wanted one.
void BookingLine::showSentence() {
    const Words words(m_session);
    const BookingDraft& draft = m_plan.draft;
    const bool past = WallTime{draft.day, m_plan.timeNamed ? *draft.wantedMinute : kMinutesPerDay} < m_session.now();
    const Row* row = markedRow();
    const QString over = row && row->kind == RowKind::place ? SlotWords(m_session).overQueue(row->place, draft) : QString();
    QString text;
    bool wrong = false;
    if (m_asked) {
        text = tr("It would be %1's turn. Why %2? One digit says it.")
                   .arg(words.stylist(m_plan.offers.empty() ? StylistId{} : m_plan.offers.front().stylists.front()), words.stylist(m_asked->stylists.front()));
    } else if (m_refused) {
        text = words.refusal(*m_refused);
        wrong = true;
    } else if (const Chip* unknown = m_plan.firstUnknown()) {
        const QString word = QString::fromStdString(unknown->meaning.name);
        text = unknown->meant.empty() ? tr("“%1” is no service, stylist, day or time.").arg(word) : tr("“%1” is not known. Did you mean “%2”?").arg(word, QString::fromStdString(unknown->meant));
        wrong = true;
    } else if (draft.lines.empty()) {
        text = tr("Which service?");
    } else if (m_plan.waits) {
        text = tr("For %1").arg(m_plan.dayNamed ? words.nearDay(draft.day) : tr("the next days"));
    } else if (past && (m_plan.dayNamed || m_plan.timeNamed)) {
        text = tr("%1 has passed. What follows is free.").arg(words.moment({draft.day, draft.wantedMinute.value_or(0)}));
        wrong = true;
    } else if (m_plan.whyNot) {
        text = QStringLiteral("%1: %2").arg(Words::time(*draft.wantedMinute), words.refusal(*m_plan.whyNot));
        wrong = true;
    } else if (m_plan.offers.empty()) {
        text = tr("Nothing free in the next %1 days.").arg(kOfferDaysAhead);
        wrong = true;
    } else if (m_plan.offers.front().day != draft.day) {
        text = tr("%1 is full. The next free places:").arg(words.nearDay(draft.day));
        wrong = true;
    } else if (!over.isEmpty()) {
        text = over;
        wrong = true;
    } else {
        text = draft.walkIn ? tr("Free now, in turn · %1").arg(Words::minutes(draft.totalMinutes(m_session.state().book)))
                            : tr("Best places · %1 · %2").arg(Words::minutes(draft.totalMinutes(m_session.state().book)), words.money(draft.totalPrice(m_session.state().book)));
    }
    m_sentence->setText(text);
    m_sentence->setToolTip(text);
    restyle(m_sentence, "tone", wrong ? "wrong" : "secondary");
}

QString BookingLine::nextWords(Step step) const {
    const Row* row = markedRow();
    switch (step) {
        case Step::nothing: return tr("Esc: away");
        case Step::choosePerson: return tr("↵ this customer");
        case Step::unknownWord: return tr("One word is unknown");
        case Step::whoIsIt: return m_plan.named ? tr("Nobody found") : tr("For whom?");
        case Step::whichService: return tr("Which service?");
        case Step::moveOn: return tr("↵ next");
        case Step::takeUsual: return tr("↵ the usual");
        case Step::noPlace: return tr("No place");
        case Step::join: return tr("↵ waiting list");
        case Step::askWord: return tr("↵ out of turn");
        case Step::plan: return m_plan.party > 0 ? tr("↵ plan for %1 people").arg(m_plan.party) : tr("↵ plan the dates");
        case Step::book: {
            const QString when = SlotWords(m_session).title(row->place, m_session.now().day);
            if (m_plan.newcomer) return tr("↵ register and book %1").arg(when);
            return m_plan.draft.walkIn ? tr("↵ receive %1").arg(when) : tr("↵ book %1").arg(when);
        }
    }
    return {};
}

void BookingLine::showNext() {
    m_next->setText(m_asked ? tr("1 to 5: the reason") : nextWords(nextStep()));
}

void BookingLine::showGhost() {
    const Row* row = markedRow();
    std::vector<GhostPlace> places;
    if (m_asked) row = nullptr;
    if (isVisible() && row && row->kind == RowKind::place) {
        const std::vector<LineRequest> lines = m_plan.draft.linesAt(m_session.state().book, row->place.startMinute);
        for (std::size_t i = 0; i < lines.size() && i < row->place.stylists.size(); ++i) {
            const Stylist* stylist = m_session.state().book.findStylist(row->place.stylists[i]);
            const Service* service = m_session.state().book.findService(lines[i].service);
            if (!stylist || !service) continue;
            const int minutes = lines[i].blocks.value_or(stylist->blocksFor(*service)).total();
            places.push_back({row->place.day, stylist->id, {lines[i].startMinute, lines[i].startMinute + minutes}});
        }
    }
    emit ghostWished(places);
}

}  // namespace salon::desk
