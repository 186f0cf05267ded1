#pragma once

#include <QSpinBox>

#include <functional>

namespace salon::desk {

/// A day or an hour that one turns up and down: arrows, or the wheel. Says it in words.
class StepField : public QSpinBox {
    Q_OBJECT

public:
    explicit StepField(std::function<QString(int)> words, QWidget* parent = nullptr);
    /// The language is another one now.
    void retranslate();

protected:
    QString textFromValue(int value) const override { return m_words(value); }
    int valueFromText(const QString&) const override { return value(); }
    QValidator::State validate(QString& text, int& pos) const override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    std::function<QString(int)> m_words;
};

}  // namespace salon::desk
