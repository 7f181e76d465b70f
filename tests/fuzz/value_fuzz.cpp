// The value language under any bytes: nothing crashes, and what is printed reads back the same. With
// PTCHECK_FUZZ_CRASHES_ONLY set the second is left out: a run of fixed length over random bytes must
// not fail one day for what no one writes.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "ptcheck/report.hpp"
#include "ptcheck/value.hpp"
#include "support/stripped_value.hpp"

namespace {

using ptcheck::Value;

void check_round_trip(std::string_view text, std::optional<int> year) {
    const Value value = ptcheck::parse_value(text, year);
    // A list is divided anew by what its items hold; each of them has to read back by itself.
    if (value.kind == ptcheck::ValueKind::list) {
        for (const Value& item : value.items) check_round_trip(item.raw, year);
        return;
    }
    if (value.kind == ptcheck::ValueKind::invalid) {
        if (value.invalid_at > text.size()) std::abort();
        return;
    }
    static const bool crashes_only = std::getenv("PTCHECK_FUZZ_CRASHES_ONLY") != nullptr;
    const std::string printed = ptcheck::value_expression(value);
    const std::string first = value_json(stripped(value));
    const std::string second = value_json(stripped(ptcheck::parse_value(printed, year)));
    if (crashes_only || first == second) return;
    std::fprintf(stderr, "read as  %s\nprinted  %s\nread as  %s\n", first.c_str(), printed.c_str(),
                 second.c_str());
    std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    check_round_trip(text, 2023);
    check_round_trip(text, std::nullopt);
    // As the columns of a form would give it.
    const std::size_t first = text.find('|');
    if (first == std::string_view::npos) return 0;
    const std::size_t second = text.find('|', first + 1);
    ptcheck::ValueFields fields;
    fields.sign = text.substr(0, first);
    fields.number =
        text.substr(first + 1, second == std::string_view::npos ? second : second - first - 1);
    if (second != std::string_view::npos) fields.unit = text.substr(second + 1);
    Value value = ptcheck::parse_value(fields, 2023);
    apply_context(
        value,
        {.level2 = "成本指标", .name = fields.unit, .description = {}, .money_unit = "万元"});
    if (value_json(value).empty()) std::abort();
    return 0;
}
