#include "merge/joined_runs.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include <fmt/format.h>

#include "merge/line_scan.hpp"
#include "ptcheck/error.hpp"
#include "ptcheck/version.hpp"
#include "report/place_text.hpp"

namespace ptcheck {

namespace {

/// Runs that are whole, but do not belong together or to this program.
class VersionError : public RecordError {
public:
    using RecordError::RecordError;
};

void require_version(const RunRecord& run) {
    if (run.schema_version != schema_version) {
        const std::string theirs = std::to_string(run.schema_version);
        const std::string ours = std::to_string(schema_version);
        throw VersionError("记录格式版本为 " + theirs + "，本程序为 " + ours,
                           "the schema version is " + theirs + ", that of this program " + ours);
    }
    if (run.rule_set != rule_set_version()) {
        throw VersionError("规则集版本为 " + run.rule_set + "，本程序为 " + rule_set_version() +
                               "，应使用同一版本的 pt-check",
                           "the rule set is " + run.rule_set + ", that of this program " +
                               rule_set_version() + ", expected one version of pt-check for all");
    }
}

std::string across_key(const std::string& path, const Finding& finding) {
    return path + '\n' + std::string(finding.rule->id) + '\n' + place_text(finding.at.place);
}

void broken(const char* zh, const char* en) {
    throw RecordError(zh, en);
}

/// Reads the line that the group made room for. Throws RecordError.
void parse(JsonReader& reader, std::string& line) {
    JsonFault fault;
    if (reader.read(line, fault)) return;
    const std::string at = std::to_string(fault.at + 1);
    throw RecordError("第 " + at + " 字节：" + std::string(fault.what.zh),
                      "byte " + at + ": " + std::string(fault.what.en));
}

enum class RecordType : std::uint8_t { run, project, row, finding, file, summary };
constexpr std::size_t type_count = 6;
std::string_view type_name(RecordType type) {
    constexpr std::array<std::string_view, type_count> names{"run",     "project", "row",
                                                             "finding", "file",    "summary"};
    return names[static_cast<std::size_t>(type)];
}

RecordType type_of(const Record& record) {
    return record.named<RecordType>("type", type_count, type_name);
}

}  // namespace

/// Reads one input: a run record, the records of its files, a summary; and again.
class JoinedRuns::Scan {
public:
    Scan(JoinedRuns& joined, std::uint32_t input)
        : joined_(joined), input_(input), lines_(joined.inputs_[input], longest_line) {}

    void all() {
        std::string line;
        while (lines_.next(line)) take(std::move(line));
        if (lines_.number() == 1) broken("空文件", "the file is empty");
        if (run_)
            broken("没有 summary 记录，该次检查未完成或结果不完整",
                   "no summary record: the run did not end, or not all of it is here");
    }

    [[nodiscard]] std::uint64_t line() const noexcept { return lines_.number(); }

private:
    void take(std::string line) {
        if (!run_) {
            parse(reader_, line);
            const Record record(reader_.nodes());
            if (type_of(record) != RecordType::run)
                broken("此处应为 run 记录（pt-check -f ndjson 的输出）",
                       "expected a run record, as pt-check -f ndjson writes");
            begin(record);
            return;
        }
        std::string& kept = group_->new_line();
        kept = std::move(line);
        parse(reader_, kept);
        const Record record(reader_.nodes());
        if (group_begin_ == no_group) group_begin_ = lines_.begin();
        if (lines_.end() - group_begin_ > largest_group) {
            const std::string most = std::to_string(largest_group);
            throw RecordError("一份文件的记录超过 " + most + " 字节",
                              "the records of one file are over " + most + " bytes");
        }
        switch (type_of(record)) {
            case RecordType::run:
                broken("前一次检查没有 summary 记录", "the run before has no summary record");
                break;
            case RecordType::project:
                group_->add_project(record);
                break;
            case RecordType::row:
                group_->add_row(record);
                break;
            case RecordType::finding:
                ++findings_;
                group_->add_finding(record);
                break;
            case RecordType::file:
                end_file(record);
                break;
            case RecordType::summary:
                end(record);
                break;
        }
    }

    void begin(const Record& record) {
        require_version(read_run_head(record));
        run_ = std::make_unique<RunRecord>(read_run(record));
        joined_.begin_run(*run_);
        group_.emplace(*run_, run_->rows);
        group_begin_ = no_group;
        files_ = 0;
        findings_ = 0;
    }

    void end_file(const Record& record) {
        const FileResult file = group_->finish(record);
        ++files_;
        joined_.add_file({file.order, file.path, file.sha256, input_, run_->rows, lines_.number(),
                          std::exchange(group_begin_, no_group), lines_.end()});
    }

    void end(const Record& record) {
        const SummaryRecord summary = read_summary(record);
        for (auto& [path, finding] : group_->take_across()) {
            if (finding.suppressed)
                joined_.suppressed_across_.emplace(across_key(path, finding), *finding.suppressed);
        }
        if (summary.files != files_ || summary.findings != findings_) {
            const auto figures = [](std::size_t files, std::size_t findings, const char* between) {
                return std::to_string(files) + between + std::to_string(findings);
            };
            throw RecordError("记录不完整：summary 记有文件、问题 " +
                                  figures(summary.files, summary.findings, "、") + "，实有 " +
                                  figures(files_, findings_, "、"),
                              "records are missing: the summary counts " +
                                  figures(summary.files, summary.findings, " files and ") +
                                  " findings, there are " + figures(files_, findings_, " and "));
        }
        joined_.end_run(*run_, summary);
        group_.reset();
        run_.reset();
    }

