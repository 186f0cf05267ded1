#include "store/sqlite_pages.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <stdexcept>

namespace salon::desk {

namespace {

using Bytes = std::string_view;

// https://www.sqlite.org/fileformat2.html; numbers are big-endian.
constexpr std::size_t kPageSize = 4096;
constexpr std::size_t kFileHeader = 100;
constexpr std::size_t kLogHeader = 32;
constexpr std::size_t kFrameHeader = 24;
constexpr std::uint8_t kTableLeaf = 0x0d, kIndexLeaf = 0x0a, kIndexInterior = 0x02;

std::uint64_t number(Bytes bytes, std::size_t at, std::size_t size) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < size; ++i) value = value << 8 | static_cast<std::uint8_t>(bytes.at(at + i));
    return value;
}

std::uint64_t varint(Bytes bytes, std::size_t& at) {
    std::uint64_t value = 0;
    for (int i = 0; i < 8; ++i) {
        const auto byte = static_cast<std::uint8_t>(bytes.at(at++));
        value = value << 7 | (byte & 0x7f);
        if (byte < 0x80) return value;
    }
    return value << 8 | static_cast<std::uint8_t>(bytes.at(at++));
}

/// Where a page stands now: in the log, if it was written there last.
using PageOf = std::function<Bytes(std::uint64_t number)>;

/// The whole payload of a cell, whose end may stand in a chain of overflow pages.
std::optional<std::string> payloadAt(Bytes page, std::size_t at, std::uint64_t size, bool ofTable, const PageOf& pageOf) {
    constexpr std::uint64_t kUsable = kPageSize, kLongest = 64 * 1024 * 1024;
    if (size > kLongest) return {};
    const std::uint64_t most = ofTable ? kUsable - 35 : (kUsable - 12) * 64 / 255 - 23;
    const std::uint64_t least = (kUsable - 12) * 32 / 255 - 23;
    const std::uint64_t fitting = least + (size > least ? (size - least) % (kUsable - 4) : 0);
    const std::uint64_t local = size <= most ? size : fitting <= most ? fitting : least;
    if (at + local > page.size()) return {};
    std::string payload(page.substr(at, local));
    if (local == size) return payload;
    std::uint64_t next = number(page, at + local, 4);
    while (payload.size() < size) {
        const Bytes overflow = pageOf(next);
        if (next == 0 || overflow.size() != kPageSize) return {};
        payload += overflow.substr(4, std::min<std::uint64_t>(size - payload.size(), kUsable - 4));
        next = number(overflow, 0, 4);
    }
    return payload;
}

std::optional<std::vector<PageValue>> valuesOf(Bytes payload) {
    std::size_t type = 0;
    const auto headerSize = varint(payload, type);
    std::size_t at = headerSize;
    std::vector<PageValue> values;
    while (type < headerSize) {
        const auto kind = varint(payload, type);
        constexpr std::size_t kSizes[] = {0, 1, 2, 3, 4, 6, 8};
        if (kind == 0) {
            values.emplace_back();
        } else if (kind <= 6) {
            const auto bits = 8 * kSizes[kind];
            const auto raw = number(payload, at, kSizes[kind]);
            values.emplace_back(static_cast<std::int64_t>(raw << (64 - bits)) >> (64 - bits));
            at += kSizes[kind];
        } else if (kind == 8 || kind == 9) {
            values.emplace_back(static_cast<std::int64_t>(kind - 8));
        } else if (kind >= 13 && kind % 2 == 1) {
            const auto size = (kind - 13) / 2;
            if (at + size > payload.size()) return {};
            values.emplace_back(std::string(payload.substr(at, size)));
            at += size;
        } else {
            return {};
        }
    }
    return values;
}

std::optional<PageRecord> recordAt(Bytes page, std::size_t at, std::uint8_t kind, const PageOf& pageOf) {
    PageRecord record;
    if (kind == kIndexInterior) at += 4;
    const auto size = varint(page, at);
    if (kind == kTableLeaf) record.row = static_cast<std::int64_t>(varint(page, at));
    const auto payload = payloadAt(page, at, size, kind == kTableLeaf, pageOf);
    if (!payload) return {};
    auto values = valuesOf(*payload);
    if (!values) return {};
    record.values = std::move(*values);
    return record;
}

void readPage(Bytes page, std::size_t header, const PageOf& pageOf, std::vector<PageRecord>& records) {
    const auto kind = static_cast<std::uint8_t>(page[header]);
    if (kind != kTableLeaf && kind != kIndexLeaf && kind != kIndexInterior) return;
    const auto cells = number(page, header + 3, 2);
    const std::size_t pointers = header + (kind == kIndexInterior ? 12 : 8);
    for (std::uint64_t i = 0; i < cells && pointers + 2 * i + 2 <= page.size(); ++i) {
        try {
            if (auto record = recordAt(page, number(page, pointers + 2 * i, 2), kind, pageOf)) records.push_back(std::move(*record));
        } catch (const std::out_of_range&) {
            // A length that leads out of the page: this cell is not one.
        }
    }
}

struct Frame {
    std::uint64_t page = 0;
    Bytes bytes;
};

/// True if the log's own header can be believed.
bool isHeaderWhole(Bytes log) {
    // The lowest bit of the first number says in which order the bytes of a word are added up.
    const bool bigEndian = number(log, 0, 4) & 1;
    std::uint32_t one = 0, two = 0;
    const auto word = [&](std::size_t at) {
        const auto value = static_cast<std::uint32_t>(number(log, at, 4));
        return bigEndian ? value : __builtin_bswap32(value);
    };
    for (std::size_t at = 0; at < kLogHeader - 8; at += 8) {
        one += word(at) + two;
        two += word(at + 4) + one;
    }
    return number(log, kLogHeader - 8, 4) == one && number(log, kLogHeader - 4, 4) == two;
}

/// The frames of the log's present round, in the order in which they were written. Every frame of a round bears its salts.
std::vector<Frame> framesIn(Bytes log) {
    std::vector<Frame> frames;
    if (log.size() < kLogHeader + kFrameHeader) return frames;
    const auto salts = number(log, isHeaderWhole(log) ? 16 : kLogHeader + 8, 8);
    for (std::size_t at = kLogHeader; at + kFrameHeader + kPageSize <= log.size(); at += kFrameHeader + kPageSize)
        if (number(log, at + 8, 8) == salts) frames.push_back({number(log, at, 4), log.substr(at + kFrameHeader, kPageSize)});
    return frames;
}

}  // namespace

std::vector<PageRecord> recordsIn(Bytes database, Bytes writeAheadLog) {
    const auto frames = framesIn(writeAheadLog);
    const PageOf pageOf = [&](std::uint64_t wanted) -> Bytes {
        for (auto frame = frames.rbegin(); frame != frames.rend(); ++frame)
            if (frame->page == wanted) return frame->bytes;
        return wanted > 0 && wanted * kPageSize <= database.size() ? database.substr((wanted - 1) * kPageSize, kPageSize) : Bytes();
    };
    std::vector<PageRecord> records;
    for (std::uint64_t page = 1; page * kPageSize <= database.size(); ++page)
        readPage(database.substr((page - 1) * kPageSize, kPageSize), page == 1 ? kFileHeader : 0, pageOf, records);
    for (const auto& frame : frames) readPage(frame.bytes, frame.page == 1 ? kFileHeader : 0, pageOf, records);
    return records;
}

}  // namespace salon::desk
