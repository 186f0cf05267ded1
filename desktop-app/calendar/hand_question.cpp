#include "calendar/hand_question.h"

#include "calendar/day_geometry.h"
#include "ui/paint_text.h"
#include "ui/widgets.h"

#include <QAccessible>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>

#include <utility>

namespace salon::desk {
namespace {

constexpr int kWidth = 380;
/// Room for the shadow around the card.
constexpr int kShadow = 8;
constexpr int kButtonHeight = 34;
constexpr int kCapPadding = 7;
/// More answers than this stand in two columns.
constexpr int kOneColumnMax = 3;

bool isEnter(int key) { return key == Qt::Key_Return || key == Qt::Key_Enter; }

QString capOf(const HandAnswer& answer) {
    if (isEnter(answer.key)) return answer.modifiers & Qt::ShiftModifier ? QStringLiteral("Shift+Enter") : QStringLiteral("Enter");
    if (answer.key == Qt::Key_Escape) return QStringLiteral("Esc");
    return QString(QChar(answer.key));
}

}  // namespace

KeyButton::KeyButton(QWidget* parent) : QPushButton(parent) {
    setCursor(Qt::PointingHandCursor);
    // Reached by Tab; a click leaves the keyboard where it is, so that the other answers stay one key away.
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

void KeyButton::setTexts(const QString& cap, const QString& words) {
    m_cap = cap;
    m_words = words;
    //: A button and its key: Put back (Esc)
    setAccessibleName(tr("%1 (%2)").arg(words, cap));
    updateGeometry();
    update();
}

void KeyButton::setMain(bool main) {
    m_main = main;
    update();
}

QSize KeyButton::sizeHint() const {
    return {space::s + textWidth(TextRole::captionStrong, m_cap) + 2 * kCapPadding + space::s + textWidth(TextRole::body, m_words) + space::m, kButtonHeight};
}

void KeyButton::paintEvent(QPaintEvent*) {
    const Colours& c = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(hasFocus() ? c.accent : c.hairlineStrong, hasFocus() ? 2 : 1));
    painter.setBrush(m_main ? c.accent : underMouse() ? c.sunken : c.surface);
    painter.drawRoundedRect(frame, 9, 9);
    const int capWidth = std::max(22, textWidth(TextRole::captionStrong, m_cap) + 2 * kCapPadding);
    const QRect cap(space::s, (height() - 22) / 2, capWidth, 22);
    painter.setPen(QPen(m_main ? c.onAccent : c.hairlineStrong, 1));
    painter.setBrush(m_main ? QBrush(Qt::NoBrush) : QBrush(c.sunken));
    painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    paintText(painter, cap, TextRole::captionStrong, m_main ? c.onAccent : c.textSecondary, m_cap, Qt::AlignCenter);
    paintText(painter, rect().adjusted(cap.right() + 1 + space::s, 0, -space::s, 0), m_main ? TextRole::strong : TextRole::body, m_main ? c.onAccent : c.text, m_words);
}

HandQuestion::HandQuestion(QWidget* parent) : QFrame(parent) {
    setObjectName("handQuestion");
    setFixedWidth(kWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l + kShadow, space::m + kShadow, space::l + kShadow, space::l + kShadow);
    column->setSpacing(space::xs);
    m_sentence = makeLabel(this, TextRole::strong, "", true);
    m_detail = makeLabel(this, TextRole::body, "secondary", true);
    column->addWidget(m_sentence);
    column->addWidget(m_detail);
    column->addSpacing(space::xs);
    m_buttons = new QGridLayout;
    m_buttons->setSpacing(space::s);
    column->addLayout(m_buttons);
    hide();
}

QString HandQuestion::sentence() const { return m_sentence->text(); }

void HandQuestion::ask(const QString& sentence, const QString& detail, std::vector<HandAnswer> answers, const QRect& about, std::function<void()> putBack) {
    clearLayout(m_buttons);
    m_sentence->setText(sentence);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_answers = std::move(answers);
    m_answers.push_back({Qt::Key_Escape, Qt::NoModifier, tr("Leave as it was"), QStringLiteral("putBack"), std::move(putBack), false});
    const int columns = static_cast<int>(m_answers.size()) > kOneColumnMax ? 2 : 1;
    for (std::size_t i = 0; i < m_answers.size(); ++i) addButton(m_answers[i], static_cast<int>(i), columns);
    m_asking = true;
    place(about);
    show();
    raise();
    setAccessibleName(sentence);
    setAccessibleDescription(detail);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void HandQuestion::addButton(const HandAnswer& answer, int index, int columns) {
    auto* button = new KeyButton(this);
    button->setObjectName(answer.name);
    button->setTexts(capOf(answer), answer.words);
    button->setMain(answer.main);
    connect(button, &QPushButton::clicked, this, [this, act = answer.act] { take(act); });
    m_buttons->addWidget(button, index / columns, index % columns);
}

void HandQuestion::take(std::function<void()> act) {
    dismiss();
    act();
}

void HandQuestion::dismiss() {
    m_asking = false;
    hide();
}

bool HandQuestion::answer(const QKeyEvent& key) {
    if (!m_asking) return false;
    const Qt::KeyboardModifiers modifiers = key.modifiers() & ~Qt::KeypadModifier;
    for (const HandAnswer& one : m_answers) {
        const bool same = one.key == key.key() || (isEnter(one.key) && isEnter(key.key()));
        if (!same || modifiers != one.modifiers) continue;
        take(one.act);  // a copy: what it does may ask the next question
        return true;
    }
    // A slip of the finger beside the right digit must not begin a booking, nor an Enter too many put things back.
    return !modifiers && ((key.key() >= Qt::Key_0 && key.key() <= Qt::Key_9) || isEnter(key.key()));
}

void HandQuestion::place(const QRect& about) {
    layout()->activate();
    resize(kWidth, layout()->hasHeightForWidth() ? layout()->heightForWidth(kWidth) : sizeHint().height());
    const QRect room = QRect(QPoint(kGutterWidth, kHeaderHeight), QPoint(parentWidget()->width() - 1, parentWidget()->height() - 1));
    // Beside the place if there is room, so that it and its neighbours above and below stay in sight.
    int x = about.right() + 2;
    if (x + width() > room.right()) x = about.left() - width() - 2;
    int y = about.top() - kShadow;
    if (x < room.left()) {
        x = about.left();
        y = about.bottom() + 2 + height() > room.bottom() ? about.top() - height() - 2 : about.bottom() + 2;
    }
    move(std::clamp(x, room.left(), std::max(room.left(), room.right() - width())), std::clamp(y, room.top(), std::max(room.top(), room.bottom() - height())));
}

void HandQuestion::paintEvent(QPaintEvent*) {
    const Colours& c = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF card = QRectF(rect()).adjusted(kShadow, kShadow, -kShadow, -kShadow);
    for (int i = kShadow; i > 0; --i) {
        painter.setBrush(QColor(20, 24, 40, 5));
        painter.drawRoundedRect(card.adjusted(-i, -i + 2, i, i + 2), 14 + i, 14 + i);
    }
    painter.setPen(QPen(c.hairlineStrong, 1));
    painter.setBrush(c.surface);
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 14, 14);
}

}  // namespace salon::desk