    static constexpr std::uint64_t no_group = ~std::uint64_t{0};

    JoinedRuns& joined_;
    std::uint32_t input_;
    LineScan lines_;
    JsonReader reader_;
    std::unique_ptr<RunRecord> run_;
    std::optional<FileGroup> group_;
    std::uint64_t group_begin_ = no_group;
    std::size_t files_ = 0;
    std::size_t findings_ = 0;
};

void JoinedRuns::add(const std::string& path, int standard_input) {
    std::string where = path == "-" ? "<stdin>" : path;
    std::optional<Scan> scan;
    const auto place = [&] { return scan ? where + ":" + std::to_string(scan->line()) : where; };
    try {
        inputs_.emplace_back(path, standard_input, spool_);
        scan.emplace(*this, static_cast<std::uint32_t>(inputs_.size() - 1));
        scan->all();
    } catch (const VersionError& error) {
        problems_.push_back({true, place(), std::string(error.in(Language::zh)),
                             std::string(error.in(Language::en))});
    } catch (const RecordError& error) {
        problems_.push_back({false, place(), std::string(error.in(Language::zh)),
                             std::string(error.in(Language::en))});
    } catch (const InputError& error) {
        problems_.push_back({false, place(), error.problem().zh, error.problem().en});
    }
}

void JoinedRuns::begin_run(const RunRecord& run) {
    if (!run_) {
        run_ = run;
        return;
    }
    for (std::size_t i = 0; i < run.settings.size(); ++i) {
        const auto& [key, value] = run.settings[i];
        if (value == run_->settings[i].second) continue;
        throw VersionError(
            "检查时的选项“" + key + "”与 " + inputs_.front().name() + " 不同",
            "'" + key + "' of the run differs from that of " + inputs_.front().name());
    }
    run_->rows = run_->rows && run.rows;
}

void JoinedRuns::end_run(const RunRecord& run, const SummaryRecord& summary) {
    if (!run.shard) {
        files_not_docx_ += summary.files_not_docx;
        return;
    }
    Shards& shards = shards_[run.shard->count];
    shards.seen.insert(run.shard->index);
    shards.files_not_docx = std::max(shards.files_not_docx, summary.files_not_docx);
}

void JoinedRuns::add_file(Entry entry) {
    const auto [known, added] = by_path_.try_emplace(entry.path, entries_.size());
    if (added) {
        entries_.push_back(std::move(entry));
        return;
    }
    Entry& before = entries_[known->second];
    if (before.sha256 != entry.sha256) {
        const std::string where = inputs_[before.input].name() + ":" + std::to_string(before.line);
        throw RecordError("文件“" + entry.path + "”与 " + where + " 处内容不同（sha256）",
                          "'" + entry.path + "' is another file than at " + where + " (sha256)");
    }
    if (entry.order < before.order) before = std::move(entry);
}

void JoinedRuns::finish() {
    // A shard that is broken is not missing too.
    if (problems_.empty()) look_for_shards();
    by_path_.clear();
    std::ranges::sort(entries_, [](const Entry& a, const Entry& b) {
        return a.order != b.order ? a.order < b.order : a.path < b.path;
    });
}

void JoinedRuns::look_for_shards() {
    constexpr std::size_t most_named = 10;
    for (const auto& [count, shards] : shards_) {
        if (shards.seen.size() == count) continue;
        std::string missing;
        std::size_t named = 0;
        for (std::uint32_t i = 0; i < count && named <= most_named; ++i) {
            if (shards.seen.contains(i)) continue;
            if (++named > most_named) {
                missing += " …";
                break;
            }
            missing += fmt::format("{}{}/{}", missing.empty() ? "" : " ", i, count);
        }
        problems_.push_back({false, {}, "缺少分片：" + missing, "shards are missing: " + missing});
    }
}

std::size_t JoinedRuns::files_not_docx() const noexcept {
    std::size_t sum = files_not_docx_;
    for (const auto& [count, shards] : shards_) sum += shards.files_not_docx;
    return sum;
}

FileResult JoinedRuns::file(std::size_t number) const {
    const Entry& entry = entries_[number];
    const std::string bytes =
        inputs_[entry.input].read(entry.begin, static_cast<std::size_t>(entry.end - entry.begin));
    FileGroup group(*run_, entry.rows);
    JsonReader reader;
    try {
        for (std::string_view rest = bytes; !rest.empty();) {
            const std::size_t size = std::min(rest.find('\n'), rest.size());
            std::string& line = group.new_line();
            line = rest.substr(0, size);
            rest.remove_prefix(std::min(size + 1, rest.size()));
            parse(reader, line);
            const Record record(reader.nodes());
            switch (type_of(record)) {
                case RecordType::project:
                    group.add_project(record);
                    break;
                case RecordType::row:
                    group.add_row(record);
                    break;
                case RecordType::finding:
                    group.add_finding(record);
                    break;
                case RecordType::file: {
                    FileResult file = group.finish(record);
                    file.order = number;
                    return file;
                }
                case RecordType::run:
                case RecordType::summary:
                    broken("记录类型不符", "a record of another type");
            }
        }
    } catch (const RecordError&) {
        // It was whole when it was read first.
    }
    throw InputError(InputCode::cannot_open, "读取期间文件被修改",
                     "the file changed while it was read");
}

void JoinedRuns::restore(FileResult& across) const {
    for (Finding& finding : across.findings) {
        const auto found = suppressed_across_.find(across_key(across.path, finding));
        if (found != suppressed_across_.end() && !finding.suppressed)
            finding.suppressed = found->second;
    }
}

}  // namespace ptcheck
