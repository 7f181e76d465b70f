// The JSON records that NDJSON and JSON share. Each function writes the members of one object; the
// caller opens and closes it.
#pragma once

#include <optional>
#include <string_view>

#include "ptcheck/report.hpp"
#include "report/json_writer.hpp"

namespace ptcheck {

/// `0/4`: I/N, as --shard takes it and the run record has it; nullopt for anything else.
std::optional<Shard> shard_named(std::string_view text) noexcept;

void run_members(JsonWriter& json, const Config& config, const ReportOptions& options);
void finding_members(JsonWriter& json, const Finding& finding, const FileResult& file,
                     const Config& config);
void file_members(JsonWriter& json, const FileResult& file, const Config& config);
void project_members(JsonWriter& json, const Project& project, const FileResult& file);
void row_members(JsonWriter& json, const Indicator& row, const Project& project,
                 const FileResult& file);
void summary_members(JsonWriter& json, const Summary& summary);

}  // namespace ptcheck
