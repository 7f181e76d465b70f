// Fields: of `begin … separate … end` only what follows `separate` is text (ECMA-376 Part 1, 17.16).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ptcheck::docx {

/// The open fields of a story or of a cell, the innermost last.
class FieldStack {
public:
    void begin();
    /// A w:fldSimple: all it holds is its result. Closed by `close_to`.
    void begin_simple(std::string_view code);
    void instruction(std::string_view code);
    void separate();
    /// An end without a begin is passed over.
    void end();
    /// Closes the fields opened after there were `count`.
    void close_to(std::size_t count);

    [[nodiscard]] std::size_t open() const noexcept { return fields_.size(); }
    /// Whether text here is shown: no open field is still at its instruction.
    [[nodiscard]] bool shows() const noexcept { return instructing_ == 0; }
    /// Inside the result of a TOC field.
    [[nodiscard]] bool in_contents() const noexcept { return contents_ != 0; }

private:
    struct Field {
        std::string code;  ///< its start, as much as tells the kind
        bool result = false;
        bool contents = false;
    };

    std::vector<Field> fields_;
    std::size_t instructing_ = 0;
    std::size_t contents_ = 0;
};

}  // namespace ptcheck::docx
