// Changes messages as trees, so that nearly every one of them is still JSON and most get as far as the fields. What stands
// before the message, a letter that chooses, stays.
#include "seal.h"

#include "salon/wire/canonical.h"
#include "salon/wire/words.h"

#include <algorithm>
#include <cstring>
#include <random>
#include <vector>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t maxSize);
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t maxSize, unsigned seed);

using namespace salon;
using wire::Json;

namespace {

constexpr std::size_t kTextBytesMax = 256;

class Mutator {
public:
    explicit Mutator(unsigned seed) : m_chance(seed) {}

    /// Changes one to three places.
    void mutate(Json& message) {
        for (std::size_t i = 1 + below(3); i > 0; --i) {
            std::vector<Json*> all;
            collect(message, all);
            change(*all[below(all.size())], all);
        }
    }

    std::size_t below(std::size_t bound) { return m_chance() % bound; }

private:
    static void collect(Json& value, std::vector<Json*>& into) {
        into.push_back(&value);
        if (value.is_structured())
            for (Json& item : value) collect(item, into);
    }

    void change(Json& value, const std::vector<Json*>& all) {
        if (below(6) == 0) {
            value = Json(*all[below(all.size())]);
        } else if (value.is_string()) {
            value = otherText(value.get<std::string>());
        } else if (value.is_number()) {
            value = otherNumber(value.get<std::int64_t>());
        } else if (value.is_boolean()) {
            value = !value.get<bool>();
        } else if (value.is_object() && !value.empty()) {
            changeObject(value, *all[below(all.size())]);
        } else if (value.is_array() && !value.empty()) {
            changeList(value);
        } else {
            value = Json(*all[below(all.size())]);
        }
    }

    void changeObject(Json& object, const Json& other) {
        auto member = object.begin();
        std::advance(member, static_cast<std::ptrdiff_t>(below(object.size())));
        switch (below(3)) {
            case 0: object.erase(member); return;
            case 1: object[otherText(member.key())] = Json(*member); return;
            default: object[member.key()] = Json(other);
        }
    }

    void changeList(Json& list) {
        const std::size_t at = below(list.size());
        switch (below(3)) {
            case 0: list.erase(at); return;
            case 1: list.push_back(Json(list[at])); return;
            default: std::swap(list[at], list[below(list.size())]);
        }
    }

    std::string otherText(std::string text) {
        if (below(2) == 0) return std::string(word());
        text.resize(std::max(text.size(), std::min(kTextBytesMax, text.size() + 8)));
        const std::size_t size = LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(text.data()), text.size() > 8 ? text.size() - 8 : 0, text.size());
        text.resize(size);
        return text;
    }

    std::int64_t otherNumber(std::int64_t number) {
        static constexpr std::int64_t kEdges[] = {0, 1, -1, 5, 10, 19, 20, 60, 99, 100, 1080, 1439, 1440, 2147483647, 2147483648, 9007199254740992, INT64_MAX, INT64_MIN};
        const std::size_t turn = below(4);
        if (turn == 0 && number < INT64_MAX) return number + 1;
        if (turn == 1 && number > INT64_MIN) return number - 1;
        return kEdges[below(std::size(kEdges))];
    }

    /// A word of the protocol, or of somebody who does not know it.
    std::string_view word() {
        static const std::vector<std::string_view> all = [] {
            std::vector<std::string_view> words{"", "a", "mia", "cut", "2026-03-24", "0001-01-01", "9999-12-31", "2026-02-29", "김지은", "01012345678", "\n", "day", "v", "id"};
            for (const auto some : {wire::commandKinds(), wire::eventKinds(), wire::words<Status>(), wire::words<VerdictKind>(), wire::words<AttentionKind>(),
                                    wire::words<AttentionAnswer>(), wire::words<RefusalReason>(), wire::words<WishKind>(), wire::words<Mode>()})
                words.insert(words.end(), some.begin(), some.end());
            return words;
        }();
        return all[below(all.size())];
    }

    std::minstd_rand m_chance;
};

}  // namespace

std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t maxSize, unsigned seed) {
    Mutator mutator(seed);
    const std::string input(reinterpret_cast<const char*>(data), size);
    const std::size_t begin = std::min(input.find('{'), size);
    if (mutator.below(4) == 0 || begin == size) return LLVMFuzzerMutate(data, size, maxSize);
    try {
        Json message = wire::parseStrict(input.substr(begin));
        mutator.mutate(message);
        if (mutator.below(8) != 0) fuzz::seal(message);
        const std::string changed = input.substr(0, begin) + wire::canonicalBytes(message);
        if (changed.size() > maxSize) return LLVMFuzzerMutate(data, size, maxSize);
        std::memcpy(data, changed.data(), changed.size());
        return changed.size();
    } catch (const wire::WireError&) {
        // No message any more, or a text that is no UTF-8 any more: bytes then.
        return LLVMFuzzerMutate(data, size, maxSize);
    }
}
