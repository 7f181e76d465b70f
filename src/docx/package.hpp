// The zip package of a .docx: finds parts by name and inflates them within bounds.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "docx/bounds.hpp"
#include "docx/inflater.hpp"
#include "docx/storage.hpp"

struct zip;

namespace ptcheck::docx {

/// An opened package. Part names are compared without regard to ASCII case (OPC, ECMA-376 Part 2,
/// 6.2.2.3), to a leading `/`, and with `\` read as `/`.
class Package {
public:
    /// Throws I02–I04 for what is another format, I05 for a broken zip, I06 for too many entries.
    /// `bounds` must outlive the package.
    Package(std::string bytes, const Bounds& bounds);
    ~Package();
    Package(const Package&) = delete;
    Package& operator=(const Package&) = delete;

    [[nodiscard]] bool contains(std::string_view name) const;
    /// The inflated part, nullopt when there is none. Throws I04 when it is encrypted, I05 when it
    /// is damaged or there twice, I06 when it breaks a limit.
    std::optional<Buffer> read(std::string_view name);
    /// The parts read so far no longer count towards the limit of all parts.
    void forget_parts() noexcept { inflated_ = 0; }

    /// Where entries of this name stand in the directory: several in an odd package.
    [[nodiscard]] std::vector<std::uint64_t> indices(std::string_view name) const;
    /// The file as it was given.
    [[nodiscard]] std::string_view bytes() const noexcept { return bytes_; }

private:
    struct Closer {
        void operator()(zip* archive) const noexcept;
    };
    /// What the directory says of an entry; nothing of it is believed.
    struct Stated {
        std::uint64_t stored;  ///< 1..size of the file
        std::uint64_t size;
        std::uint32_t crc;
        bool deflated;  ///< and all of these are there
    };
    struct Entry {
        std::string name;  ///< folded
        std::uint64_t index;
    };
    [[nodiscard]] std::vector<Entry>::const_iterator find(std::string_view folded) const;
    Buffer inflate(std::uint64_t index, std::string_view name);
    std::optional<Buffer> inflate_at_once(std::uint64_t index, const Stated& stated);

    std::string bytes_;
    const Bounds& bounds_;
    std::unique_ptr<zip, Closer> archive_;
    std::vector<Entry> entries_;  ///< by name
    std::uint64_t inflated_ = 0;  ///< bytes of all parts read so far
    Inflater inflater_;
};

}  // namespace ptcheck::docx
