#pragma once

#include "salon/civil_time.h"

#include <QStringList>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace salon::desk {

/// What stands on a command line: words, `--name value` and `--name`. Everything a command does not take is an error.
class Arguments {
public:
    /// `flags` are the options without a value; every other `--name` takes the next word.
    Arguments(const QStringList& words, const std::set<std::string>& flags);

    /// Removes and returns the first word that is no option. Throws Failure naming `what` when there is none.
    std::string takeWord(const std::string& what);
    std::optional<std::string> takeWordIfAny();

    std::optional<std::string> take(const std::string& name);
    std::string need(const std::string& name);
    bool takeFlag(const std::string& name);

    Day needDay(const std::string& name);
    int needMinute(const std::string& name);
    /// A whole number of at least `min`.
    std::optional<std::int64_t> takeNumber(const std::string& name, std::int64_t min);

    /// Throws Failure if something is left.
    void finish() const;

private:
    std::vector<std::string> m_words;
    std::map<std::string, std::string> m_options;
    std::set<std::string> m_flags;
};

/// Throw Failure with a sentence that shows how it is written.
Day dayFrom(const std::string& text);
int minuteFrom(const std::string& text);
std::int64_t numberFrom(const std::string& text, const std::string& what, std::int64_t min);

/// "a,b" to {"a", "b"}; empty pieces are dropped.
std::vector<std::string> splitAtCommas(const std::string& text);

}  // namespace salon::desk
