#pragma once

#include "salon/text_words.h"
#include "texts/rules_panel.h"

#include <map>

namespace salon::desk {

class TextEditor;

/// The shop's rules of texting, and its own words for each kind of text with a picture of how they arrive.
class TextingPanel : public RulesPanel {
    Q_OBJECT

public:
    TextingPanel(Session& session, GestureLog& gestures, QWidget* parent = nullptr);

    /// Opens the words of this kind.
    void showWords(TextKind kind);

protected:
    void load() override;
    bool isChanged() const override;
    bool isOvertaken() const override;
    QString problem() const override;
    void keep() override;
    void showDraft() override;
    void retranslate() override;

private:
    using Place = std::pair<TextLanguage, TextKind>;

    void buildRules();
    void buildKinds();
    void buildWords();
    /// The draft with the words that were typed.
    Texting drafted() const;
    void startEditor();
    void takeWords();
    TextFacts exampleFacts() const;
    QString example(const QString& words) const;

    Texting m_base;                   ///< what the draft was made from
    Texting m_draft;                  ///< without what is in m_words
    std::map<Place, QString> m_words; ///< what was typed, wrong words too
    TextKind m_kind = TextKind::confirmed;
    TextLanguage m_language = TextLanguage::korean;

    QFrame* m_whyBox;
    QLabel* m_why;
    QPushButton* m_on;
    QLabel* m_pauseLabel;
    StepField* m_pause;
    QLabel* m_quietFromLabel;
    StepField* m_quietFrom;
    QLabel* m_quietToLabel;
    StepField* m_quietTo;
    QLabel* m_cancelLabel;
    StepField* m_cancel;
    QLabel* m_languageLabel;
    std::map<TextLanguage, QPushButton*> m_languages;
    QLabel* m_kindsLabel;
    std::map<TextKind, QPushButton*> m_sent;
    QLabel* m_wordsLabel;
    std::map<TextKind, QPushButton*> m_kinds;
    std::map<TextLanguage, QPushButton*> m_wordsIn;
    TextEditor* m_editor;
    QLabel* m_exampleLabel;
    QLabel* m_example;
};

}  // namespace salon::desk
