#include "app/application.h"

#include "ui/style.h"

#include <QApplication>
#include <QIcon>

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("hairshop-desk"));
    QApplication::setOrganizationName(QStringLiteral("HairShop"));
    QApplication::setApplicationDisplayName(QStringLiteral("HairShop Front Desk"));
    salon::desk::applyStyle(application);
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/hairshop.svg")));
    return salon::desk::Application(salon::desk::readOptions(QApplication::arguments())).run();
}
