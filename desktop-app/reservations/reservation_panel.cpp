#include "reservations/reservation_panel.h"

#include "reservations/line_cards.h"
#include "reservations/series_draft.h"
#include "reservations/service_picker.h"
#include "reservations/slot_list.h"
#include "reservations/visit_acts.h"
#include "ui/gesture_log.h"
#include "ui/widgets.h"
#include "ui/words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace salon::desk {

ReservationPanel::ReservationPanel(Session& session, GestureLog& gestures, QWidget* parent)
    : Panel(parent), m_session(session), m_gestures(gestures) {
    setObjectName("reservationPanel");
    setFocusPolicy(Qt::StrongFocus);
    buildHead();
    buildStrips();
    buildUnfolding();
    body()->addStretch(1);
    buildActs();
    const auto follow = [this] {
        if (isVisible()) refresh();
    };
    connect(&session, &Session::bookChanged, this, follow);
    connect(&session, &Session::customersChanged, this, follow);
    connect(&session, &Session::surroundingsChanged, this, follow);
    retranslate();
}

void ReservationPanel::buildHead() {
    auto* head = new QHBoxLayout;
    auto* names = new QVBoxLayout;
    names->setSpacing(2);
    m_name = makeButton(this, "link");
    m_name->setObjectName("visitCustomer");
    m_name->setFont(fontFor(TextRole::title));
    m_phone = makeLabel(this, TextRole::body, "secondary");
    names->addWidget(m_name, 0, Qt::AlignLeft);
    names->addWidget(m_phone);
    head->addLayout(names, 1);
    m_status = new StatusChip(this);
    head->addWidget(m_status, 0, Qt::AlignTop);
    body()->addLayout(head);
    connect(m_name, &QPushButton::clicked, this, [this] {
        if (const Reservation* v = visit(); v && !v->customer.empty()) emit customerWished(v->customer);
    });
}

void ReservationPanel::buildStrips() {
    const auto strip = [this](const char* card, QLabel*& text) {
        QFrame* box = makeCard(this, card);
        auto* row = new QHBoxLayout(box);
        row->setContentsMargins(space::m, space::s, space::m, space::s);
        text = makeLabel(box, TextRole::body, "", true);
        row->addWidget(text, 1);
        body()->addWidget(box);
        return box;
    };
    m_elsewhereBox = strip("sunken", m_elsewhere);
    m_elsewhereBox->setObjectName("visitElsewhere");
    m_warningBox = strip("attention", m_warningText);
    m_warningBox->setObjectName("visitWarnings");
    m_noteBox = strip("wait", m_note);
    m_flag = strip("attention", m_flagText);
    m_lines = new LineCards(m_session, this);
    body()->addWidget(m_lines);
    connect(m_lines, &LineCards::minutesChosen, this, [this](const ChangeMinutes& change) { submit(change); });
    connect(m_lines, &LineCards::removalWished, this, &ReservationPanel::removeLine);

    auto* edits = new QWidget(this);
    auto* flow = new FlowLayout(edits, 6);
    const auto edit = [&](const char* name, const char* iconName, Unfolded what) {
        QPushButton* button = makeButton(edits, "quiet", iconName);
        button->setObjectName(name);
        flow->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, what] { unfold(what); });
        return button;
    };
    m_editMinutes = makeButton(edits, "quiet", "clock");
    m_editMinutes->setObjectName("editMinutes");
    flow->addWidget(m_editMinutes);
    connect(m_editMinutes, &QPushButton::clicked, this, [this] { m_lines->editMinutes(0); });
    m_addServices = edit("addServices", "scissors", Unfolded::services);
    m_editNote = edit("editNote", "note", Unfolded::note);
    body()->addWidget(edits);

    m_groupBox = makeCard(this, "sunken");
    m_groupBox->setObjectName("visitGroup");
    auto* group = new QVBoxLayout(m_groupBox);
    group->setContentsMargins(space::m, space::s, space::m, space::s);
    m_groupText = makeLabel(m_groupBox, TextRole::body, "", true);
    m_cancelRest = makeButton(m_groupBox, "link");
    m_cancelRest->setObjectName("cancelRest");
    group->addWidget(m_groupText);
    group->addWidget(m_cancelRest, 0, Qt::AlignLeft);
    body()->addWidget(m_groupBox);
    connect(m_cancelRest, &QPushButton::clicked, this, &ReservationPanel::cancelRest);
    buildTexts();
    m_history = makeLabel(this, TextRole::caption, "secondary", true);
    body()->addWidget(m_history);
    m_historyLink = makeButton(this, "link");
    m_historyLink->setObjectName("visitHistory");
    body()->addWidget(m_historyLink, 0, Qt::AlignLeft);
    connect(m_historyLink, &QPushButton::clicked, this, [this] { emit historyWished(m_id); });
}

