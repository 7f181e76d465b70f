// The memory behind a Document's texts.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <string_view>
#include <vector>

namespace ptcheck::docx {

struct Free {
    void operator()(char* bytes) const noexcept { std::free(bytes); }
};

/// Memory for bytes that are written before they are read: unlike a vector's it is not zeroed, and
/// unlike that of `new` it can give back its end.
using Bytes = std::unique_ptr<char, Free>;
/// Throws std::bad_alloc.
Bytes make_bytes(std::size_t size);

/// The bytes of a part. There is room for one more behind them.
struct Buffer {
    Bytes data;
    std::size_t size = 0;

    [[nodiscard]] std::string_view view() const noexcept { return {data.get(), size}; }
    /// Keeps the first `count` bytes where they are if it can, and gives back the rest.
    void shrink(std::size_t count) noexcept {
        size = count;
        if (void* const smaller = std::realloc(data.get(), count + 1)) {
            static_cast<void>(data.release());
            data.reset(static_cast<char*>(smaller));
        }
    }
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
                return chunks_.emplace_back(make_bytes(size)).get();
            }
            next_ = chunks_.emplace_back(make_bytes(chunk_size)).get();
            left_ = chunk_size;
        }
        char* const place = next_;
        next_ += size;
        left_ -= size;
        return place;
    }

    std::vector<Bytes> chunks_;
    char* next_ = nullptr;
    std::size_t left_ = 0;
};

/// What Document::storage keeps: parts whose texts are viewed in place, and copied texts.
struct Storage {
    std::vector<Buffer> parts;
    Arena arena;
};

}  // namespace ptcheck::docx
