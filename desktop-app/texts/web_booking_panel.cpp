#include "texts/web_booking_panel.h"

#include "ui/gesture_log.h"
#include "ui/step_field.h"
#include "ui/switch_chip.h"
#include "ui/widgets.h"
#include "ui/words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

#include <algorithm>

namespace salon::desk {

WebBookingPanel::WebBookingPanel(Session& session, GestureLog& gestures, QWidget* parent) : RulesPanel(session, gestures, parent) {
    setObjectName("webBookingPanel");
    FlowLayout* switches = addChips("webBookingSwitches");
    m_on = addSwitch(switches, "webBookingOn", [this](bool on) { m_draft.on = on; });
    m_approval = addSwitch(switches, "webBookingApproval", [this](bool on) { m_draft.approvalNeeded = on; });
    m_missingTexts = makeLabel(this, TextRole::body, "wrong", true);
    m_missingTexts->setObjectName("webMissingTexts");
    body()->addWidget(m_missingTexts);
    buildAddress();
    m_lead = addField(m_leadLabel, "webLead", [](int minutes) { return tr("%1 ahead").arg(Words::minutes(minutes)); }, 0, kWebLeadMinutesMax, 30,
                      [this](int minutes) { m_draft.leadMinutes = minutes; });
    m_horizon = addField(m_horizonLabel, "webHorizon", [](int days) { return tr("%1 days").arg(days); }, 1, kWebHorizonDaysMax, 1, [this](int days) { m_draft.horizonDays = days; });
    m_change = addField(m_changeLabel, "webChange", [](int hours) { return tr("%1 h before").arg(hours); }, 0, kWebChangeHoursMax, 1, [this](int hours) { m_draft.changeHours = hours; });
    buildServices();
    body()->addStretch(1);
    load();
    WebBookingPanel::retranslate();
}

void WebBookingPanel::buildAddress() {
    m_addressLabel = addHeading();
    m_address = makeLabel(this, TextRole::strong, "", true);
    m_address->setObjectName("webAddress");
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    body()->addWidget(m_address);
    m_copy = makeButton(this, "", "link");
    m_copy->setObjectName("copyAddress");
    body()->addWidget(m_copy, 0, Qt::AlignLeft);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(address()); });
}

void WebBookingPanel::buildServices() {
    m_servicesLabel = addHeading();
    m_all = addSwitch(addChips("webAllServices"), "webAll", [this](bool on) {
        m_draft.services.clear();
        if (!on) return;
        for (const auto& [id, service] : session().state().book.roster().services)
            if (service.active) m_draft.services.insert(id);
    });
    m_serviceRow = addChips("webServices");
}

QString WebBookingPanel::address() const {
    const DeskState& state = session().state();
    if (state.publicUrl.empty()) return {};
    return QStringLiteral("%1/book/%2").arg(QString::fromStdString(state.publicUrl), QString::fromStdString(state.book.shop().id.text));
}

QString WebBookingPanel::missingTexts() const {
    const DeskState& state = session().state();
    if (!m_draft.on) return {};
    if (state.texts == Texts::none) return tr("The shop's server has no way to send texts yet: it cannot send codes, so the page asks customers to call.");
    if (!state.book.texting().on) return tr("Texting is switched off: who books online gets the code and no other text. Switch it on in the rules for texts.");
    return {};
}

void WebBookingPanel::load() { m_base = m_draft = session().state().book.webBooking(); }
bool WebBookingPanel::isChanged() const { return !(m_draft == m_base); }
bool WebBookingPanel::isOvertaken() const { return !(session().state().book.webBooking() == m_base); }

QString WebBookingPanel::problem() const {
    return m_draft.on && m_draft.services.empty() ? tr("Choose at least one service that customers may book.") : QString();
}

void WebBookingPanel::keep() { gestures().submit(DefineWebBooking{m_draft}); }

void WebBookingPanel::showDraft() {
    const Words words(session());
    showSwitch(m_on, m_draft.on, m_draft.on ? tr("Customers book online") : tr("Nobody books online"));
    showSwitch(m_approval, m_draft.approvalNeeded, tr("Each is approved here first"));
    const QString missing = missingTexts();
    m_missingTexts->setText(missing);
    m_missingTexts->setVisible(!missing.isEmpty());
    m_lead->setValue(m_draft.leadMinutes);
    m_horizon->setValue(m_draft.horizonDays);
    m_change->setValue(m_draft.changeHours);
    bool all = true;
    for (const auto& [id, service] : session().state().book.roster().services) {
        if (!service.active) {
            if (const auto gone = m_services.find(id); gone != m_services.end()) gone->second->hide();
            continue;
        }
        QPushButton*& chip = m_services[id];
        if (!chip)
            chip = addSwitch(m_serviceRow, QStringLiteral("webService:%1").arg(QString::fromStdString(id.text)), [this, id = id](bool on) {
                if (on) m_draft.services.insert(id);
                else m_draft.services.erase(id);
            });
        showSwitch(chip, m_draft.services.contains(id), words.service(id));
        all = all && m_draft.services.contains(id);
    }
    showSwitch(m_all, all && !m_services.empty(), tr("All services"));
    const QString where = address();
    m_address->setText(where.isEmpty() ? tr("Customers cannot reach the shop's server yet: whoever runs it has to give it a public address.") : where);
    m_copy->setVisible(!where.isEmpty());
}

void WebBookingPanel::retranslate() {
    RulesPanel::retranslate();
    setTitle(tr("Booking online"));
    m_addressLabel->setText(tr("The page"));
    m_copy->setText(tr("Copy the address"));
    m_leadLabel->setText(tr("Booked at least"));
    m_horizonLabel->setText(tr("At most ahead"));
    m_changeLabel->setText(tr("Customers move or cancel until"));
    m_servicesLabel->setText(tr("What can be booked"));
    const std::pair<StepField*, QLabel*> fields[] = {{m_lead, m_leadLabel}, {m_horizon, m_horizonLabel}, {m_change, m_changeLabel}};
    for (const auto& [field, caption] : fields) {
        field->setAccessibleName(caption->text());
        field->retranslate();
    }
    edited();
}

}  // namespace salon::desk
