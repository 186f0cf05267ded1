#include "reservations/draft_lines.h"

#include "ui/step_field.h"
#include "ui/widgets.h"
#include "ui/words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace salon::desk {

DraftLines::DraftLines(const Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
    m_rows = new QVBoxLayout(this);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(6);
}

void DraftLines::show(const BookingDraft& draft) {
    const bool same = draft.lines == m_draft.lines && draft.wish == m_draft.wish;
    m_draft = draft;
    // A field that is being turned must not go under the hand.
    if (!same || m_rows->count() != static_cast<int>(draft.lines.size())) rebuild();
}

void DraftLines::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) rebuild();
    QWidget::changeEvent(event);
}

void DraftLines::rebuild() {
    clearLayout(m_rows);
    for (std::size_t i = 0; i < m_draft.lines.size(); ++i) addRow(static_cast<int>(i));
    setVisible(!m_draft.lines.empty());
}

void DraftLines::addRow(int number) {
    const Words words(m_session);
    const Book& book = m_session.state().book;
    const DraftLine line = m_draft.lines[static_cast<std::size_t>(number)];
    const Service* service = book.findService(line.service);
    if (!service) return;
    auto* card = makeCard(this, "sunken");
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(space::m, 6, 6, 6);
    row->setSpacing(6);
    QLabel* name = makeLabel(card, TextRole::captionStrong);
    name->setText(words.service(line.service));
    row->addWidget(name, 1);

    auto* minutes = new StepField(&Words::minutes, card);
    minutes->setObjectName(QStringLiteral("lineMinutes%1").arg(number));
    minutes->setAccessibleName(tr("Minutes of %1").arg(name->text()));
    minutes->setRange(std::max(5, book.shop().stepMinutes), kBlockMinutesMax);
    minutes->setSingleStep(std::max(5, book.shop().stepMinutes));
    minutes->setValue(line.minutes.value_or(service->blocks.customerMinutes()));
    minutes->setFixedWidth(86);
    row->addWidget(minutes);
    connect(minutes, &QSpinBox::valueChanged, this, [this, number, listed = service->blocks.customerMinutes()](int value) {
        DraftLine& now = m_draft.lines[static_cast<std::size_t>(number)];
        now.minutes = value == listed ? std::nullopt : std::optional(value);
        emit changed(number, now);
    });

    auto* hands = new QComboBox(card);
    hands->setObjectName(QStringLiteral("lineStylist%1").arg(number));
    hands->setAccessibleName(tr("Stylist for %1").arg(name->text()));
    hands->addItem(tr("as above"));
    for (const auto& [id, stylist] : book.roster().stylists) {
        if (!stylist.active || !stylist.can(line.service)) continue;
        hands->addItem(words.stylist(id), QString::fromStdString(id.text));
        if (line.wish && line.wish->stylist == id) hands->setCurrentIndex(hands->count() - 1);
    }
    hands->setFixedWidth(112);
    row->addWidget(hands);
    connect(hands, &QComboBox::activated, this, [this, number, hands] {
        DraftLine& now = m_draft.lines[static_cast<std::size_t>(number)];
        const QString id = hands->currentData().toString();
        now.wish = id.isEmpty() ? std::nullopt : std::optional(Wish::prefer({id.toStdString()}));
        emit changed(number, now);
    });
    m_rows->addWidget(card);
}

}  // namespace salon::desk
