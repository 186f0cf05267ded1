#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace salon::desk {

class LocalSession;

/// Asks for the server's address and the one-time code, until this computer belongs to a salon.
class EnrolDialog : public QDialog {
    Q_OBJECT

public:
    explicit EnrolDialog(LocalSession& session);

private:
    void send();
    void onEnrolled(const QString& problem);

    LocalSession& m_session;
    QLineEdit* m_url;
    QLineEdit* m_code;
    QLabel* m_problem;
    QPushButton* m_join;
};

}  // namespace salon::desk