void ReservationPanel::buildTexts() {
    m_textBox = makeCard(this, "sunken");
    m_textBox->setObjectName("visitTexts");
    auto* lines = new QVBoxLayout(m_textBox);
    lines->setContentsMargins(space::m, space::s, space::m, space::s);
    lines->setSpacing(2);
    m_told = makeLabel(m_textBox, TextRole::caption, "", true);
    m_told->setObjectName("visitTold");
    m_toldNext = makeLabel(m_textBox, TextRole::captionStrong, "accent", true);
    m_toldNext->setObjectName("visitToldNext");
    m_textLink = makeButton(m_textBox, "link");
    m_textLink->setObjectName("visitTextLink");
    lines->addWidget(m_told);
    lines->addWidget(m_toldNext);
    lines->addWidget(m_textLink, 0, Qt::AlignLeft);
    body()->addWidget(m_textBox);
    connect(m_textLink, &QPushButton::clicked, this, [this] { emit textsWished(m_id); });
}

void ReservationPanel::buildUnfolding() {
    const auto box = [this](QLabel*& title, QWidget* inside) {
        auto* made = new QWidget(this);
        auto* column = new QVBoxLayout(made);
        column->setContentsMargins(0, 0, 0, space::xs);
        title = makeLabel(made, TextRole::captionStrong, "secondary", true);
        column->addWidget(title);
        column->addWidget(inside);
        foot()->addWidget(made);  // always in sight, however much the visit has to say
        return made;
    };
    m_noteField = new QLineEdit(this);
    m_noteField->setObjectName("noteField");
    m_noteEdit = box(m_noteHint, m_noteField);
    connect(m_noteField, &QLineEdit::returnPressed, this, &ReservationPanel::saveNote);
    m_services = new ServicePicker(m_session, this);
    m_servicesBox = box(m_servicesTitle, m_services);
    connect(m_services, &ServicePicker::finished, this, &ReservationPanel::addServices);
    m_places = new SlotList(m_session, this);
    m_places->setObjectName("movePlaces");
    m_moveBox = box(m_moveTitle, m_places);
    connect(m_places, &SlotList::taken, this, [this](const SlotOffer& slot) {
        submit(MoveReservation{m_id, slot.day, slot.startMinute, -1, slot.stylists.empty() ? StylistId{} : slot.stylists.front(), false});
    });
    auto* chips = new QWidget(this);
    m_reasons = new FlowLayout(chips, 6);
    m_cancelBox = box(m_cancelTitle, chips);
}

void ReservationPanel::buildActs() {
    const auto button = [this](const char* name, const char* kind, const char* iconName, auto act) {
        QPushButton* made = *iconName ? makeButton(this, kind, iconName) : makeButton(this, kind);
        made->setObjectName(name);
        connect(made, &QPushButton::clicked, this, act);
        return made;
    };
    m_next = button("nextStep", "primary", "", [this] { runKey(Qt::Key_Space, {}); });
    m_move = button("move", "", "move", [this] { unfold(Unfolded::move); });
    m_back = button("stepBack", "", "undo", [this] { runKey(Qt::Key_Space, Qt::ShiftModifier); });
    m_late = button("late", "", "clock", [this] { emit lateWished(m_id); });
    m_series = button("series", "", "repeat", [this] { emit seriesWished(m_id); });
    m_noShow = button("noShow", "quiet", "no-show", [this] { submit(RecordNoShow{m_id}); });
    m_cancel = button("cancel", "danger", "", [this] { unfold(Unfolded::cancel); });
    foot()->addWidget(m_next);
    for (const auto& [left, right] : {std::pair{m_move, m_back}, std::pair{m_late, m_series}, std::pair{m_noShow, m_cancel}}) {
        auto* row = new QHBoxLayout;
        row->setSpacing(space::s);
        row->addWidget(left, 1);
        row->addWidget(right, 1);
        foot()->addLayout(row);
    }
    showFoot(true);
}

void ReservationPanel::show(const ReservationId& reservation) {
    if (reservation != m_id) m_unfolded = Unfolded::nothing;
    m_id = reservation;
    refresh();
}

void ReservationPanel::setWarnings(std::function<QStringList(const Reservation&)> warnings) {
    m_warnings = std::move(warnings);
    refresh();
}

