// Tracked changes in any document that can be checked: the copy is read again, its tables have the
// same rows and columns, and where nothing was left alone no certain suggestion is left. An input is
// as that of fuzz_check.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "docx/read_document.hpp"
#include "fuzz/fuzz_input.hpp"
#include "ptcheck/copy.hpp"
#include "ptcheck/error.hpp"

namespace {

using namespace ptcheck;

bool same_grid(const Table& one, const Table& other) {
    return one.row_starts == other.row_starts &&
           std::ranges::equal(one.cells, other.cells, [](const Cell& a, const Cell& b) {
               return a.number == b.number && a.column == b.column && a.span == b.span &&
                      a.merge == b.merge;
           });
}

std::size_t certain(const FileResult& file) {
    return static_cast<std::size_t>(
        std::ranges::count_if(file.findings, [](const Finding& each) { return each.certain; }));
}

[[noreturn]] void fail(const char* what) {
    std::fprintf(stderr, "%s\n", what);
    std::abort();
}

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t most, unsigned seed) {
    return fuzz::mutate_xml(data, size, most, seed);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes = fuzz::docx_of_input(fuzz::view_of(data, size));
    Config config;
    config.min_level = Level::note;
    const FileResult file = check_bytes("a.docx", bytes, config);
    if (file.error || certain(file) == 0) return 0;
    const DocumentCopy copy = revise(bytes, file, config, {});
    if (copy.refused) return 0;
    try {
        const Document before = docx::read_document(bytes, config.limits);
        const Document after = docx::read_document(copy.bytes, config.limits);
        if (!std::ranges::equal(before.tables, after.tables, same_grid)) fail("another grid");
        if (before.paragraphs.size() != after.paragraphs.size()) fail("other paragraphs");
    } catch (const InputError&) {
        fail("the copy cannot be read");
    }
    const FileResult again = check_bytes("a.docx", copy.bytes, config);
    if (copy.left_alone == 0 && certain(again) != 0) fail("certain suggestions are left");
    return 0;
}
