#include "line/chip_row.h"

#include "line/chip_words.h"
#include "ui/icons.h"
#include "ui/paint_text.h"
#include "ui/widgets.h"

#include <QLocale>
#include <QPainter>

namespace salon::desk {
namespace {

constexpr int kChipHeight = 28;
constexpr int kChipIcon = 14;
constexpr int kBetween = 6;
/// "+12".
constexpr int kMoreWidth = 58;

}  // namespace

ChipButton::ChipButton(const Tone& tone, const QString& icon, const QString& text, const QString& other, Look look, QWidget* parent)
    : QPushButton(parent), m_tone(tone), m_icon(icon), m_words(text), m_other(other), m_look(look) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(other.isEmpty() ? Qt::NoFocus : Qt::TabFocus);
    setAccessibleName(other.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, other));
    if (!other.isEmpty()) setCursor(Qt::PointingHandCursor);
}

QSize ChipButton::sizeHint() const {
    const int other = m_other.isEmpty() ? 0 : textWidth(TextRole::caption, m_other) + 13;
    return {textWidth(TextRole::captionStrong, m_words) + other + kChipIcon + 28, kChipHeight};
}

void ChipButton::paintEvent(QPaintEvent*) {
    const Colours& c = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool implied = m_look == Look::implied;
    QPen pen(hasFocus() || underMouse() ? m_tone.bar : implied ? c.hairlineStrong : m_tone.edge, hasFocus() ? 2 : 1);
    if (implied) pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(implied ? QBrush(Qt::NoBrush) : QBrush(m_tone.fill));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 9, 9);
    painter.drawPixmap(10, (kChipHeight - kChipIcon) / 2, iconPixmap(m_icon, kChipIcon, implied ? c.textSecondary : m_tone.bar, devicePixelRatioF()));
    const int left = 10 + kChipIcon + 6;
    const int words = textWidth(TextRole::captionStrong, m_words) + 2;
    paintText(painter, QRect(left, 0, words, kChipHeight), TextRole::captionStrong, implied ? c.textSecondary : m_tone.text, m_words);
    if (m_other.isEmpty()) return;
    painter.setPen(m_tone.edge);
    painter.drawLine(left + words + 5, 7, left + words + 5, kChipHeight - 7);
    paintText(painter, QRect(left + words + 11, 0, width(), kChipHeight), TextRole::caption, m_tone.text, m_other);
}

ChipRow::ChipRow(const Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
    setFixedHeight(kChipHeight);
    new FlowLayout(this, kBetween);
}

void ChipRow::show(const BookingPlan& plan) {
    const ChipWords words(m_session);
    QString implied;
    if (plan.servicesImplied) implied = words.services(plan.draft.services());
    if (plan.stylistImplied) implied += (implied.isEmpty() ? QString() : QStringLiteral(" · ")) + Words(m_session).stylist(plan.draft.wish.stylist);
    const bool korean = QLocale().language() == QLocale::Korean;
    // Most keys change one piece; nothing at all is done for a key that changes none.
    if (plan.reading == m_shown && implied == m_implied && korean == m_korean) return;
    m_shown = plan.reading;
    m_implied = implied;
    m_korean = korean;
    m_chips.clear();
    m_shownChips.clear();
    clearLayout(layout());
    m_more = nullptr;
    for (std::size_t i = 0; i < m_shown.chips.size(); ++i) {
        const Chip& chip = m_shown.chips[i];
        auto* button = new ChipButton(ChipWords::tone(chip), ChipWords::icon(chip.meaning.kind), words.meaning(chip.meaning), words.other(chip), ChipButton::Look::said, this);
        button->setObjectName(QStringLiteral("chip%1").arg(i));
        connect(button, &QPushButton::clicked, this, [this, i] { emit otherWished(static_cast<int>(i)); });
        m_chips.push_back(button);
    }
    m_shownChips = m_chips;
    if (!implied.isEmpty())
        m_shownChips.push_back(new ChipButton(colours().completed, QStringLiteral("sparkle"), tr("as usual: %1").arg(implied), {}, ChipButton::Look::implied, this));
    for (ChipButton* chip : m_shownChips) layout()->addWidget(chip);
    fit();
}

void ChipRow::fit() {
    delete m_more;
    m_more = nullptr;
    int total = -kBetween;
    for (const ChipButton* chip : m_shownChips) total += chip->sizeHint().width() + kBetween;
    const int room = total <= width() ? width() : width() - kMoreWidth - kBetween;
    int used = 0;
    QStringList hidden;
    for (ChipButton* chip : m_shownChips) {
        used += chip->sizeHint().width();
        const bool fits = used <= room && hidden.isEmpty();
        chip->setVisible(fits);
        if (!fits) hidden << chip->words();
        used += kBetween;
    }
    if (hidden.isEmpty()) return;
    m_more = new ChipButton(colours().completed, QStringLiteral("plus"), QString::number(hidden.size()), {}, ChipButton::Look::implied, this);
    m_more->setObjectName("chipsHidden");
    //: %1 pieces of the line for which there is no room
    m_more->setAccessibleName(tr("and %1 more: %2").arg(hidden.size()).arg(hidden.join(QStringLiteral(", "))));
    m_more->setToolTip(hidden.join(QStringLiteral(" · ")));
    layout()->addWidget(m_more);
    m_more->show();
}

void ChipRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

QString ChipRow::said() const {
    QStringList texts;
    for (const ChipButton* chip : m_chips) texts << (chip->other().isEmpty() ? chip->words() : chip->words() + ' ' + chip->other());
    return texts.join(QStringLiteral(" | "));
}

}  // namespace salon::desk
