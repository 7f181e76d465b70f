// Joins pieces of text; a text of one piece is never copied.
#pragma once

#include <string>
#include <string_view>

#include "docx/storage.hpp"

namespace ptcheck::docx {

class TextBuilder {
public:
    /// `piece` must stay valid until the text is finished.
    void append(std::string_view piece) {
        if (piece.empty()) return;
        if (view().empty()) {
            single_ = piece;
            return;
        }
        if (joined_.empty()) joined_ = single_;
        joined_ += piece;
    }
    [[nodiscard]] std::string_view view() const noexcept {
        return joined_.empty() ? single_ : std::string_view(joined_);
    }
    /// The text, valid as long as the arena and the pieces; the builder starts anew.
    std::string_view finish(Arena& arena) {
        const std::string_view text = joined_.empty() ? single_ : arena.copy(joined_);
        clear();
        return text;
    }
    /// `text`, a part of view(), valid as long as the arena and the pieces.
    [[nodiscard]] std::string_view keep(std::string_view text, Arena& arena) const {
        return joined_.empty() ? text : arena.copy(text);
    }
    void clear() noexcept {
        single_ = {};
        joined_.clear();
    }

private:
    std::string_view single_;
    std::string joined_;
};

/// The start of a text, for a message.
class Excerpt {
public:
    void append(std::string_view piece);
    void clear() noexcept { text_.clear(); }
    /// Without blanks at both ends, `…` for what was too long.
    [[nodiscard]] std::string text() const;
    [[nodiscard]] bool blank() const;

private:
    std::string text_;
};

}  // namespace ptcheck::docx
