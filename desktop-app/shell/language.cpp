#include "shell/language.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLocale>

namespace salon::desk {

Language::Language(QObject* parent) : QObject(parent) {}

Language::~Language() { QCoreApplication::removeTranslator(&m_korean); }

void Language::use(const QString& code) {
    const QString wanted = code == "ko" ? "ko" : "en";
    if (wanted == m_code) return;
    m_code = wanted;
    // Before the translator: widgets ask for dates and names while they hear of the change.
    QLocale::setDefault(wanted == "ko" ? QLocale(QLocale::Korean, QLocale::SouthKorea) : QLocale(QLocale::English, QLocale::UnitedKingdom));
    const bool removed = QCoreApplication::removeTranslator(&m_korean);
    const bool installed = wanted == "ko" && m_korean.load(":/i18n/hairshop_ko.qm") && QCoreApplication::installTranslator(&m_korean);
    if (!removed && !installed) {
        // No translator came or went, but names and dates still read differently now.
        QEvent event(QEvent::LanguageChange);
        QCoreApplication::sendEvent(QCoreApplication::instance(), &event);
    }
    emit changed(m_code);
}

}  // namespace salon::desk
