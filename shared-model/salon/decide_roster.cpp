#include "salon/decide_refit.h"

#include <algorithm>

namespace salon {

namespace {

bool inRange(int minutes) { return 0 <= minutes && minutes <= kBlockMinutesMax; }

bool inRange(const Blocks& blocks) {
    return inRange(blocks.working) && inRange(blocks.processing) && inRange(blocks.finishing) && inRange(blocks.cleanUp) &&
           blocks.total() <= kBlockMinutesMax;
}

bool insideDay(Span span) { return 0 <= span.from && span.from < span.to && span.to <= kMinutesPerDay; }

Refusal badName(const char* of) { return {.reason = RefusalReason::badName, .detail = of}; }
Refusal badMinutes(const StylistId& stylist, const char* of) { return {.reason = RefusalReason::badMinutes, .stylist = stylist, .detail = of}; }

/// None if both are known.
Refusal checkKnown(const Book& book, const StylistId& stylist, const ServiceId& service) {
    if (!book.findStylist(stylist)) return {.reason = RefusalReason::stylistUnknown, .stylist = stylist};
    if (!book.findService(service)) return {.reason = RefusalReason::serviceUnknown, .service = service};
    return {};
}

}  // namespace

Decision judge(Draft& draft, const OpenShop& wish) {
    const int step = wish.shop.stepMinutes;
    if (!draft.before().shop().id.empty())       return draft.refuse({.reason = RefusalReason::shopExists});
    if (wish.shop.id.empty())                    return draft.refuse(badName("id"));
    if (wish.shop.name.empty())                  return draft.refuse(badName("name"));
    if (wish.shop.zone.empty())                  return draft.refuse(badName("zone"));
    if (step != 5 && step != 10 && step != 15)   return draft.refuse({.reason = RefusalReason::badStep});
    draft.add(ShopOpened{wish.shop});
    return draft.done();
}

Decision judge(Draft& draft, const DefineService& wish) {
    const Service& service = wish.service;
    if (service.id.empty())        return draft.refuse(badName("id"));
    if (service.name.empty())      return draft.refuse(badName("name"));
    if (!inRange(service.blocks))  return draft.refuse({.reason = RefusalReason::badMinutes, .service = service.id, .detail = "blocks"});
    if (service.patchTestDays < 0 || service.patchTestDays > kPatchTestDaysMax)
        return draft.refuse({.reason = RefusalReason::badMinutes, .service = service.id, .detail = "patch_test_days"});
    const Service* before = draft.before().findService(service.id);
    if (!before || !(*before == service)) draft.add(ServiceDefined{service});
    return draft.done();
}

Decision judge(Draft& draft, const DefineStation& wish) {
    const Station& station = wish.station;
    if (station.id.empty())    return draft.refuse(badName("id"));
    if (station.name.empty())  return draft.refuse(badName("name"));
    if (station.kind.empty())  return draft.refuse(badName("kind"));
    const Station* before = draft.before().findStation(station.id);
    if (before && *before == station) return draft.done();
    const bool gone = before && (!station.active || station.kind != before->kind);
    draft.add(StationDefined{station});
    if (gone) refitStation(draft, station.id);
    return draft.done();
}

Decision judge(Draft& draft, const DefineStylist& wish) {
    if (wish.stylist.empty())  return draft.refuse(badName("id"));
    if (wish.name.empty())     return draft.refuse(badName("name"));
    draft.add(StylistDefined{wish.stylist, wish.name, wish.nameEnglish, wish.active});
    if (!wish.active) refitStylist(draft, wish.stylist);
    return draft.done();
}

Decision judge(Draft& draft, const DefineSkill& wish) {
    Refusal refusal = checkKnown(draft.before(), wish.stylist, wish.service);
    if (refusal.reason != RefusalReason::none)                    return draft.refuse(std::move(refusal));
    if (wish.skill.ownBlocks && !inRange(*wish.skill.ownBlocks))  return draft.refuse(badMinutes(wish.stylist, "blocks"));
    draft.add(SkillDefined{wish.stylist, wish.service, wish.skill});
    return draft.done();
}

Decision judge(Draft& draft, const WithdrawSkill& wish) {
    Refusal refusal = checkKnown(draft.before(), wish.stylist, wish.service);
    if (refusal.reason != RefusalReason::none) return draft.refuse(std::move(refusal));
    if (!draft.before().findStylist(wish.stylist)->can(wish.service)) return draft.done();
    draft.add(SkillWithdrawn{wish.stylist, wish.service});
    refitStylist(draft, wish.stylist);
    return draft.done();
}

Decision judge(Draft& draft, const DefineShift& wish) {
    if (!draft.before().findStylist(wish.stylist))                      return draft.refuse({.reason = RefusalReason::stylistUnknown, .stylist = wish.stylist});
    if (!wish.day && (wish.weekday < 0 || wish.weekday > 6))            return draft.refuse(badMinutes(wish.stylist, "weekday"));
    if (!std::all_of(wish.spans.begin(), wish.spans.end(), insideDay))  return draft.refuse(badMinutes(wish.stylist, "shift"));
    draft.add(ShiftDefined{wish.stylist, wish.weekday, wish.day, normalised(wish.spans)});
    refitStylist(draft, wish.stylist);
    return draft.done();
}

Decision judge(Draft& draft, const DefineTimeOff& wish) {
    const TimeOff& off = wish.timeOff;
    if (!draft.before().findStylist(wish.stylist))  return draft.refuse({.reason = RefusalReason::stylistUnknown, .stylist = wish.stylist});
    if (off.id.empty())                             return draft.refuse(badName("id"));
    if (off.lastDay < off.firstDay || !insideDay(off.span)) return draft.refuse(badMinutes(wish.stylist, "time off"));
    draft.add(TimeOffDefined{wish.stylist, off});
    refitStylist(draft, wish.stylist);
    return draft.done();
}

Decision judge(Draft& draft, const TakeBackTimeOff& wish) {
    const Stylist* stylist = draft.before().findStylist(wish.stylist);
    if (!stylist)                                return draft.refuse({.reason = RefusalReason::stylistUnknown, .stylist = wish.stylist});
    if (!stylist->timeOff.contains(wish.timeOff)) return draft.refuse({.reason = RefusalReason::timeOffUnknown, .stylist = wish.stylist});
    draft.add(TimeOffTakenBack{wish.stylist, wish.timeOff});
    return draft.done();
}

}  // namespace salon
