#pragma once

#include <memory>
#include <utility>

namespace salon {

/// A value that most owners do not have: one pointer while it says nothing, else shared by copies until one of them gets
/// another. Equal by value. An empty T and none are the same.
template <class T>
class Boxed {
public:
    Boxed() = default;

    const T& get() const {
        static const T nothing{};
        return m_value ? *m_value : nothing;
    }
    bool empty() const { return !m_value; }
    void set(T value) { m_value = value == T{} ? nullptr : std::make_shared<const T>(std::move(value)); }

    bool operator==(const Boxed& other) const { return m_value == other.m_value || get() == other.get(); }

private:
    std::shared_ptr<const T> m_value;
};

}  // namespace salon
