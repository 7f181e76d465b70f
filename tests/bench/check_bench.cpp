// The whole check of the sample against its floor: inflating document.xml and parsing it as XML.
// The stages of the check and every rule have benchmarks of their own, to see where time goes.
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>
#include <fmt/format.h>
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
        if (!result) throw std::runtime_error("does not parse");
        benchmark::DoNotOptimize(document);
    }
}

class StringSink final : public ptcheck::Sink {
public:
    void write(std::string_view bytes) override { text += bytes; }
    std::string text;
};

std::string print(const ptcheck::FileResult& file, const ptcheck::Config& config) {
    StringSink sink;
    const auto report = ptcheck::make_report(ptcheck::Format::concise, sink, config, {});
    ptcheck::Summary summary;
    report->begin();
    summary.add(file);
    report->file(file);
    report->end(summary);
    return std::move(sink.text);
}

/// The sample after every stage, for the benchmarks of one stage.
const ptcheck::FileResult& checked() {
    static const ptcheck::FileResult file =
        ptcheck::check_bytes("sample.docx", sample(), ptcheck::Config{});
    return file;
}

void whole_check(benchmark::State& state) {
    const ptcheck::Config config;
    for (auto _ : state) {
        const ptcheck::FileResult file = ptcheck::check_bytes("sample.docx", sample(), config);
        if (file.error) throw std::runtime_error("not checked");
        benchmark::DoNotOptimize(print(file, config));
    }
}

void stage_read_document(benchmark::State& state) {
    const ptcheck::Limits limits;
    for (auto _ : state) {
        benchmark::DoNotOptimize(ptcheck::docx::read_document(sample(), limits));
    }
}

void stage_read_forms(benchmark::State& state) {
    const ptcheck::Document& document = checked().document;
    for (auto _ : state) benchmark::DoNotOptimize(ptcheck::read_forms(document));
}

void stage_run_rules(benchmark::State& state) {
    const ptcheck::Config config;
    const std::vector<ptcheck::Project>& projects = checked().projects;
    for (auto _ : state) benchmark::DoNotOptimize(ptcheck::run_rules(projects, config));
}

void stage_report(benchmark::State& state) {
    const ptcheck::Config config;
    for (auto _ : state) benchmark::DoNotOptimize(print(checked(), config));
}

void one_rule(benchmark::State& state, const ptcheck::Rule& rule) {
    ptcheck::Config config;
    config.selection.select = {std::string(rule.id)};
    const std::vector<ptcheck::Project>& projects = checked().projects;
    for (auto _ : state) benchmark::DoNotOptimize(ptcheck::run_rules(projects, config));
}

BENCHMARK(floor_inflate_and_parse)->Unit(benchmark::kMillisecond);
BENCHMARK(whole_check)->Unit(benchmark::kMillisecond);
BENCHMARK(stage_read_document)->Unit(benchmark::kMillisecond);
BENCHMARK(stage_read_forms)->Unit(benchmark::kMillisecond);
BENCHMARK(stage_run_rules)->Unit(benchmark::kMillisecond);
BENCHMARK(stage_report)->Unit(benchmark::kMillisecond);

}  // namespace

int main(int argc, char** argv) {
    for (const ptcheck::Rule* rule : ptcheck::all_rules()) {
        benchmark::RegisterBenchmark(fmt::format("rule_{}_{}", rule->id, rule->name).c_str(),
                                     [rule](benchmark::State& state) { one_rule(state, *rule); })
            ->Unit(benchmark::kMillisecond);
    }
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
