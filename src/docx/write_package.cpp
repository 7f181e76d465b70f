#include "docx/write_package.hpp"

#include <cstdint>
#include <deque>
#include <memory>
#include <new>
#include <utility>

#include <zip.h>

#include "docx/central_directory.hpp"
#include "docx/inflater.hpp"

namespace ptcheck::docx {

namespace {

struct Discard {
    void operator()(zip_t* archive) const noexcept { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, Discard>;

void require(bool done) {
    if (!done) {
        damaged("压缩包内有部件不能复制", "an entry of the package cannot be copied");
    }
}

/// What the library reads from and writes to. Its own source of memory would share the unchanged
/// beginning of both, and frees it twice (libzip 1.7.3, when the last entry is left out).
class Memory {
public:
    explicit Memory(std::string_view from) : from_(from) { zip_error_init(&error_); }
    Memory(const Memory&) = delete;
    Memory& operator=(const Memory&) = delete;
    ~Memory() { zip_error_fini(&error_); }

    zip_source_t* source() {
        zip_source_t* made = zip_source_function_create(&call, this, nullptr);
        if (made == nullptr) throw std::bad_alloc();
        return made;
    }
    std::string take() { return std::move(written_); }

private:
    static zip_int64_t call(void* memory, void* data, zip_uint64_t size, zip_source_cmd_t command) {
        return static_cast<Memory*>(memory)->answer(data, size, command);
    }

    zip_int64_t answer(void* data, zip_uint64_t size, zip_source_cmd_t command) {
        switch (command) {
            case ZIP_SOURCE_SUPPORTS:
                return zip_source_make_command_bitmap(
                    ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                    ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL,
                    ZIP_SOURCE_BEGIN_WRITE, ZIP_SOURCE_COMMIT_WRITE, ZIP_SOURCE_ROLLBACK_WRITE,
                    ZIP_SOURCE_WRITE, ZIP_SOURCE_SEEK_WRITE, ZIP_SOURCE_TELL_WRITE,
                    ZIP_SOURCE_REMOVE, -1);
            case ZIP_SOURCE_OPEN:
                read_at_ = 0;
                return 0;
            case ZIP_SOURCE_READ:
                return read(static_cast<char*>(data), size);
            case ZIP_SOURCE_STAT: {
                auto* stat = static_cast<zip_stat_t*>(data);
                zip_stat_init(stat);
                stat->size = from_.size();
                stat->valid = ZIP_STAT_SIZE;
                return 0;
            }
            case ZIP_SOURCE_ERROR:
                return zip_error_to_data(&error_, data, size);
            case ZIP_SOURCE_SEEK:
                return seek(read_at_, from_.size(), data, size);
            case ZIP_SOURCE_TELL:
                return static_cast<zip_int64_t>(read_at_);
            case ZIP_SOURCE_BEGIN_WRITE:
            case ZIP_SOURCE_ROLLBACK_WRITE:
            case ZIP_SOURCE_REMOVE:
                written_.clear();
                write_at_ = 0;
                return 0;
            case ZIP_SOURCE_WRITE:
                return write(static_cast<const char*>(data), size);
            case ZIP_SOURCE_SEEK_WRITE:
                return seek(write_at_, written_.size(), data, size);
            case ZIP_SOURCE_TELL_WRITE:
                return static_cast<zip_int64_t>(write_at_);
            case ZIP_SOURCE_CLOSE:
            case ZIP_SOURCE_COMMIT_WRITE:
            case ZIP_SOURCE_FREE:
                return 0;
            default:
                zip_error_set(&error_, ZIP_ER_OPNOTSUPP, 0);
                return -1;
        }
    }

    zip_int64_t read(char* data, zip_uint64_t size) {
        const std::size_t got = from_.copy(data, size, read_at_);
        read_at_ += got;
        return static_cast<zip_int64_t>(got);
    }

    // Local headers are written again once what follows them is known.
    zip_int64_t write(const char* data, zip_uint64_t size) {
        try {
            written_.replace(write_at_, size, data, size);
        } catch (const std::bad_alloc&) {
            zip_error_set(&error_, ZIP_ER_MEMORY, 0);
            return -1;
        }
        write_at_ += size;
        return static_cast<zip_int64_t>(size);
    }

    zip_int64_t seek(std::size_t& at, std::size_t end, void* data, zip_uint64_t size) {
        const zip_int64_t offset = zip_source_seek_compute_offset(at, end, data, size, &error_);
        if (offset < 0) return -1;
        at = static_cast<std::size_t>(offset);
        return 0;
    }

    std::string_view from_;
    std::string written_;
    std::size_t read_at_ = 0;
    std::size_t write_at_ = 0;
    zip_error_t error_{};
};

zip_source_t* source_of(zip_t* archive, const std::string& content) {
    zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
    if (source == nullptr) throw std::bad_alloc();
    return source;
}

/// Parts deflated for the library, which takes what is packed as it is. Must outlive the archive.
class PackedParts {
public:
    zip_source_t* source(std::string_view content) {
        Part& part = parts_.emplace_back(Part{deflater_.deflate(content)});
        zip_source_t* made = zip_source_function_create(&call, &part, nullptr);
        if (made == nullptr) throw std::bad_alloc();
        return made;
    }

private:
    struct Part {
        DeflatedPart content;
        std::size_t read_at = 0;
    };

    static zip_int64_t call(void* part, void* data, zip_uint64_t size, zip_source_cmd_t command) {
        return answer(*static_cast<Part*>(part), data, size, command);
    }

    static zip_int64_t answer(Part& part, void* data, zip_uint64_t size, zip_source_cmd_t command) {
        switch (command) {
            case ZIP_SOURCE_SUPPORTS:
                return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ,
                                                      ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                                      ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
            case ZIP_SOURCE_OPEN:
                part.read_at = 0;
                return 0;
            case ZIP_SOURCE_READ: {
                const std::string_view packed = part.content.packed.view();
                const std::size_t got = packed.copy(static_cast<char*>(data), size, part.read_at);
                part.read_at += got;
                return static_cast<zip_int64_t>(got);
            }
            case ZIP_SOURCE_STAT: {
                auto* stat = static_cast<zip_stat_t*>(data);
                zip_stat_init(stat);
                stat->size = part.content.size;
                stat->comp_size = part.content.packed.size;
                stat->crc = part.content.crc;
                stat->comp_method = ZIP_CM_DEFLATE;
                stat->valid =
                    ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD;
                return 0;
            }
            case ZIP_SOURCE_CLOSE:
            case ZIP_SOURCE_FREE:
                return 0;
            default:  // nothing here can fail: there is no error to tell
                return -1;
        }
    }

    Deflater deflater_;
    std::deque<Part> parts_;
};

void replace(zip_t* archive, std::uint64_t index, const std::string& content, PackedParts& packed) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    require(zip_stat_index(archive, index, 0, &stat) == 0);
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    require(zip_file_get_external_attributes(archive, index, 0, &system, &attributes) == 0);
    const bool stored =
        (stat.valid & ZIP_STAT_COMP_METHOD) != 0 && stat.comp_method == ZIP_CM_STORE;
    zip_source_t* source = stored ? source_of(archive, content) : packed.source(content);
    if (zip_file_replace(archive, index, source, 0) != 0) {
        zip_source_free(source);
        require(false);
    }
    // Without these a stored entry would be deflated, and the attributes be those of new files.
    require(zip_set_file_compression(archive, index, stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0) ==
            0);
    require(zip_file_set_external_attributes(archive, index, 0, system, attributes) == 0);
}

void add(zip_t* archive, const std::string& name, const std::string& content, PackedParts& packed) {
    zip_source_t* source = packed.source(content);
    const zip_int64_t index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        require(false);
    }
    require(zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_DEFLATE,
                                     0) == 0);
}

// The library keeps dates as local time of this machine, and the clock's for what is new: the two
// 16-bit fields (APPNOTE 4.4.6) are taken over as they stand. `origin` has for each entry of the
// copy the one it comes from. Directories in zip64 are left as the library writes them.
void keep_dates(std::string_view from, std::string& copy, const std::vector<std::size_t>& origin) {
    constexpr std::size_t date_size = 4;
    constexpr std::size_t in_directory = 12;
    constexpr std::size_t in_local_header = 10;
    constexpr std::size_t local_offset = 42;
    const std::vector<std::size_t> old_headers = directory_headers(from);
    const std::vector<std::size_t> headers = directory_headers(copy);
    if (headers.size() != origin.size()) return;
    for (std::size_t i = 0; i < headers.size(); ++i) {
        if (origin[i] >= old_headers.size()) continue;
        const std::string_view date = from.substr(old_headers[origin[i]] + in_directory, date_size);
        std::size_t local = 0;
        for (std::size_t byte = 4; byte-- > 0;) {
            local =
                local << 8U | static_cast<unsigned char>(copy[headers[i] + local_offset + byte]);
        }
        copy.replace(headers[i] + in_directory, date_size, date);
        if (local < headers[i] && copy.compare(local, 4, "PK\x03\x04") == 0) {
            copy.replace(local + in_local_header, date_size, date);
        }
    }
}

}  // namespace

