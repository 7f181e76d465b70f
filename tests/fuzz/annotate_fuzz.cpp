// Comments in any document that can be checked: the copy is read again and has the same rows, and
// taking the comments out again gives the main part back. An input is as that of fuzz_check.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "docx/read_document.hpp"
#include "fuzz/fuzz_input.hpp"
#include "ptcheck/copy.hpp"

namespace {

using namespace ptcheck;

bool same_cells(const Table& one, const Table& other) {
    return one.row_starts == other.row_starts &&
           std::ranges::equal(one.cells, other.cells, [](const Cell& a, const Cell& b) {
               return a.text == b.text && a.number == b.number && a.column == b.column &&
                      a.span == b.span && a.merge == b.merge;
           });
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
    FileResult file = check_bytes("a.docx", bytes, config);
    file.error.reset();  // also where no form was recognised, at a place the document may not have
    if (file.sha256.empty()) return 0;
    Finding finding;
    finding.rule = &*all_rules().front();
    finding.level = Level::error;
    for (std::uint32_t place = 0; place < 8; ++place) {
        finding.at.place = {place % 3, place / 2, place % 4};
        file.findings.push_back(finding);
    }
    const DocumentCopy copy = annotate(bytes, file, config, {});
    if (copy.refused) return 0;
    try {
        const Document before = docx::read_document(bytes, config.limits);
        const Document after = docx::read_document(copy.bytes, config.limits);
        if (!std::ranges::equal(before.tables, after.tables, same_cells)) fail("other rows");
        if (before.paragraphs.size() != after.paragraphs.size()) fail("other paragraphs");
    } catch (const InputError&) {
        fail("the copy cannot be read");
    }
    return 0;
}
