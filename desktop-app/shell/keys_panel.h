#pragma once

#include "ui/panel.h"

class QLineEdit;

namespace salon::desk {

class Acts;

/// The sheet of keys (F1): every act of the window with its key, by subject; a field narrows it as one types.
class KeysPanel : public Panel {
    Q_OBJECT

public:
    explicit KeysPanel(const Acts& acts, QWidget* parent = nullptr);

    /// Empties the field and gives it the keys.
    void start();

protected:
    void retranslate() override;
    void refresh() override;

private:
    const Acts& m_acts;
    QLineEdit* m_field;
    QWidget* m_sheet = nullptr;
};

}  // namespace salon::desk
