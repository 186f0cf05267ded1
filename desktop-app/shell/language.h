#pragma once

#include <QObject>
#include <QTranslator>

namespace salon::desk {

/// Korean or English, switched while everything runs: every widget hears of it by LanguageChange.
class Language : public QObject {
    Q_OBJECT

public:
    explicit Language(QObject* parent = nullptr);
    ~Language() override;

    /// "ko" or "en"; any other code is English.
    void use(const QString& code);
    const QString& code() const { return m_code; }

signals:
    void changed(const QString& code);

private:
    QTranslator m_korean;
    QString m_code;
};

}  // namespace salon::desk
