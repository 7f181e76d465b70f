// The normal form within a larger JSON text.
#pragma once

#include "ptcheck/value.hpp"
#include "report/json_writer.hpp"

namespace ptcheck {

/// Writes what value_json prints where the writer stands.
void write_value(JsonWriter& json, const Value& value);

}  // namespace ptcheck
