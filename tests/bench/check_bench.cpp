// The whole check of the sample against its floor: inflating document.xml and parsing it as XML.
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include <benchmark/benchmark.h>
#include <pugixml.hpp>
#include <zip.h>

#include "docx/read_document.hpp"
#include "ptcheck/check.hpp"
#include "ptcheck/report.hpp"

namespace {

const std::string& sample() {
    static const std::string bytes = [] {
        std::ifstream file(PTCHECK_SOURCE_DIR "/samples/tianjin-2023/tianjin-2023.docx",
                           std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(file), {});
    }();
    return bytes;
}

/// document.xml in a buffer of exactly its size, the cheapest way libzip offers.
std::string inflate() {
    zip_error_t error;
    zip_source_t* source = zip_source_buffer_create(sample().data(), sample().size(), 0, &error);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (archive == nullptr) throw std::runtime_error("no archive");
    zip_stat_t stat;
    zip_stat(archive, "word/document.xml", 0, &stat);
    zip_file_t* file = zip_fopen(archive, "word/document.xml", 0);
    std::string xml(stat.size, '\0');
    if (zip_fread(file, xml.data(), xml.size()) != static_cast<zip_int64_t>(xml.size())) {
        throw std::runtime_error("short read");
    }
    zip_fclose(file);
    zip_discard(archive);
    return xml;
}

// The flags of the reader (src/docx/xml_part.cpp), so that both sides parse alike.
constexpr unsigned reader_flags = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol |
                                  pugi::parse_doctype | pugi::parse_ws_pcdata_single |
                                  pugi::parse_embed_pcdata;

void floor_inflate_and_parse(benchmark::State& state) {
    for (auto _ : state) {
        std::string xml = inflate();
        pugi::xml_document document;
        const auto result =
            document.load_buffer_inplace(xml.data(), xml.size(), reader_flags, pugi::encoding_utf8);
        if (!result) state.SkipWithError("does not parse");
        benchmark::DoNotOptimize(document);
    }
}

void read_document(benchmark::State& state) {
    const ptcheck::Limits limits;
    for (auto _ : state) {
        benchmark::DoNotOptimize(ptcheck::docx::read_document(sample(), limits));
    }
}

class StringSink final : public ptcheck::Sink {
public:
    void write(std::string_view bytes) override { text += bytes; }
    std::string text;
};

void whole_check(benchmark::State& state) {
    const ptcheck::Config config;
    for (auto _ : state) {
        StringSink sink;
        const auto report = ptcheck::make_report(ptcheck::Format::concise, sink, config, {});
        ptcheck::Summary summary;
        report->begin();
        const ptcheck::FileResult file = ptcheck::check_bytes("sample.docx", sample(), config);
        if (file.error) state.SkipWithError("not checked");
        summary.add(file);
        report->file(file);
        report->end(summary);
        benchmark::DoNotOptimize(sink.text);
    }
}

BENCHMARK(floor_inflate_and_parse)->Unit(benchmark::kMillisecond);
BENCHMARK(read_document)->Unit(benchmark::kMillisecond);
BENCHMARK(whole_check)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
