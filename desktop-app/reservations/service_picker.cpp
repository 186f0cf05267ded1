#include "reservations/service_picker.h"

#include "salon/text/korean.h"
#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace salon::desk {
namespace {

/// More are found by typing.
constexpr std::size_t kChipsMax = 14;

int rankOf(const std::string& category) {
    static const std::vector<std::string> order{"cut", "colour", "perm", "care", "styling"};
    return static_cast<int>(std::find(order.begin(), order.end(), category) - order.begin());
}

}  // namespace

ServicePicker::ServicePicker(const Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_field = new QLineEdit(this);
    m_field->setObjectName("serviceField");
    m_field->addAction(icon("scissors", colours().textFaint, 16), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    column->addWidget(m_field);
    auto* box = new QWidget(this);
    m_chips = new FlowLayout(box, 6);
    column->addWidget(box);
    connect(m_field, &QLineEdit::textChanged, this, &ServicePicker::rebuild);
    rebuild();
}

void ServicePicker::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) rebuild();
    QWidget::changeEvent(event);
}

void ServicePicker::clear() {
    m_chosen.clear();
    m_field->clear();
    rebuild();
}

void ServicePicker::focusField() { m_field->setFocus(Qt::OtherFocusReason); }

std::vector<ServiceId> ServicePicker::matching() const {
    const std::string typed = m_field->text().trimmed().normalized(QString::NormalizationForm_C).toStdString();
    std::vector<const Service*> found;
    for (const auto& [id, service] : m_session.state().book.roster().services) {
        if (!service.active) continue;
        const bool fits = typed.empty() || containsAsTyped(service.shortName, typed) || containsAsTyped(service.name, typed) ||
                          containsAsTyped(service.nameEnglish, typed);
        if (fits) found.push_back(&service);
    }
    // What begins with the typed short name comes first, then the price list's own order.
    std::stable_sort(found.begin(), found.end(), [&](const Service* a, const Service* b) {
        const auto rank = [&](const Service* s) { return std::pair{typed.empty() || s->shortName.rfind(typed, 0) != 0, rankOf(s->category)}; };
        return rank(a) < rank(b);
    });
    std::vector<ServiceId> ids;
    for (const Service* service : found)
        if (ids.size() < kChipsMax) ids.push_back(service->id);
    return ids;
}

void ServicePicker::rebuild() {
    m_field->setPlaceholderText(tr("Type a service, Enter adds it"));
    m_field->setAccessibleName(tr("Services"));
    clearLayout(m_chips);
    const Words words(m_session);
    std::vector<ServiceId> shown = matching();
    for (const ServiceId& id : m_chosen)
        if (std::find(shown.begin(), shown.end(), id) == shown.end()) shown.insert(shown.begin(), id);
    for (const ServiceId& id : shown) {
        const auto place = std::find(m_chosen.begin(), m_chosen.end(), id);
        QPushButton* chip = makeButton(this, "chip");
        chip->setObjectName("service:" + QString::fromStdString(id.text));
        chip->setFocusPolicy(Qt::NoFocus);
        chip->setFont(fontFor(TextRole::caption));
        chip->setChecked(place != m_chosen.end());
        QString name = words.service(id);
        if (m_chosen.size() > 1 && place != m_chosen.end()) name = QStringLiteral("%1. %2").arg(place - m_chosen.begin() + 1).arg(name);
        chip->setText(name);
        connect(chip, &QPushButton::clicked, this, [this, id] { toggle(id); });
        m_chips->addWidget(chip);
    }
    m_chips->invalidate();
    updateGeometry();
}

void ServicePicker::toggle(const ServiceId& id) {
    const auto place = std::find(m_chosen.begin(), m_chosen.end(), id);
    if (place == m_chosen.end()) m_chosen.push_back(id);
    else m_chosen.erase(place);
    const QSignalBlocker quiet(m_field);
    m_field->clear();
    rebuild();
    emit changed();
}

bool ServicePicker::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool empty = m_field->text().trimmed().isEmpty();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (empty && !m_chosen.empty()) emit finished();
        const std::vector<ServiceId> found = matching();
        if (!empty && !found.empty()) toggle(found.front());
        return true;
    }
    if (key == Qt::Key_Backspace && empty && !m_chosen.empty()) return toggle(ServiceId(m_chosen.back())), true;
    return QWidget::eventFilter(watched, event);
}

}  // namespace salon::desk
