#pragma once

#include "support/fake_session.h"

#include <QString>

namespace salon::desk {

/// Where the export of a real salon lies when somebody has put it beside the project; it is never copied.
QString realSalonFolder();
/// Imports the real salon as a desk would. False: the export is not here.
bool importRealSalon(FakeSession& session);

}  // namespace salon::desk
