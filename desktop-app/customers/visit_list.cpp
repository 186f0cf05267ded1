#include "customers/visit_list.h"

#include "customers/customer_words.h"
#include "ui/icons.h"
#include "ui/paint_text.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace salon::desk {
namespace {

constexpr int kRowHeight = 70;
constexpr int kAir = 10;
constexpr int kRightWidth = 104;

/// What stands in the third line: who booked it and when, and the note.
QString remarks(const Session& session, const Reservation& visit) {
    const CustomerWords words(session);
    QStringList parts;
    if (const auto note = session.state().notes.find(visit.id); note != session.state().notes.end() && !note->second.empty())
        parts << QStringLiteral("“%1”").arg(QString::fromStdString(note->second).simplified());
    if (visit.cancelReason && visit.status == Status::cancelled) parts << Words::cancelReason(*visit.cancelReason);
    const QString where = words.words().terminal(visit.bookedBy);
    if (visit.walkIn) parts << CustomerWords::tr("walk-in, %1").arg(where);
    else if (visit.bookedAt.day.number > 0) parts << CustomerWords::tr("booked %1, %2").arg(words.day(visit.bookedAt.day), where);
    return parts.join(QStringLiteral(" · "));
}

Money priceOf(const Reservation& visit) {
    Money sum;
    for (const Line& line : visit.lines) sum.minorUnits += line.price.minorUnits;
    return sum;
}

QString when(const Session& session, const Reservation& visit) {
    return QStringLiteral("%1 %2").arg(CustomerWords(session).day(visit.day), Words::time(visit.startMinute()));
}

QString what(const Session& session, const Reservation& visit) {
    const CustomerWords words(session);
    const QString stylists = words.stylists(visit);
    return stylists.isEmpty() ? words.services(visit) : QStringLiteral("%1 · %2").arg(words.services(visit), stylists);
}

class RowPainter : public QStyledItemDelegate {
public:
    RowPainter(const Session& session, QObject* parent) : QStyledItemDelegate(parent), m_session(session) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {100, kRowHeight}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Reservation& visit = static_cast<const VisitListModel*>(index.model())->visit(index.row());
        const Colours& c = colours();
        const auto* list = static_cast<const QWidget*>(option.widget);
        const bool current = list->hasFocus() && static_cast<const QListView*>(list)->currentIndex() == index;
        paintGround(*painter, option, current);
        const QRect room = option.rect.adjusted(kAir + 14, 7, -kAir, -7);
        const bool ended = !visit.isActive();
        const Tone& tone = toneOf(visit.status);
        painter->fillRect(QRect(option.rect.left() + kAir, room.top() + 2, 3, room.height() - 4), tone.bar);
        const QRect first(room.left(), room.top(), room.width(), 20);
        const QString status = Words::status(visit.status);
        const int statusWidth = textWidth(TextRole::captionStrong, status) + 20;
        paintText(*painter, first.adjusted(0, 0, -statusWidth, 0), TextRole::strong, ended ? c.textSecondary : c.text, when(m_session, visit));
        painter->drawPixmap(first.right() - statusWidth + 1, first.top() + 3, iconPixmap(Words::statusIcon(visit.status), 14, tone.bar, painter->device()->devicePixelRatioF()));
        paintText(*painter, first, TextRole::captionStrong, c.textSecondary, status, Qt::AlignRight | Qt::AlignVCenter);
        const QRect second(room.left(), room.top() + 19, room.width(), 19);
        const QString price = Words(m_session).money(priceOf(visit));
        const int priceWidth = std::min(kRightWidth, textWidth(TextRole::body, price));
        paintText(*painter, second.adjusted(0, 0, -priceWidth - space::s, 0), TextRole::body, ended ? c.textSecondary : c.text, what(m_session, visit), Qt::AlignLeft | Qt::AlignVCenter, ended);
        paintText(*painter, second, TextRole::body, c.textSecondary, price, Qt::AlignRight | Qt::AlignVCenter);
        paintText(*painter, QRect(room.left(), room.top() + 38, room.width(), 18), TextRole::caption, c.textSecondary, remarks(m_session, visit));
    }

private:
    static void paintGround(QPainter& painter, const QStyleOptionViewItem& option, bool current) {
        const Colours& c = colours();
        const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
        if (current || hovered) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(current ? QPen(c.accent, 1) : Qt::NoPen);
            painter.setBrush(current ? c.accentSoft : c.sunken);
            painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 1.5, -0.5, -1.5), 8, 8);
            painter.setRenderHint(QPainter::Antialiasing, false);
        }
        painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), c.hairline);
    }

    const Session& m_session;
};

}  // namespace

void VisitListModel::show(const std::vector<const Reservation*>& visits) {
    const bool same = std::equal(visits.begin(), visits.end(), m_visits.begin(), m_visits.end(), [](const Reservation* a, const auto& b) { return *a == *b; });
    if (same) return;
    const auto held = [](const Reservation* visit) { return std::make_shared<const Reservation>(*visit); };
    beginResetModel();
    m_visits.clear();
    std::transform(visits.begin(), visits.end(), std::back_inserter(m_visits), held);
    endResetModel();
}

int VisitListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_visits.size()); }

QVariant VisitListModel::data(const QModelIndex& index, int role) const {
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole) return {};
    const Reservation& one = visit(index.row());
    QStringList parts{when(m_session, one), what(m_session, one), Words::status(one.status), Words(m_session).money(priceOf(one))};
    if (const QString more = remarks(m_session, one); !more.isEmpty()) parts << more;
    return parts.join(QStringLiteral(", "));
}

VisitList::VisitList(const Session& session, const QString& name, QWidget* parent) : QListView(parent), m_model(new VisitListModel(session, this)) {
    setObjectName(name);
    setModel(m_model);
    setItemDelegate(new RowPainter(session, this));
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setTabKeyNavigation(false);
    connect(this, &QListView::clicked, this, &VisitList::open);
}

void VisitList::show(const std::vector<const Reservation*>& visits) {
    m_model->show(visits);
    setVisible(!visits.empty());
    updateGeometry();
}

QSize VisitList::sizeHint() const { return {200, m_model->rowCount() * kRowHeight}; }

void VisitList::open(const QModelIndex& index) {
    if (!index.isValid()) return;
    const Reservation& visit = m_model->visit(index.row());
    emit opened(visit.id, visit.day);
}

void VisitList::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) return event->ignore();
    if (enter) return open(currentIndex());
    // The list is all there is to see of itself: a page is what the panel shows.
    const int step = event->key() == Qt::Key_PageDown ? 8 : event->key() == Qt::Key_PageUp ? -8 : 0;
    if (step != 0 && m_model->rowCount() > 0) {
        const int row = std::clamp(currentIndex().row() + step, 0, m_model->rowCount() - 1);
        return setCurrentIndex(m_model->index(row));
    }
    if (event->key() == Qt::Key_Escape) return event->ignore();
    QListView::keyPressEvent(event);
}

void VisitList::focusInEvent(QFocusEvent* event) {
    if (!currentIndex().isValid() && m_model->rowCount() > 0 && event->reason() != Qt::MouseFocusReason) setCurrentIndex(m_model->index(0));
    QListView::focusInEvent(event);
    if (currentIndex().isValid()) emit reached(visualRect(currentIndex()));
    viewport()->update();
}

void VisitList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    if (current.isValid() && hasFocus()) emit reached(visualRect(current));
}

void VisitList::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange && m_model->rowCount() > 0) m_model->say();
    QListView::changeEvent(event);
}

}  // namespace salon::desk
