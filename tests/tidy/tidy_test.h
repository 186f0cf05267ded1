#pragma once

#include <QObject>

/// The dependency rule of DESIGN §8 and the habits of the code, held against every file.
class TidyTest : public QObject {
    Q_OBJECT

private slots:
    void desktopFoldersIncludeOnlyWhatStandsBelowThem();
    void panelsNeverReachStoreOrTheLine();
    void serverFoldersKeepToTheirTrade();
    void theServerAndTheDesktopNeverMeet();
    void theModelKnowsNoMachine();
    void theModelsLibraryAsksTheSystemForNothing();
    void filesAndFunctionsAreShort();
    void everySkippedTestSaysWhy();
    void nothingIsLeftForLaterAndNoMachineIsNamed();
};
