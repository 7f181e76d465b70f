// The whole check of documents against its floor: inflating document.xml and parsing it as XML.
// The stages of the check and every rule have benchmarks of their own, to see where time goes.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include "bench/floor.hpp"
#include "docx/read_document.hpp"
#include "ptcheck/check.hpp"
#include "ptcheck/report.hpp"

namespace {

std::string file_bytes(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("no " + path.string());
    return std::string(std::istreambuf_iterator<char>(file), {});
}

const std::string& sample() {
    static const std::string bytes =
        file_bytes(PTCHECK_SOURCE_DIR "/samples/tianjin-2023/tianjin-2023.docx");
    return bytes;
}

/// Documents that are measured: the sample, a large one, and the small ones of one project each.
struct Input {
    std::string name;
    std::vector<std::string> documents;
};

void floor_inflate_and_parse(benchmark::State& state, const Input& input) {
    for (auto _ : state) {
        for (const std::string& bytes : input.documents) {
            benchmark::DoNotOptimize(ptcheck::bench::inflate_and_parse(bytes));
        }
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

void whole_check(benchmark::State& state, const Input& input) {
    const ptcheck::Config config;
    for (auto _ : state) {
        for (const std::string& bytes : input.documents) {
            const ptcheck::FileResult file = ptcheck::check_bytes("sample.docx", bytes, config);
            if (file.error) throw std::runtime_error("not checked");
            benchmark::DoNotOptimize(print(file, config));
        }
    }
}

/// The large document is made by tests/bench/make_documents.py; PTCHECK_LARGE is its path.
std::vector<Input> inputs() {
    std::vector<Input> all{{"seed", {sample()}}, {"small", {}}};
    for (const auto& entry :
         std::filesystem::directory_iterator(PTCHECK_SOURCE_DIR "/samples/one-fault")) {
        if (entry.path().extension() == ".docx") {
            all.back().documents.push_back(file_bytes(entry.path()));
        }
    }
    // NOLINTNEXTLINE(concurrency-mt-unsafe): there is one thread.
    if (const char* large = std::getenv("PTCHECK_LARGE")) {
        all.push_back({"large", {file_bytes(large)}});
    }
    return all;
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

BENCHMARK(stage_read_document)->Unit(benchmark::kMillisecond);
BENCHMARK(stage_read_forms)->Unit(benchmark::kMillisecond);
BENCHMARK(stage_run_rules)->Unit(benchmark::kMillisecond);
BENCHMARK(stage_report)->Unit(benchmark::kMillisecond);

}  // namespace

int main(int argc, char** argv) {
    const std::vector<Input> documents = inputs();
    for (const Input& input : documents) {
        benchmark::RegisterBenchmark(("floor_" + input.name).c_str(), [&input](
                                                                          benchmark::State& state) {
            floor_inflate_and_parse(state, input);
        })->Unit(benchmark::kMillisecond);
        benchmark::RegisterBenchmark(("whole_" + input.name).c_str(), [&input](
                                                                          benchmark::State& state) {
            whole_check(state, input);
        })->Unit(benchmark::kMillisecond);
    }
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
