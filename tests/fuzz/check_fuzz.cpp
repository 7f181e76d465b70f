// The whole check, from bytes to every format of text: nothing crashes, and no report lets a control
// character of the document through. An input that begins with `PK` is a file, with `<` the parts of
// one, else the rows of a table.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "fuzz/fuzz_input.hpp"
#include "ptcheck/fingerprint.hpp"
#include "ptcheck/report.hpp"

namespace {

using namespace ptcheck;

class TextSink : public Sink {
public:
    void write(std::string_view bytes) override { text_ += bytes; }
    [[nodiscard]] const std::string& text() const noexcept { return text_; }

private:
    std::string text_;
};

void print(const FileResult& file, Format format, const Config& config) {
    TextSink sink;
    const auto report = make_report(format, sink, config, {});
    Summary summary;
    summary.add(file);
    report->begin();
    report->file(file);
    report->end(summary);
    // CR ends a line of CSV; nothing else that steers a terminal comes from any format.
    const bool clean = std::ranges::none_of(sink.text(), [&](char c) {
        const auto octet = static_cast<unsigned char>(c);
        return octet == 0x7F ||
               (octet < 0x20 && c != '\n' && c != '\t' && !(c == '\r' && format == Format::csv));
    });
    if (clean) return;
    std::fprintf(stderr, "%s\n", sink.text().c_str());
    std::abort();
}

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t most, unsigned seed) {
    return fuzz::mutate_xml(data, size, most, seed);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input = fuzz::view_of(data, size);
    Config config;
    config.language = size % 2 == 0 ? Language::zh : Language::en;
    config.min_level = Level::note;
    FileResult file = check_bytes("a.docx", fuzz::docx_of_input(input), config);
    Fingerprints().set(file);
    constexpr std::array formats{Format::text,   Format::concise,  Format::json,   Format::ndjson,
                                 Format::csv,    Format::sarif,    Format::gitlab, Format::junit,
                                 Format::github, Format::markdown, Format::html};
    for (const Format format : formats) print(file, format, config);
    return 0;
}
