// The memory behind a Document's texts.
#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace ptcheck::docx {

/// The bytes of a part; not zeroed before they are filled.
struct Buffer {
    std::unique_ptr<char[]> data;
    std::size_t size = 0;

    [[nodiscard]] std::string_view view() const noexcept { return {data.get(), size}; }
};

/// Copies of texts, kept until the whole arena goes.
class Arena {
public:
    std::string_view copy(std::string_view text) {
        if (text.empty()) return {};
        char* const place = allocate(text.size());
        std::memcpy(place, text.data(), text.size());
        return {place, text.size()};
    }

private:
    static constexpr std::size_t chunk_size = 64UL << 10;

    char* allocate(std::size_t size) {
        if (size > left_) {
            // A long text gets a block of its own, so that the rest of the open one is not lost.
            if (size > chunk_size / 4) {
                return chunks_.emplace_back(std::make_unique_for_overwrite<char[]>(size)).get();
            }
            next_ = chunks_.emplace_back(std::make_unique_for_overwrite<char[]>(chunk_size)).get();
            left_ = chunk_size;
        }
        char* const place = next_;
        next_ += size;
        left_ -= size;
        return place;
    }

    std::vector<std::unique_ptr<char[]>> chunks_;
    char* next_ = nullptr;
    std::size_t left_ = 0;
};

/// What Document::storage keeps: parts whose texts are viewed in place, and copied texts.
struct Storage {
    std::vector<Buffer> parts;
    Arena arena;
};

}  // namespace ptcheck::docx
