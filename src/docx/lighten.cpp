#include "docx/lighten.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

#include "docx/names.hpp"
#include "docx/start_tag.hpp"

namespace ptcheck::docx {

namespace {

// Comparing with a word whose length is known while compiling takes an instruction or two; the
// functions of string_view call for one whatever its length.
template <std::size_t size>
bool equals(std::string_view text, const char (&word)[size]) noexcept {
    return text.size() == size - 1 && std::memcmp(text.data(), word, size - 1) == 0;
}
template <std::size_t size>
bool ends_with(std::string_view text, const char (&word)[size]) noexcept {
    constexpr std::size_t length = size - 1;
    return text.size() >= length &&
           std::memcmp(text.data() + text.size() - length, word, length) == 0;
}
template <std::size_t size>
bool begins_with(std::string_view text, const char (&word)[size]) noexcept {
    return text.size() >= size - 1 && std::memcmp(text.data(), word, size - 1) == 0;
}

// U+F000–U+F0FF, which only the font of its run explains.
bool holds_symbols(std::string_view xml) noexcept {
    for (std::size_t at = xml.find('\xEF'); at != std::string_view::npos;
         at = xml.find('\xEF', at + 1)) {
        if (at + 1 < xml.size() && static_cast<unsigned char>(xml[at + 1]) <= 0x83) return true;
    }
    return false;
}

/// One pass over a part. `read` runs ahead of `write`; what lies between `kept` and `read` will be
/// written as it is.
class Lightener {
public:
    explicit Lightener(Buffer& part)
        : begin_(part.data.get()),
          end_(begin_ + part.size),
          read_(begin_),
          kept_(begin_),
          write_(begin_) {
        begin_[part.size] = '\0';  // ends every loop over a tag
    }

    bool run(bool references) {
        bool done = false;
        if (enter_root()) {
            keep_fonts_ = references || holds_symbols(rest());
            while (step()) {
            }
            done = read_ == end_;
        }
        flush(end_);
        return done;
    }
    [[nodiscard]] std::size_t size() const noexcept {
        return static_cast<std::size_t>(write_ - begin_);
    }

private:
    // Properties of runs, paragraphs and cells are mostly repeated byte by byte: those seen last.
    static constexpr std::size_t longest_block = 512;
    struct Block {
        std::string from;
        std::string to;
        std::size_t met = 0;  ///< how often it was met again
        bool hollow = false;  ///< nothing but its two tags is left
    };
    struct OpenBlock {
        std::array<char, longest_block> bytes;  ///< as read: writing may overtake them
        const char* read = nullptr;             ///< nullptr: none is open
        char* write = nullptr;
        std::string_view local;
        bool first_child = false;
        int depth = 0;
    };

    /// The root element must bind its own prefix to Word's namespace.
    bool enter_root() {
        if (!skip_to_root()) return false;
        const char* const after_name = markup::name_end(read_ + 1);
        const std::string_view name(read_ + 1, after_name);
        prefix_ = name.substr(0, std::min(name.find(':'), name.size()));
        StartTag root;
        const bool whole =
            root.read(after_name, [&](std::string_view attribute, std::string_view value) {
                return !begins_with(attribute, "xml") || bind(attribute, value);
            });
        if (!whole || root.empty || !bound_) return false;
        read_ = root.end;
        after_start_ = true;
        return true;
    }

    [[nodiscard]] std::string_view rest() const noexcept { return {read_, end_}; }
    /// The next such character; the end of the part where none follows.
    [[nodiscard]] const char* find(char c, const char* from) const noexcept {
        const void* const found = std::memchr(from, c, static_cast<std::size_t>(end_ - from));
        return found == nullptr ? end_ : static_cast<const char*>(found);
    }

    bool skip_to_root() noexcept {
        if (rest().starts_with("\xEF\xBB\xBF")) read_ += 3;
        if (std::strncmp(read_, "<?xml ", 6) == 0) {
            const char* const close = std::strstr(read_, "?>");
            if (close == nullptr) return false;
            read_ = close + 2;
        }
        while (markup::blank(*read_)) ++read_;
        return *read_ == '<' && markup::name_starts(read_ + 1);
    }

    /// False at the end, and where something is met that is left to the XML library.
    bool step() {
        if (*read_ != '<') {
            read_ = find('<', read_);
            if (read_ == end_) return false;
        }
        const char next = read_[1];
        if (next == '/') return end_tag();
        if (next == '!' || next == '?') return false;
        return start_tag();
    }

    bool end_tag() {
        const char* close = markup::name_end(read_ + 2);
        if (*close != '>') close = find('>', close);
        if (close == end_) return false;
        read_ = close + 1;
        after_start_ = false;
        if (block_.read != nullptr && block_.depth-- == 0) close_block();
        return true;
    }

    bool start_tag() {
        StartTag tag;
        if (!markup::name_starts(read_ + 1)) return false;
        const char* const after_name = markup::name_end(read_ + 1);
        const std::string_view local = local_in_main({read_ + 1, after_name});
        const bool properties = *after_name == '>' && ends_with(local, "Pr");
        if (properties && block_.read == nullptr && repeat_block()) return true;
        if (*after_name == '>') {
            tag.attributes = tag.close = after_name;
            tag.end = after_name + 1;
        } else {
            // Of names that begin with xml only xml:space is taken, and that at texts.
            const bool text = ends_with({read_ + 1, after_name}, ":t");
            const bool whole =
                tag.read(after_name, [&](std::string_view attribute, std::string_view) {
                    return !begins_with(attribute, "xml") || (text && attribute == "xml:space");
                });
            if (!whole) return false;
        }
        if (tag.empty) {
            if (!local.empty() && says_nothing(local) && read_[-1] == '>' && may_vanish(tag.end)) {
                drop(read_, tag.end);
            } else {
                if (stands_alone(local)) drop(tag.attributes, tag.close);
                after_start_ = false;
            }
            read_ = tag.end;
            return true;
        }
        if (stands_alone(local)) drop(tag.attributes, tag.close);
        if (block_.read != nullptr) {
            ++block_.depth;
        } else if (properties) {
            open_block(local);
        }
        read_ = tag.end;
        after_start_ = true;
        return true;
    }

