#pragma once

#include "ui/panel.h"

class QLabel;
class QPushButton;

namespace salon::desk {

/// What a receptionist needs to know on her first day, on one screen; comes by itself once, later from the menu.
class WelcomePanel : public Panel {
    Q_OBJECT

public:
    explicit WelcomePanel(QWidget* parent = nullptr);

signals:
    void keysWished();

protected:
    void retranslate() override;

private:
    struct Hint {
        QLabel* title;
        QLabel* words;
    };
    Hint addHint(const QString& iconName);

    std::vector<Hint> m_hints;
    QPushButton* m_keys;
    QPushButton* m_begin;
};

}  // namespace salon::desk
