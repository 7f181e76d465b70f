// The normal form of a value, read back from the JSON that value_json writes.
#pragma once

#include "merge/record.hpp"
#include "ptcheck/value.hpp"

namespace ptcheck {

/// Written again it gives the same members. `raw` and `explicit_op`, which the JSON lacks, stay
/// empty; `invalid_expected` is a view into the record's line. Throws RecordError.
Value read_value(const Record& record);

/// A decimal as Decimal::to_string prints it; `key` is named when it is none. Throws RecordError.
Decimal read_decimal(std::string_view key, std::string_view text);

}  // namespace ptcheck
