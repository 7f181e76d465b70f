#include "docx/package.hpp"

#include <algorithm>
#include <cstring>
#include <new>

#include <fmt/format.h>
#include <zip.h>

#include "docx/central_directory.hpp"
#include "docx/foreign_format.hpp"

namespace ptcheck::docx {

namespace {

constexpr std::uint64_t block = 256UL << 10;
// Whatever the limits say: no size here overflows when it is doubled.
constexpr std::uint64_t most_bytes = 1ULL << 40U;
// Honest packages reach 130:1, mostly with small parts of repeated markup.
constexpr std::uint64_t ratio_from = 16UL << 20;
// Deflate cannot do better (RFC 1951: a match of 258 bytes in two bits), so a larger stated size
// is a lie and no reason to reserve memory.
constexpr std::uint64_t best_deflate_ratio = 1032;

std::string folded(std::string_view name) {
    std::string result(name);
    for (char& c : result) {
        if (c == '\\') c = '/';
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    result.erase(0, result.find_first_not_of('/'));
    return result;
}

constexpr zip_uint64_t needed =
    ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD;

constexpr Bilingual entries_label{"压缩包内的部件数", "number of package entries:"};

struct FileCloser {
    void operator()(zip_file_t* file) const noexcept { zip_fclose(file); }
};

[[noreturn]] void unreadable(std::string_view part, int code) {
    switch (code) {
        case ZIP_ER_NOPASSWD:
        case ZIP_ER_WRONGPASSWD:
        case ZIP_ER_ENCRNOTSUPP:
            encrypted_input();
        case ZIP_ER_COMPNOTSUPP:
            damaged(
                fmt::format("部件 {} 的压缩方式不受支持，应为 deflate 或不压缩", part),
                fmt::format("part {}: unsupported compression, expected deflate or none", part));
        case ZIP_ER_MEMORY:
            throw std::bad_alloc();
        case ZIP_ER_CRC:
            damaged(fmt::format("部件 {} 已损坏（校验和不符）", part),
                    fmt::format("part {} is damaged (checksum differs)", part));
        default:
            damaged(fmt::format("部件 {} 已损坏，无法解压", part),
                    fmt::format("part {} is damaged and cannot be inflated", part));
    }
}

}  // namespace

void Package::Closer::operator()(zip* archive) const noexcept {
    zip_discard(archive);
}

Package::Package(std::string bytes, const Bounds& bounds)
    : bytes_(std::move(bytes)), bounds_(bounds) {
    const Limits& limits = bounds.limits();
    if (bytes_.size() > limits.file) over_size({"文件大小", "file size is"}, limits.file, "file");
    refuse_foreign_format(bytes_);
    if (const std::uint64_t n = stated_entries(bytes_); n > limits.entries) {
        over_limit(entries_label, n, limits.entries, "entries");
    }
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes_.data(), bytes_.size(), 0, &error);
    if (source == nullptr) throw std::bad_alloc();
    // No ZIP_CHECKCONS: it refuses one honest file in twenty.
    archive_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    const int code = zip_error_code_zip(&error);
    zip_error_fini(&error);
    if (!archive_) {
        zip_source_free(source);
        if (code == ZIP_ER_MEMORY) throw std::bad_alloc();
        if (!bytes_.starts_with("PK")) refuse_unknown_format(bytes_);
        damaged("压缩包结构已损坏或文件不完整",
                "the zip structure is damaged or the file is cut short");
    }
    const auto count = static_cast<std::uint64_t>(zip_get_num_entries(archive_.get(), 0));
    if (count > limits.entries) over_limit(entries_label, count, limits.entries, "entries");
    if (entries_overlap(bytes_)) {
        damaged("压缩包内的部件互相重叠", "entries of the package overlap");
    }
    entries_.reserve(count);
    for (std::uint64_t i = 0; i < count; ++i) {
        const char* name = zip_get_name(archive_.get(), i, 0);
        if (name != nullptr) entries_.push_back({folded(name), i});
    }
    std::ranges::sort(entries_, {}, &Entry::name);
}

Package::~Package() = default;

std::vector<Package::Entry>::const_iterator Package::find(std::string_view folded) const {
    const auto entry = std::ranges::lower_bound(entries_, folded, {}, &Entry::name);
    return entry != entries_.end() && entry->name == folded ? entry : entries_.end();
}

bool Package::contains(std::string_view name) const {
    return find(folded(name)) != entries_.end();
}

std::vector<std::uint64_t> Package::indices(std::string_view name) const {
    std::vector<std::uint64_t> all;
    const std::string key = folded(name);
    for (auto entry = find(key); entry != entries_.end() && entry->name == key; ++entry) {
        all.push_back(entry->index);
    }
    return all;
}

std::optional<Buffer> Package::read(std::string_view name) {
    const auto entry = find(folded(name));
    if (entry == entries_.end()) return std::nullopt;
    // Readers differ in which of two equal names they take: what is checked must be what is shown.
    if (const auto next = entry + 1; next != entries_.end() && next->name == entry->name) {
        damaged(fmt::format("部件 {} 在压缩包内重复出现", name),
                fmt::format("part {} occurs more than once in the package", name));
    }
    return inflate(entry->index, name);
}

// Where what is stated proves true: several times faster than the stream below, which has the last
// word on everything else.
std::optional<Buffer> Package::inflate_at_once(std::uint64_t index, const Stated& stated) {
    const bool within =
        stated.size <= ratio_from ||
        stated.size / std::max<std::uint64_t>(bounds_.limits().ratio, 1) <= stated.stored;
    if (!stated.deflated || !within || stated.size > stated.stored * best_deflate_ratio) return {};
    const std::unique_ptr<zip_file_t, FileCloser> file(
        zip_fopen_index(archive_.get(), index, ZIP_FL_COMPRESSED));
    if (!file) return {};
    Buffer packed{make_bytes(stated.stored), stated.stored};
    if (zip_fread(file.get(), packed.data.get(), packed.size) !=
        static_cast<zip_int64_t>(packed.size)) {
        return {};
    }
    Buffer part{make_bytes(stated.size + 1), stated.size};
    if (!inflater_.inflate(packed.view(), part, stated.crc)) return {};
    bounds_.check_time();
    return part;
}

Buffer Package::inflate(std::uint64_t index, std::string_view name) {
    const Limits& limits = bounds_.limits();
    zip_stat_t stat;
    zip_stat_init(&stat);
    zip_stat_index(archive_.get(), index, 0, &stat);
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE) {
        encrypted_input();
    }
    // The stated sizes are only hints: nothing is believed of them but where to start.
    const std::uint64_t stored = std::clamp<std::uint64_t>(
        (stat.valid & ZIP_STAT_COMP_SIZE) != 0 ? stat.comp_size : 0, 1, bytes_.size());
    const std::uint64_t cap = std::min({limits.part, limits.total - inflated_, most_bytes});
    const std::uint64_t stated = (stat.valid & ZIP_STAT_SIZE) != 0 ? stat.size : 0;
    if (auto part =
            inflate_at_once(index, {stored, stated, stat.crc,
                                    (stat.valid & needed) == needed &&
                                        stat.comp_method == ZIP_CM_DEFLATE && stated <= cap})) {
        inflated_ += part->size;
        return *std::move(part);
    }
    std::uint64_t capacity = std::min({stated, cap, stored * best_deflate_ratio}) + 1;

