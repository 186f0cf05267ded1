#pragma once

#include "sync/answers.h"
#include "sync/endpoint.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <functional>

namespace salon::desk {

/// Brings a one-time code to the server of `url` and answers once, on this thread, with what it says.
class Enrolment : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void enrol(const QString& url, const QString& code, std::function<void(Reply<Enrolled>)> done);

private:
    QNetworkAccessManager m_network;
};

/// A URL as it is kept: http or https, no slash at the end; empty if it is none.
QString cleanServerUrl(const QString& typed);

}  // namespace salon::desk
