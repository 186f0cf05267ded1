#include "app/enrol_dialog.h"

#include "session/local_session.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace salon::desk {

EnrolDialog::EnrolDialog(LocalSession& session)
    : m_session(session),
      m_url(new QLineEdit),
      m_code(new QLineEdit),
      m_problem(new QLabel),
      m_join(new QPushButton(QStringLiteral("등록 · Join"))) {
    setWindowTitle(QStringLiteral("HairShop Front Desk"));
    auto* intro =
        new QLabel(QStringLiteral("이 컴퓨터를 매장에 등록합니다. 서버에서 받은 코드를 입력해 주세요.\n"
                                  "Join this computer to your salon with the code the server gave."));
    m_url->setText(QStringLiteral("http://"));
    m_code->setMaxLength(16);
    m_code->setPlaceholderText(QStringLiteral("K7QM2PXA"));
    m_problem->setWordWrap(true);
    m_join->setDefault(true);
    auto* form = new QFormLayout(this);
    form->addRow(intro);
    form->addRow(QStringLiteral("서버 · Server"), m_url);
    form->addRow(QStringLiteral("코드 · Code"), m_code);
    form->addRow(m_problem);
    form->addRow(m_join);
    connect(m_join, &QPushButton::clicked, this, &EnrolDialog::send);
    connect(&m_session, &LocalSession::enrolled, this, &EnrolDialog::onEnrolled);
}

void EnrolDialog::send() {
    m_join->setEnabled(false);
    m_problem->clear();
    m_session.enrol(m_url->text(), m_code->text());
}

void EnrolDialog::onEnrolled(const QString& problem) {
    if (problem.isEmpty()) return accept();
    m_join->setEnabled(true);
    m_problem->setText(problem);
}

}  // namespace salon::desk