std::string write_package(const Package& package, const PackageEdit& edit) {
    const std::string_view bytes = package.bytes();
    PackedParts packed;
    Memory memory(bytes);
    zip_source_t* source = memory.source();
    Archive archive(zip_open_from_source(source, 0, nullptr));
    if (!archive) {
        zip_source_free(source);
        require(false);
    }
    const auto count = static_cast<std::uint64_t>(zip_get_num_entries(archive.get(), 0));
    std::vector<bool> removed(count);
    for (const std::string& name : edit.removed) {
        for (const std::uint64_t index : package.indices(name)) {
            require(removed[index] || zip_delete(archive.get(), index) == 0);
            removed[index] = true;
        }
    }
    std::size_t added = 0;
    for (const auto& [name, content] : edit.parts) {
        const std::vector<std::uint64_t> indices = package.indices(name);
        if (!indices.empty() && !removed[indices.front()]) {
            replace(archive.get(), indices.front(), content, packed);
        } else {
            add(archive.get(), name, content, packed);
            ++added;
        }
    }
    require(zip_close(archive.get()) == 0);
    static_cast<void>(archive.release());

    std::vector<std::size_t> origin;
    for (std::uint64_t i = 0; i < count; ++i) {
        if (!removed[i]) origin.push_back(i);
    }
    origin.resize(origin.size() + added);
    std::string copy = memory.take();
    keep_dates(bytes, copy, origin);
    return copy;
}

}  // namespace ptcheck::docx
