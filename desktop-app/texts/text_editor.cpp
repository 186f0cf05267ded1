#include "texts/text_editor.h"

#include "salon/text_words.h"
#include "ui/text_telling.h"
#include "ui/widgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace salon::desk {
namespace {

/// A text of five lines fits; a longer one scrolls.
constexpr int kFieldHeight = 116;

QString placeholders(TextKind kind) {
    QStringList names;
    for (const std::string_view name : placeholdersOf(kind)) names << QStringLiteral("{%1}").arg(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
    return names.join(QLatin1Char(' '));
}

}  // namespace

TextEditor::TextEditor(QWidget* parent) : QWidget(parent), m_field(new QPlainTextEdit(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    m_field->setObjectName("textWords");
    m_field->setFont(fontFor(TextRole::body));
    m_field->setTabChangesFocus(true);
    m_field->setFixedHeight(kFieldHeight);
    m_field->installEventFilter(this);
    column->addWidget(m_field);
    auto* row = new QHBoxLayout;
    m_size = makeLabel(this, TextRole::caption, "secondary");
    m_size->setObjectName("textSize");
    m_restore = makeButton(this, "link");
    m_restore->setObjectName("restoreWords");
    row->addWidget(m_size, 1);
    row->addWidget(m_restore);
    column->addLayout(row);
    m_problem = makeLabel(this, TextRole::captionStrong, "wrong", true);
    m_problem->setObjectName("textProblem");
    column->addWidget(m_problem);
    connect(m_field, &QPlainTextEdit::textChanged, this, [this] {
        show();
        emit edited();
    });
    connect(m_restore, &QPushButton::clicked, this, [this] {
        m_field->setPlainText(m_former);
        m_field->setFocus(Qt::OtherFocusReason);
    });
    retranslate();
}

void TextEditor::start(TextKind kind, const QString& words, const QString& former) {
    m_kind = kind;
    m_former = former;
    m_field->setPlainText(words);
    m_field->moveCursor(QTextCursor::End);
    show();
}

QString TextEditor::words() const { return m_field->toPlainText().trimmed().normalized(QString::NormalizationForm_C); }

QString TextEditor::problem() const {
    const std::string text = words().toStdString();
    if (text.empty()) return tr("Write what the customer should read.");
    if (text.size() > kTextBytesMax) return tr("This is longer than any text may be. Write less.");
    if (const auto stranger = wrongPlaceholder(text, m_kind)) return tr("%1 means nothing here. What can be put in: %2").arg(QString::fromStdString(*stranger), placeholders(m_kind));
    return {};
}

void TextEditor::setNames(const QString& field, const QString& restore) {
    m_fieldName = field;
    m_restoreName = restore;
    retranslate();
}

void TextEditor::show() {
    const QString wrong = problem();
    m_problem->setText(wrong);
    m_problem->setVisible(!wrong.isEmpty());
    m_size->setText(TextTelling::size(m_counted ? m_counted(words()) : words()));
    m_restore->setVisible(words() != m_former);
}

bool TextEditor::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
        if (isKeepable()) emit kept(words());
        return true;
    }
    if (key->key() == Qt::Key_Escape) {
        emit givenUp();
        return true;
    }
    return false;
}

void TextEditor::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void TextEditor::retranslate() {
    m_field->setAccessibleName(m_fieldName.isEmpty() ? tr("Words of the text") : m_fieldName);
    m_restore->setText(m_restoreName.isEmpty() ? tr("The shop's words again") : m_restoreName);
    show();
}

}  // namespace salon::desk
