#include "docx/fields.hpp"

#include <algorithm>

#include "ptcheck/text.hpp"

namespace ptcheck::docx {

namespace {

bool is_contents(std::string_view code) {
    code = trim(code);
    if (code.size() < 3) return false;
    const auto upper = [&](std::size_t i) {
        return code[i] >= 'a' && code[i] <= 'z' ? static_cast<char>(code[i] - 'a' + 'A') : code[i];
    };
    return upper(0) == 'T' && upper(1) == 'O' && upper(2) == 'C' &&
           (code.size() == 3 || blank_prefix(code.substr(3)) != 0 || code[3] == '\\');
}

}  // namespace

void FieldStack::begin() {
    fields_.emplace_back();
    ++instructing_;
}

void FieldStack::begin_simple(std::string_view code) {
    begin();
    instruction(code);
    separate();
}

void FieldStack::instruction(std::string_view code) {
    constexpr std::size_t enough = 16;
    if (fields_.empty() || fields_.back().result) return;
    std::string& known = fields_.back().code;
    if (known.empty()) code.remove_prefix(std::min(code.find_first_not_of(" \t\r\n"), code.size()));
    if (known.size() < enough) known += code.substr(0, enough);
}

void FieldStack::separate() {
    if (fields_.empty() || fields_.back().result) return;
    Field& field = fields_.back();
    field.result = true;
    field.contents = is_contents(field.code);
    --instructing_;
    if (field.contents) ++contents_;
}

void FieldStack::end() {
    if (!fields_.empty()) close_to(fields_.size() - 1);
}

void FieldStack::close_to(std::size_t count) {
    for (; fields_.size() > count; fields_.pop_back()) {
        const Field& field = fields_.back();
        if (!field.result) --instructing_;
        if (field.contents) --contents_;
    }
}

}  // namespace ptcheck::docx
