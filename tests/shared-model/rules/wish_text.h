#pragma once

#include "support/book_builder.h"

#include <string>

namespace salon::test {

/// Runs a test written as text against the small salon, one wish after the other, separated by ";":
///
///   book anna cut 10:00 only mia + colour 11:00 any     any is said or left out; "over", "word even_out" may follow a line,
///                                                       "at wed", "approval", "from w1", "series g 2/6" or "party g 1/3" the lines
///   walk-in anna cut 10:00 [from w1]
///   move anna 10:30 [jo] [line 1] [over] [at wed] [word even_out]
///   minutes anna 40 | 30/40/20/0 [line 1] [over]
///   late anna 15
///   join w1 cut [prefer mia] [+ wash] [list] [for anna] [turn 2]      waits on the Tuesday; list: on the Wednesday too
///   leave w1
///   register anna2 | merge anna anna2 | unmerge anna2 | erase anna | warn anna | unwarn anna
///   change anna cut 10:00 only mia + wash 10:30
///   confirm|decline|cancel|arrive|start|complete|no-show|undo-confirm|undo-decline|undo-cancel|undo-arrive|undo-start|
///   undo-complete|undo-no-show anna
///   shift mia 09:00-12:00 | shift mia none | off mia 10:00-11:00 | break mia 12:00-13:00 | retire jo | withdraw jo cut | close basin
///   keep|swap|drop anna        answers the first open item about anna; drop cancels the visit
///   to anna 10:30 jo           answers it with a place; `first anna` with the first one offered
///
/// "promise" in front of a wish makes it promised. After each wish the book must hold every invariant.
class Script {
public:
    /// What the last wish came to, as printed(Verdict) says it; or the first violation of an invariant.
    std::string run(const std::string& text);
    /// The Tuesday as its day sheet prints it.
    std::string tuesdaySheet() const;
    /// The open items: "clash anna 0; wish_not_met bea 0".
    std::string openItems() const;

    TestSalon salon;
    Decision last;  ///< of the last wish

private:
    std::string runOne(const std::string& text);
};

}  // namespace salon::test
