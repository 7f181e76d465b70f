#include "docx/write_package.hpp"

#include <cstdint>
#include <memory>
#include <new>
#include <optional>

#include <zip.h>

#include "docx/central_directory.hpp"

namespace ptcheck::docx {

namespace {

struct Discard {
    void operator()(zip_t* archive) const noexcept { zip_discard(archive); }
};
struct FreeSource {
    void operator()(zip_source_t* source) const noexcept { zip_source_free(source); }
};
using Archive = std::unique_ptr<zip_t, Discard>;
using Source = std::unique_ptr<zip_source_t, FreeSource>;

void require(bool done) {
    if (!done) {
        damaged("压缩包内有部件不能复制", "an entry of the package cannot be copied");
    }
}

zip_source_t* source_of(zip_t* archive, const std::string& content) {
    zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
    if (source == nullptr) throw std::bad_alloc();
    return source;
}

void replace(zip_t* archive, std::uint64_t index, const std::string& content) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    require(zip_stat_index(archive, index, 0, &stat) == 0);
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    require(zip_file_get_external_attributes(archive, index, 0, &system, &attributes) == 0);
    zip_source_t* source = source_of(archive, content);
    if (zip_file_replace(archive, index, source, 0) != 0) {
        zip_source_free(source);
        require(false);
    }
    // Without these a stored entry would be deflated, and the attributes be those of new files.
    const bool stored =
        (stat.valid & ZIP_STAT_COMP_METHOD) != 0 && stat.comp_method == ZIP_CM_STORE;
    require(zip_set_file_compression(archive, index, stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0) ==
            0);
    require(zip_file_set_external_attributes(archive, index, 0, system, attributes) == 0);
}

void add(zip_t* archive, const std::string& name, const std::string& content) {
    zip_source_t* source = source_of(archive, content);
    const zip_int64_t index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        require(false);
    }
    require(zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_DEFLATE,
                                     0) == 0);
}

std::string bytes_of(zip_source_t* target) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    require(zip_source_stat(target, &stat) == 0 && (stat.valid & ZIP_STAT_SIZE) != 0);
    std::string bytes(stat.size, '\0');
    require(zip_source_open(target) == 0);
    const zip_int64_t got = zip_source_read(target, bytes.data(), bytes.size());
    zip_source_close(target);
    require(got >= 0 && static_cast<zip_uint64_t>(got) == bytes.size());
    return bytes;
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
    const Source target(zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr));
    if (!target) throw std::bad_alloc();
    zip_source_keep(target.get());  // outlives the archive that writes into it
    Archive archive(zip_open_from_source(target.get(), 0, nullptr));
    if (!archive) {
        zip_source_free(target.get());
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
            replace(archive.get(), indices.front(), content);
        } else {
            add(archive.get(), name, content);
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
    std::string copy = bytes_of(target.get());
    keep_dates(bytes, copy, origin);
    return copy;
}

}  // namespace ptcheck::docx
