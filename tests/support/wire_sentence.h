#pragma once

#include "salon/wire/json.h"

#include <QString>

#include <functional>

namespace salon::test {

/// Why what came over the wire could not be read; "accepted" if it could.
inline QString sentenceOf(const std::function<void()>& read) {
    try {
        read();
    } catch (const wire::WireError& error) {
        return QString::fromUtf8(error.what());
    }
    return "accepted";
}

}  // namespace salon::test
