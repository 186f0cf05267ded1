#include "customers/found_row.h"

#include "customers/customer_words.h"
#include "ui/icons.h"
#include "ui/paint_text.h"
#include "ui/widgets.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>

namespace salon::desk {
namespace {

constexpr int kSign = 16;

}  // namespace

FoundRow::FoundRow(QWidget* parent) : QPushButton(parent) {
    setProperty("kind", "row");
    setCheckable(true);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FoundRow::show(const Session& session, const CustomerCard& card) {
    const CustomerWords words(session);
    const CustomerFacts facts = factsOf(session, card.customer);
    m_name = words.words().customer(card.customer);
    m_warnings = facts.warnings;
    m_booked = !facts.ahead.empty();
    QStringList parts{card.phone.empty() ? tr("no phone") : Words::phone(card.phone), words.lastSeen(card.customer)};
    if (!facts.usual.services.empty()) parts << words.services(facts.usual.services);
    if (!facts.usual.stylist.empty()) parts << words.words().stylist(facts.usual.stylist);
    m_caption = parts.join(QStringLiteral(" · "));
    QStringList spoken{m_name, m_caption};
    for (const CustomerWarning& warning : m_warnings) spoken << words.warningSpoken(warning, facts.card);
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    setToolTip(spoken.join(QLatin1Char('\n')));
    update();
}

void FoundRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    style()->drawControl(QStyle::CE_PushButton, &option, &painter, this);
    const Colours& c = colours();
    painter.drawPixmap(14, (height() - 18) / 2, iconPixmap(m_booked ? QStringLiteral("calendar") : QStringLiteral("user"), 18, c.accent, devicePixelRatioF()));
    const QRect room = rect().adjusted(44, 0, -12, 0);
    int right = room.right() + 1;
    for (auto warning = m_warnings.rbegin(); warning != m_warnings.rend(); ++warning) {
        right -= kSign;
        const QColor colour = warning->isGrave() ? c.attention.bar : c.textSecondary;
        painter.drawPixmap(right, 9, iconPixmap(CustomerWords::warningIcon(warning->kind), kSign, colour, devicePixelRatioF()));
        right -= 6;
    }
    paintText(painter, QRect(room.left(), 6, right - room.left(), 21), TextRole::strong, c.text, m_name);
    paintText(painter, QRect(room.left(), 26, room.width(), 19), TextRole::caption, c.textSecondary, m_caption);
}

}  // namespace salon::desk
