// The JSON records that NDJSON and JSON share. Each function writes the members of one object; the
// caller opens and closes it.
#pragma once

#include "ptcheck/report.hpp"
#include "report/json_writer.hpp"

namespace ptcheck {

void run_members(JsonWriter& json, const Config& config);
void finding_members(JsonWriter& json, const Finding& finding, const FileResult& file,
                     const Config& config);
void file_members(JsonWriter& json, const FileResult& file, const Config& config);
void project_members(JsonWriter& json, const Project& project, const FileResult& file);
void row_members(JsonWriter& json, const Indicator& row, const Project& project,
                 const FileResult& file);
void summary_members(JsonWriter& json, const Summary& summary);

}  // namespace ptcheck
