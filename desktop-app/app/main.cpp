#include "app/application.h"

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("hairshop-desk"));
    QApplication::setApplicationDisplayName(QStringLiteral("HairShop Front Desk"));
    return salon::desk::Application(salon::desk::readOptions(QApplication::arguments())).run();
}
