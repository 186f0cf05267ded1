#pragma once

#include "measure.h"

namespace salon::bench {

// One function for each group of figures; each prints its rows. All leave nothing behind but what is in a folder of
// their own, which they remove.

void benchRules(Report& report, Scale scale);
void benchCustomers(Report& report, Scale scale);
void benchDesk(Report& report, Scale scale);
void benchPaint(Report& report, Scale scale);
void benchBacklog(Report& report, Scale scale);
void benchPush(Report& report, Scale scale);
void benchIdle(Report& report, Scale scale);

}  // namespace salon::bench
