#pragma once

#include "support/fake_session.h"

namespace salon::desk {

/// Saturday, 21 November 2026, 14:32: the moment all pictures show.
inline constexpr WallTime kDemoNow{{20778}, 14 * 60 + 32};

/// A salon of six stylists and twelve services, without a visit. Invented; no person in it is real.
void openDemoSalon(FakeSession& session);
/// A full Saturday: visits over several stylists, processing time used for others, arrivals, a walk-in, time off.
void fillDemoDay(FakeSession& session);
/// Two clashes as an outage leaves them, with ways out, and a refusal nobody has seen.
void addDemoClashes(FakeSession& session);
/// `stylists` columns of sixteen visits each.
void fillBigDay(FakeSession& session, int stylists);

}  // namespace salon::desk