void ReservationPanel::setNextText(std::function<QString(const Reservation&)> nextText) {
    m_nextText = std::move(nextText);
    refresh();
}

void ReservationPanel::unfold(Unfolded what) {
    m_unfolded = m_unfolded == what ? Unfolded::nothing : what;
    refresh();
    switch (m_unfolded) {
        case Unfolded::move: return m_places->setFocus();
        case Unfolded::services:
            m_services->clear();
            return m_services->focusField();
        case Unfolded::note: {
            const auto& notes = m_session.state().notes;
            const auto note = notes.find(m_id);
            m_noteField->setText(note == notes.end() ? QString() : QString::fromStdString(note->second));
            return m_noteField->setFocus(Qt::OtherFocusReason);
        }
        default: return setFocus(Qt::OtherFocusReason);
    }
}

void ReservationPanel::submit(CommandBody body) {
    m_unfolded = Unfolded::nothing;
    m_gestures.submit(std::move(body));
    refresh();
}

void ReservationPanel::saveNote() {
    const Reservation* v = visit();
    if (!v) return;
    PersonalWords words;
    words.customer = v->customer;
    words.reservationNote = m_noteField->text().trimmed().normalized(QString::NormalizationForm_C).toStdString();
    m_unfolded = Unfolded::nothing;
    m_gestures.submit(NoteReservation{m_id}, words);
    refresh();
    setFocus(Qt::OtherFocusReason);
}

void ReservationPanel::removeLine(int line) {
    const Reservation* v = visit();
    if (v && v->lines.size() > 1) submit(withoutLine(*v, line));
}

void ReservationPanel::addServices() {
    const Reservation* v = visit();
    if (!v || m_services->chosen().empty()) return;
    submit(withServices(m_session.state().book, *v, m_services->chosen()));
    setFocus(Qt::OtherFocusReason);
}

void ReservationPanel::cancelRest() {
    const Reservation* v = visit();
    if (!v) return;
    std::vector<Said> commands;
    for (const ReservationId& id : restOfGroup(m_session.state().book, *v)) commands.push_back({CancelReservation{id, CancelReason::customerAsked}});
    const QString who = Words(m_session).customer(v->customer);
    m_gestures.submitAll(std::move(commands), [who, v = v->group->number] { return tr("%1: cancelled from visit %2 on").arg(who).arg(v); });
}

bool ReservationPanel::runKey(int key, Qt::KeyboardModifiers modifiers) {
    const Reservation* v = visit();
    if (!v || (modifiers & ~(Qt::ShiftModifier | Qt::KeypadModifier))) return false;
    const bool cancelling = m_unfolded == Unfolded::cancel;
    if (cancelling && Qt::Key_1 <= key && key <= Qt::Key_6) return submit(CancelReservation{m_id, static_cast<CancelReason>(key - Qt::Key_1)}), true;
    switch (key) {
        case Qt::Key_Space:
            if (const auto step = modifiers & Qt::ShiftModifier ? salon::desk::stepBack(*v) : salon::desk::nextStep(*v)) submit(*step);
            return true;
        case Qt::Key_M: return v->isStillAhead() ? unfold(Unfolded::move), true : true;
        case Qt::Key_T: return m_lines->editMinutes(0), true;
        case Qt::Key_E: return v->isActive() ? unfold(Unfolded::services), true : true;
        case Qt::Key_O: return unfold(Unfolded::note), true;
        case Qt::Key_R: emit seriesWished(m_id); return true;
        case Qt::Key_H: emit historyWished(m_id); return true;
        case Qt::Key_L:
            if (v->isStillAhead()) emit lateWished(m_id);
            return true;
        case Qt::Key_N:
            if (v->isStillAhead()) submit(RecordNoShow{m_id});
            return true;
        case Qt::Key_Delete: return unfold(Unfolded::cancel), true;
        default: return false;
    }
}

bool ReservationPanel::event(QEvent* event) {
    // A window's shortcut on the same key must not take it from the panel that has the focus.
    if (event->type() == QEvent::ShortcutOverride && m_unfolded == Unfolded::cancel) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (Qt::Key_1 <= key && key <= Qt::Key_6) event->accept();
    }
    return Panel::event(event);
}

void ReservationPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_unfolded != Unfolded::nothing) {
        m_unfolded = Unfolded::nothing;
        refresh();
        return setFocus(Qt::OtherFocusReason);
    }
    if (runKey(event->key(), event->modifiers())) return;
    Panel::keyPressEvent(event);
}

}  // namespace salon::desk
