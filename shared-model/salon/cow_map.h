#pragma once

#include "salon/cow.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace salon {

/// A map from ids whose copies share everything that has not changed since: copying costs one pointer, a change
/// copies three small nodes at most, and changes in place whatever nobody else holds. Holds a few million rows.
///
/// A value: readers of a copy on another thread never see a later change. Iteration order is that of the keys, so
/// that nothing depends on how keys are scattered.
template <class Key, class Value>
class CowMap {
public:
    const Value* find(const Key& key) const {
        if (!m_root) return nullptr;
        const auto [outer, inner] = scatter(key);
        const auto& branch = m_root->branches[outer];
        if (!branch) return nullptr;
        const auto& leaf = branch->leaves[inner];
        if (!leaf) return nullptr;
        const auto row = lowerBound(leaf->rows, key);
        return row != leaf->rows.end() && row->first == key ? &row->second : nullptr;
    }

    bool contains(const Key& key) const { return find(key) != nullptr; }
    std::size_t size() const { return m_size; }

    /// The value to change, made empty if there is none.
    Value& edit(const Key& key) {
        auto& rows = editRows(key);
        auto row = lowerBound(rows, key);
        if (row == rows.end() || row->first != key) {
            row = rows.insert(row, {key, Value{}});
            ++m_size;
        }
        return row->second;
    }

    void erase(const Key& key) {
        if (!contains(key)) return;
        auto& rows = editRows(key);
        rows.erase(lowerBound(rows, key));
        --m_size;
    }

    /// Every row in the order of the keys. Collects pointers: for snapshots, hashes and tests, not for rules.
    std::vector<const std::pair<Key, Value>*> rows() const {
        std::vector<const std::pair<Key, Value>*> all;
        all.reserve(m_size);
        if (m_root)
            for (const auto& branch : m_root->branches)
                if (branch)
                    for (const auto& leaf : branch->leaves)
                        if (leaf)
                            for (const auto& row : leaf->rows) all.push_back(&row);
        std::sort(all.begin(), all.end(), [](auto* a, auto* b) { return a->first < b->first; });
        return all;
    }

    bool operator==(const CowMap& other) const {
        if (m_root == other.m_root) return true;
        if (m_size != other.m_size) return false;
        for (const auto* row : rows()) {
            const Value* value = other.find(row->first);
            if (!value || !(*value == row->second)) return false;
        }
        return true;
    }

private:
    static constexpr std::size_t kFan = 64;
    using Rows = std::vector<std::pair<Key, Value>>;
    struct Leaf { Rows rows; };
    struct Branch { std::array<std::shared_ptr<Leaf>, kFan> leaves; };
    struct Root { std::array<std::shared_ptr<Branch>, kFan> branches; };

    /// FNV-1a: the same on every machine, unlike std::hash.
    static std::pair<std::size_t, std::size_t> scatter(const Key& key) {
        std::uint64_t hash = 1469598103934665603ULL;
        for (const unsigned char c : key.text) hash = (hash ^ c) * 1099511628211ULL;
        hash ^= hash >> 29;
        return {hash % kFan, (hash / kFan) % kFan};
    }

    template <class R>
    static auto lowerBound(R& rows, const Key& key) {
        return std::lower_bound(rows.begin(), rows.end(), key, [](const auto& row, const Key& k) { return row.first < k; });
    }

    Rows& editRows(const Key& key) {
        const auto [outer, inner] = scatter(key);
        return own(own(own(m_root).branches[outer]).leaves[inner]).rows;
    }

    std::shared_ptr<Root> m_root;
    std::size_t m_size = 0;
};

}  // namespace salon
