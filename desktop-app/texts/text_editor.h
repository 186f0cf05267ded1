#pragma once

#include "salon/texting.h"

#include <QPlainTextEdit>

#include <functional>

class QLabel;
class QPushButton;

namespace salon::desk {

/// The words of one text in the hand of a person: how many bytes they have and what is wrong with them is said while they are
/// typed. Ctrl+Enter keeps them, Esc gives them up; plain Enter begins a line.
class TextEditor : public QWidget {
    Q_OBJECT

public:
    explicit TextEditor(QWidget* parent = nullptr);

    /// Begins with these words of a text of this kind; `former` is what a press on `restore` brings back.
    void start(TextKind kind, const QString& words, const QString& former);
    QString words() const;
    /// The words can be kept: there are some, not too many, and every placeholder has a meaning.
    bool isKeepable() const { return problem().isEmpty(); }
    /// A sentence; empty: nothing is wrong.
    QString problem() const;
    /// The name of the field for those who do not see it, and the word on the button that goes back.
    void setNames(const QString& field, const QString& restore);
    QPlainTextEdit* field() const { return m_field; }
    /// What is counted: the words as they would go out. Else the words as they stand in the field.
    void setCounted(std::function<QString(const QString&)> counted) { m_counted = std::move(counted); }

signals:
    void edited();
    void kept(const QString& words);
    void givenUp();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void show();
    void retranslate();

    TextKind m_kind = TextKind::confirmed;
    QString m_former;
    QString m_fieldName;
    QString m_restoreName;
    std::function<QString(const QString&)> m_counted;
    QPlainTextEdit* m_field;
    QLabel* m_size;
    QLabel* m_problem;
    QPushButton* m_restore;
};

}  // namespace salon::desk
