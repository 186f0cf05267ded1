#pragma once

#include "session/session.h"

#include <QAbstractListModel>
#include <QListView>

#include <vector>

namespace salon::desk {

/// Visits of one customer as rows; what a row says is asked of the session when it is painted or read aloud.
class VisitListModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit VisitListModel(const Session& session, QObject* parent = nullptr) : QAbstractListModel(parent), m_session(session) {}

    /// Tells the view only when something has changed.
    void show(const std::vector<const Reservation*>& visits);
    /// The words are in another language now.
    void say() { emit dataChanged(index(0), index(rowCount() - 1)); }
    const Reservation& visit(int row) const { return *m_visits.at(static_cast<std::size_t>(row)); }

    int rowCount(const QModelIndex& parent = {}) const override;
    /// The display role is the whole row as one sentence.
    QVariant data(const QModelIndex& index, int role) const override;

private:
    const Session& m_session;
    /// Held, so that a row stays readable while the book moves on.
    std::vector<std::shared_ptr<const Reservation>> m_visits;
};

/// A list of visits as high as all its rows, for a panel that scrolls as a whole; paints only what is in sight. Arrows
/// walk, Enter opens.
class VisitList : public QListView {
    Q_OBJECT

public:
    VisitList(const Session& session, const QString& name, QWidget* parent = nullptr);

    void show(const std::vector<const Reservation*>& visits);
    int count() const { return m_model->rowCount(); }
    /// What a row says, as a screen reader has it.
    QString spoken(int row) const { return m_model->index(row).data().toString(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

signals:
    void opened(const salon::ReservationId& reservation, salon::Day day);
    /// This part of the list has the keys and should be in sight.
    void reached(const QRect& row);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void open(const QModelIndex& index);

    VisitListModel* m_model;
};

}  // namespace salon::desk
