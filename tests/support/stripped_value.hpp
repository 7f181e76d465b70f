// A value without the remarks on how it was read.
#pragma once

#include <utility>

#include "ptcheck/value.hpp"

namespace ptcheck {

/// What reading repaired, supplied and could not decide is no part of the value.
inline Value stripped(Value value) {
    value.repairs.clear();
    value.supplied.clear();
    value.ambiguous.clear();
    value.alt.clear();
    value.date_to_strict.reset();
    for (Value& item : value.items) item = stripped(std::move(item));
    return value;
}

}  // namespace ptcheck
