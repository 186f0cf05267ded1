#pragma once

#include "line/line_times.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace salon::desk {

/// Lower case, without blanks, hyphens and apostrophes, and with one spelling where salons use several (커트 is 컷).
std::u32string folded(std::u32string_view text);

/// The same, with the place in the text each character comes from.
struct Folded {
    std::u32string text;
    std::vector<std::size_t> origins;
};
Folded foldedWhere(std::u32string_view text);

std::string utf8Of(std::u32string_view text);

/// A word of the line's own: walk-in, waiting, the usual, how firmly. The longest at the beginning of a folded text.
std::optional<Piece> readFixedWord(std::u32string_view text);

/// How many letters have to change to make one word of the other, a Korean syllable counted by its letters.
int lettersApart(const std::u32string& a, const std::u32string& b);

/// The names of a roster as they are typed. Made anew for each line; refers to the book.
class LineNames {
public:
    explicit LineNames(const Book& book);

    /// A service called exactly so; several when they share a name.
    std::vector<ServiceId> servicesCalled(const std::u32string& folded) const;
    /// Services whose name begins so or has a word that does, half-typed syllables included; the best fits first.
    std::vector<ServiceId> servicesLike(const std::u32string& folded) const;
    /// Services that have it anywhere.
    std::vector<ServiceId> servicesWith(const std::u32string& folded) const;
    /// By full name, given name, English name or a word of it; with or without a title (지은쌤).
    std::vector<StylistId> stylistsCalled(const std::u32string& folded) const;
    /// By any part, initial consonants and half-typed syllables included.
    std::vector<StylistId> stylistsLike(const std::u32string& folded) const;
    /// Service and stylist names that stand whole at the beginning of a text.
    std::vector<Piece> namesAt(std::u32string_view text) const;

    Meaning meaningOf(const ServiceId& service) const;
    Meaning meaningOf(const StylistId& stylist) const;

    /// The name nearest to a word that was not understood; empty if none is near.
    std::string nearest(const std::u32string& folded) const;

private:
    /// One thing under all its names.
    struct Entry {
        std::string id;
        std::vector<std::u32string> names;  ///< folded; the one people type first
        std::vector<std::string> shown;     ///< the same as they are written
        std::vector<std::u32string> words;  ///< parts of a name that stand for it as well
    };

    static void addName(Entry& entry, const std::string& name);
    static bool isCalled(const Entry& entry, const std::u32string& folded);
    std::vector<std::string> called(const std::vector<Entry>& entries, const std::u32string& folded) const;
    std::string canonical(const std::vector<Entry>& entries, const std::string& id) const;

    std::vector<Entry> m_services;
    std::vector<Entry> m_stylists;
};

}  // namespace salon::desk