    /// The local name of an element of the root's prefix, else empty.
    [[nodiscard]] std::string_view local_in_main(std::string_view name) const noexcept {
        const std::size_t prefix = prefix_.size();
        const char* at = name.data();
        if (name.size() <= prefix || at[prefix] != ':') return {};
        for (const char letter : prefix_) {  // one or two
            if (*at++ != letter) return {};
        }
        return {at + 1, name.size() - prefix - 1};
    }

    /// Elements whose attributes nobody reads.
    static bool stands_alone(std::string_view local) noexcept {
        return equals(local, "r") || equals(local, "p") || equals(local, "tc") ||
               equals(local, "tr");
    }

    [[nodiscard]] bool says_nothing(std::string_view local) const noexcept {
        return local == "rFonts" ? !keep_fonts_ : !known_in_main(local);
    }

    /// What stands between two tags may go, unless properties follow: they would come first then.
    [[nodiscard]] bool may_vanish(const char* end) const noexcept {
        if (*end != '<') return false;
        const std::string_view local = local_in_main({end + 1, markup::name_end(end + 1)});
        return !ends_with(local, "Pr") && !ends_with(local, "PrEx");
    }

    bool bind(std::string_view attribute, std::string_view uri) noexcept {
        if (!attribute.starts_with("xmlns:") || attribute.substr(6) != prefix_) return true;
        if (bound_) return false;
        bound_ = find_namespace(uri) == Ns::main;
        return bound_;
    }

    void flush(const char* to) noexcept {
        const auto count = static_cast<std::size_t>(to - kept_);
        if (write_ != kept_) std::memmove(write_, kept_, count);
        write_ += count;
        kept_ = to;
    }

    void drop(const char* from, const char* to) noexcept {
        if (from == to) return;
        flush(from);
        kept_ = to;
    }

    void open_block(std::string_view local) noexcept {
        flush(read_);
        block_.read = read_;
        block_.write = write_;
        block_.depth = 0;
        block_.first_child = after_start_ && read_[-1] == '>';
        const std::size_t most = std::min(longest_block, static_cast<std::size_t>(end_ - read_));
        std::memcpy(block_.bytes.data(), read_, most);
        block_.local = {block_.bytes.data() + 1 + prefix_.size() + 1, local.size()};
    }

    void close_block() {
        flush(read_);
        const auto from = static_cast<std::size_t>(read_ - block_.read);
        const std::string_view to(block_.write, static_cast<std::size_t>(write_ - block_.write));
        const bool hollow = optional(block_.local) && only_tags(to);
        if (from <= longest_block) {
            Block& seen = blocks_[next_block_++ % blocks_.size()];
            seen.from.assign(block_.bytes.data(), from);
            seen.to = to;
            seen.met = 0;
            seen.hollow = hollow;
        }
        block_.read = nullptr;
        if (hollow && block_.first_child && may_vanish(read_)) {
            write_ = block_.write;
            after_start_ = true;
        }
    }

    /// `<w:rPr></w:rPr>`
    [[nodiscard]] bool only_tags(std::string_view block) const noexcept {
        const std::size_t name = prefix_.size() + 1 + block_.local.size();
        return block.size() == 2 * name + 5 && block.substr(name + 1, 3) == "></" &&
               block.substr(1, name) == block.substr(name + 4, name);
    }

    /// Properties that mean the same when they are absent as when they are empty.
    static bool optional(std::string_view local) noexcept {
        return local == "rPr" || local == "pPr" || local == "tcPr" || local == "trPr";
    }

    /// Whether a block seen before stands here; then it is done.
    bool repeat_block() noexcept {
        const auto left = static_cast<std::size_t>(end_ - read_);
        // The letter behind `<w:` tells most blocks apart without a call.
        const std::size_t letter = 1 + prefix_.size() + 1;
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            Block& block = blocks_[i];
            const std::size_t size = block.from.size();
            if (size == 0 || size > left || block.from[letter] != read_[letter] ||
                std::memcmp(block.from.data(), read_, size) != 0) {
                continue;
            }
            const char* const end = read_ + size;
            const bool first_child = after_start_ && read_[-1] == '>';
            flush(read_);
            read_ = kept_ = end;
            if (!(block.hollow && first_child && may_vanish(end))) {
                std::memcpy(write_, block.to.data(), block.to.size());
                write_ += block.to.size();
                after_start_ = false;
            }
            // Those met most come first.
            ++block.met;
            if (i != 0 && block.met > blocks_[i - 1].met) std::swap(block, blocks_[i - 1]);
            return true;
        }
        return false;
    }

    char* begin_;
    const char* end_;
    const char* read_;
    const char* kept_;
    char* write_;
    std::string_view prefix_;  ///< of the root, in the part
    bool bound_ = false;
    bool keep_fonts_ = true;
    bool after_start_ = false;  ///< the last tag written is a start tag
    OpenBlock block_;
    std::array<Block, 8> blocks_;
    std::size_t next_block_ = 0;
};

}  // namespace

bool lighten(Buffer& part, bool references) {
    if (part.size == 0) return false;
    Lightener lightener(part);
    const bool flat = lightener.run(references);
    part.shrink(lightener.size());
    return flat;
}

}  // namespace ptcheck::docx