    const std::unique_ptr<zip_file_t, FileCloser> file(zip_fopen_index(archive_.get(), index, 0));
    if (!file) unreadable(name, zip_error_code_zip(zip_get_error(archive_.get())));
    Buffer part{make_bytes(capacity), 0};
    for (;;) {
        bounds_.check_time();
        if (part.size == capacity) {
            capacity = std::min(capacity * 2 + block, cap + 1);
            auto larger = make_bytes(capacity);
            std::memcpy(larger.get(), part.data.get(), part.size);
            part.data = std::move(larger);
        }
        // The last call reads nothing and checks the CRC.
        const zip_int64_t n = zip_fread(file.get(), part.data.get() + part.size,
                                        std::min(block, capacity - part.size));
        if (n < 0) unreadable(name, zip_error_code_zip(zip_file_get_error(file.get())));
        if (n == 0) break;
        part.size += static_cast<std::uint64_t>(n);
        if (part.size > limits.part) {
            over_size(
                {fmt::format("部件 {} 解压后", name), fmt::format("part {}, inflated, is", name)},
                limits.part, "part");
        }
        if (part.size > cap) {
            over_size({"各部件解压后合计", "all parts, inflated, are"}, limits.total, "total");
        }
        if (part.size > ratio_from &&
            part.size / std::max<std::uint64_t>(limits.ratio, 1) > stored) {
            over_limit({fmt::format("部件 {} 的压缩比", name),
                        fmt::format("part {}: inflate ratio", name)},
                       (part.size + stored - 1) / stored, limits.ratio, "ratio");
        }
    }
    inflated_ += part.size;
    return part;
}

}  // namespace ptcheck::docx
