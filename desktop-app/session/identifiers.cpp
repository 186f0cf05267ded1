#include "session/identifiers.h"

#include <QRandomGenerator>
#include <QString>

namespace salon::desk {

std::string newIdText() {
    constexpr const char* kCrockford = "0123456789abcdefghjkmnpqrstvwxyz";
    std::string text(15, '0');
    for (char& c : text) c = kCrockford[QRandomGenerator::system()->bounded(32)];
    return text;
}

std::string newHex32() {
    constexpr const char* kHex = "0123456789abcdef";
    std::string text(32, '0');
    for (char& c : text) c = kHex[QRandomGenerator::system()->bounded(16)];
    return text;
}

std::string asTyped(const std::string& utf8) {
    return QString::fromStdString(utf8).normalized(QString::NormalizationForm_C).trimmed().toStdString();
}

}  // namespace salon::desk
