#pragma once

#include <QObject>

/// Two desks, one server, the line cut in between (STYLE 9).
class TwoDesksTest : public QObject {
    Q_OBJECT

private slots:
    void bothSidesShowTheSameAfterTheLineIsBack();
    void twoWhoWantTheSameOneAtOnceAreKeptAndShownOnEveryDesk();
    void whatWasStoredSurvivesACrash();
    void aServerThatDiesBetweenCommitAndAnswerLosesNothingAndDoublesNothing();
};
