#include "shell/welcome_panel.h"

#include "ui/widgets.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace salon::desk {

WelcomePanel::WelcomePanel(QWidget* parent) : Panel(parent) {
    for (const char* name : {"plus", "move", "arrived", "undo", "cloud-off", "alert"}) m_hints.push_back(addHint(name));
    body()->addStretch(1);
    m_keys = makeButton(this, "link");
    m_keys->setObjectName("welcomeKeys");
    m_begin = makeButton(this, "primary");
    m_begin->setObjectName("welcomeBegin");
    foot()->addWidget(m_begin);
    foot()->addWidget(m_keys, 0, Qt::AlignHCenter);
    showFoot(true);
    connect(m_keys, &QPushButton::clicked, this, &WelcomePanel::keysWished);
    connect(m_begin, &QPushButton::clicked, this, &WelcomePanel::closeWished);
    WelcomePanel::retranslate();
}

WelcomePanel::Hint WelcomePanel::addHint(const QString& iconName) {
    auto* row = new QHBoxLayout;
    row->setSpacing(space::m);
    auto* sign = makeButton(this, "icon", iconName);
    sign->setFocusPolicy(Qt::NoFocus);
    sign->setAttribute(Qt::WA_TransparentForMouseEvents);
    row->addWidget(sign, 0, Qt::AlignTop);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    const Hint hint{makeLabel(this, TextRole::strong, "", true), makeLabel(this, TextRole::body, "secondary", true)};
    texts->addWidget(hint.title);
    texts->addWidget(hint.words);
    row->addLayout(texts, 1);
    body()->addLayout(row);
    return hint;
}

void WelcomePanel::retranslate() {
    setTitle(tr("Welcome to the front desk"));
    const std::pair<QString, QString> words[]{
        {tr("Type to book"), tr("Any letter or digit begins: the last four digits of a number, a service, a day, a time. Enter books.")},
        {tr("Drag to move"), tr("Lit places are free. Esc puts it back.")},
        {tr("Space greets"), tr("Select a visit and press Space: arrived, in service, done. F8 greets the next one expected.")},
        {tr("Ctrl+Z takes back"), tr("Nothing asks whether you are sure. Whatever you did, you can take back, one step after the other.")},
        {tr("No network? Go on"), tr("Everything works and is kept on this computer. It is sent when the line is back.")},
        {tr("Decide what only people can"), tr("If two desks sold the same time, both bookings are kept. F6 shows them, each with ways out.")},
    };
    for (std::size_t i = 0; i < m_hints.size(); ++i) {
        m_hints[i].title->setText(words[i].first);
        m_hints[i].words->setText(words[i].second);
    }
    m_begin->setText(tr("Begin"));
    m_keys->setText(tr("All keys (F1)"));
}

}  // namespace salon::desk
