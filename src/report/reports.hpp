// The reports behind make_report and make_extract, one function each.
#pragma once

#include <memory>

#include "ptcheck/report.hpp"

namespace ptcheck {

std::unique_ptr<Report> make_concise(Sink& sink, const Config& config);
std::unique_ptr<Report> make_text(Sink& sink, const Config& config, ReportOptions options);
std::unique_ptr<Report> make_json(Sink& sink, const Config& config, const ReportOptions& options);
std::unique_ptr<Report> make_ndjson(Sink& sink, const Config& config, const ReportOptions& options);
std::unique_ptr<Report> make_csv(Sink& sink, const Config& config, bool byte_order_mark);
/// `region`: each result has a region of the first character, which GitHub needs.
std::unique_ptr<Report> make_sarif(Sink& sink, const Config& config, bool region);
std::unique_ptr<Report> make_gitlab(Sink& sink, const Config& config);
std::unique_ptr<Report> make_junit(Sink& sink, const Config& config);
std::unique_ptr<Report> make_html(Sink& sink, const Config& config, const ReportOptions& options);
std::unique_ptr<Report> make_xlsx(Sink& sink, const Config& config, const ReportOptions& options);
std::unique_ptr<Report> make_github(Sink& sink, const Config& config);
std::unique_ptr<Report> make_markdown(Sink& sink, const Config& config, std::size_t most_bytes);
std::unique_ptr<Report> make_extract_json(Sink& sink, const Config& config,
                                          const ReportOptions& options);
std::unique_ptr<Report> make_extract_ndjson(Sink& sink, const Config& config,
                                            const ReportOptions& options);
std::unique_ptr<Report> make_extract_csv(Sink& sink, bool byte_order_mark);

std::unique_ptr<Report> make_extract_xlsx(Sink& sink, const Config& config,
                                          const ReportOptions& options);

}  // namespace ptcheck
