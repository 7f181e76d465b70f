// `value`: expressions in, normal forms out; a line of stdin each when none is given.
#include "ptcheck/value.hpp"

#include "commands.hpp"
#include "report/json_writer.hpp"
#include "report/value_json.hpp"
#include "streams.hpp"

namespace ptcheck {

namespace {

/// Prints one value after the other, with the same buffers: stdin may hold millions.
class ValuePrinter {
public:
    explicit ValuePrinter(const CommandLine& line) : line_(line), json_(out_) {}

    void print(std::string_view text) {
        Value value = parse_value(text, {line_.config.year, line_.config.words.units});
        if (!line_.context_texts.empty()) apply_context(value, line_.context);
        out_.clear();
        if (line_.listing == Listing::json) {
            json_.begin_object();
            json_.member("text", text);
            json_.key("normal");
            write_value(json_, value);
            json_.end_object();
            json_.end_line();
        } else {
            out_ = escape_controls(text);
            out_ += '\t';
            out_ += value_text(value, line_.config.language);
            out_ += '\n';
        }
        standard_output().write(out_);
    }

private:
    const CommandLine& line_;
    std::string out_;
    JsonWriter json_;
};

}  // namespace

int run_value(const CommandLine& line) {
    ValuePrinter printer(line);
    for (const std::string& expression : line.arguments) printer.print(expression);
    if (line.arguments.empty()) {
        LineReader lines;
        for (std::string text; lines.next(text, line.config.language);) printer.print(text);
    }
    standard_output().flush();
    return exit_clean;
}

}  // namespace ptcheck
