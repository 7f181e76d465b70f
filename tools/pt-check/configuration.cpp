#include "configuration.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <utility>

#include <unistd.h>

#include "check/read_file.hpp"
#include "config/config_file.hpp"
#include "config/limits.hpp"
#include "option_values.hpp"
#include "ptcheck/text.hpp"
#include "text/near.hpp"

namespace ptcheck {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t longest_file = 1U << 20U;
constexpr std::string_view prefix = "PT_CHECK_";
constexpr std::string_view file_variable = "PT_CHECK_CONFIG";

std::vector<std::string> split_list(std::string_view list) {
    std::vector<std::string> entries;
    for (;;) {
        const std::size_t comma = list.find(',');
        entries.emplace_back(trim(list.substr(0, comma)));
        if (comma == std::string_view::npos) return entries;
        list.remove_prefix(comma + 1);
    }
}

/// `NAME=VALUE` in two parts; without `=` both are empty.
std::pair<std::string, std::string> split_pair(const std::string& given) {
    const std::size_t equals = given.find('=');
    if (equals == std::string::npos) return {};
    return {given.substr(0, equals), given.substr(equals + 1)};
}

/// Takes options as they are written into settings of one layer.
class Reader {
public:
    Reader(const Words& words, Layer layer, std::span<const Rule* const> local)
        : words_(words), layer_(layer), local_(local) {}

    /// `label`: what the user wrote, `--level` or `PT_CHECK_LEVEL`.
    void take(const Key& key, const std::string& label, const std::vector<std::string>& given) {
        label_ = label;
        switch (key.kind) {
            case KeyKind::rules:
                for (const std::string& list : given) {
                    for (const std::string& entry : split_list(list)) {
                        require_rule(words_, label, entry, local_);
                        add(std::string(key.name), rule_entry(entry, local_));
                    }
                }
                break;
            case KeyKind::texts:
                for (const std::string& list : given) {
                    // A path on the command line may hold commas.
                    if (layer_ == Layer::command_line) {
                        add(std::string(key.name), list);
                        continue;
                    }
                    for (const std::string& entry : split_list(list)) {
                        add(std::string(key.name), entry);
                    }
                }
                break;
            case KeyKind::level:
                for (const std::string& list : given) {
                    for (const std::string& pair : split_list(list)) level(key, pair);
                }
                break;
            case KeyKind::limit:
                for (const std::string& list : given) {
                    for (const std::string& pair : split_list(list)) limit(pair);
                }
                break;
            default:
                const auto value = normal_value(key, given.back());
                if (!value) {
                    words_.refuse(label, given.back(), allowed_values(key, words_.language()));
                }
                set(std::string(key.name), *value);
        }
    }

    Settings settings;

private:
    void add(const std::string& name, std::string value) {
        Setting& setting = settings[name];
        setting.layer = layer_;
        setting.origin = label_;
        setting.values.push_back(std::move(value));
    }
    void set(const std::string& name, std::string value) {
        settings[name].values.clear();
        add(name, std::move(value));
    }
    void level(const Key& key, const std::string& given) {
        const auto [id, level] = split_pair(given);
        if (id.empty() || !normal_value(key, level)) {
            words_.refuse(label_, given, "ID=error|warning|note|off");
        }
        require_rule(words_, label_, id, local_);
        set("levels." + rule_entry(id, local_), level);
    }
    void limit(const std::string& given) {
        const auto [name, value] = split_pair(given);
        const Key* key = find_key("limits." + name);
        if (key == nullptr || name.empty()) {
            words_.refuse(label_, given,
                          words_.pick("NAME=VALUE，NAME 为 ", "NAME=VALUE with NAME one of ") +
                              limit_names());
        }
        if (!normal_value(*key, value)) {
            words_.refuse(label_ + " " + name, value, allowed_values(*key, words_.language()));
        }
        set("limits." + name, value);
    }

    const Words& words_;
    Layer layer_;
    std::span<const Rule* const> local_;
    std::string label_;
};

Settings from_command_line(const Words& words, const RawOptions& raw, Command command,
                           std::span<const Rule* const> local) {
    Reader reader(words, Layer::command_line, local);
    const auto take = [&](const char* name, const std::vector<std::string>& given) {
        const Key* key = find_key(name);
        if (key != nullptr && !given.empty()) reader.take(*key, std::string(key->option), given);
    };
    const auto one = [&](const char* name, const std::string& given) {
        if (!given.empty()) take(name, {given});
    };
    const auto flag = [&](const char* name, bool given) {
        if (given) take(name, {"true"});
    };
    take("select", raw.select);
    take("ignore", raw.ignore);
    take("levels.F01", raw.levels);
    take("limits.file", raw.limits);
    take("include", raw.include);
    take("exclude", raw.exclude);
    one("profile", raw.profile);
    one("year", raw.year);
    one("lang", raw.lang);
    one("min_level", raw.min_level);
    one("fail_on", raw.fail_on);
    one("color", raw.color);
    one("progress", raw.progress);
    one("jobs", raw.jobs);
    one("sarif_profile", raw.sarif_profile);
    one("baseline", raw.baseline);
    one("max_findings_per_rule", raw.max_findings_per_rule);
    flag("bom", raw.bom);
    // The other commands have formats of their own.
    if (command == Command::check || command == Command::merge || command == Command::config)
        one("format", raw.format);
    flag("exit_zero", raw.exit_zero);
    flag("statistics", raw.statistics);
    flag("allow_empty", raw.allow_empty);
    flag("strict_inputs", raw.strict_inputs);
    return std::move(reader.settings);
}

Settings from_environment(const Words& words, std::span<const Rule* const> local) {
    Reader reader(words, Layer::environment, local);
    std::vector<std::string> names{std::string(file_variable)};
    std::vector<const Key*> keys{nullptr};
    for (const Key& key : config_keys()) {
        std::string name = environment_name(key);
        if (name.empty() || std::ranges::find(names, name) != names.end()) continue;
        names.push_back(std::move(name));
        keys.push_back(&key);
    }
    for (char** entry = environ; *entry != nullptr; ++entry) {
        const std::string_view variable = *entry;
        if (!variable.starts_with(prefix)) continue;
        const std::string name(variable.substr(0, variable.find('=')));
        const std::string value(variable.substr(std::min(name.size() + 1, variable.size())));
        const auto known = std::ranges::find(names, name);
        if (known == names.end()) {
            // A gate that is misspelt must not be taken for one that is passed.
            const std::vector<std::string_view> views(names.begin(), names.end());
            const std::string_view meant = nearest(name, views);
            const std::string near(meant.empty() ? "PT_CHECK_FAIL_ON" : meant);
            throw UsageError(words.pick(
                "没有环境变量 " + name + (meant.empty() ? "，名称由选项得来，如 " : "，是否指 ") +
                    near,
                "no environment variable " + name +
                    (meant.empty() ? ", names are those of options, such as " : ", did you mean ") +
                    near));
        }
        const Key* key = keys[static_cast<std::size_t>(known - names.begin())];
        if (key != nullptr && !value.empty()) reader.take(*key, name, {value});
    }
    return std::move(reader.settings);
}

/// The file to read, as it is printed; empty when there is none.
std::string find_file(const Words& words, const RawOptions& raw) {
    // From the current directory alone: whoever submits a document must not switch checks off.
    if (raw.isolated) {
        if (raw.config.empty()) return {};
        throw UsageError(words.pick("--isolated 不读取任何配置文件，不能与 --config 同时使用",
                                    "--isolated reads no configuration, leave out --config"));
    }
    if (!raw.config.empty()) return raw.config;
    if (const char* named = environment(file_variable.data())) return named;
    std::error_code error;
    const fs::path here = fs::current_path(error);
    if (error) return {};
    for (fs::path folder = here;; folder = folder.parent_path()) {
        const fs::path file = folder / config_file_name;
        if (fs::exists(file, error)) return file.lexically_relative(here).string();
        if (!folder.has_relative_path()) return {};
    }
}

ConfigFile read_file_named(const Words& words, const std::string& name) {
    try {
        ConfigSource source;
        source.name = name;
        std::error_code ignored;
        source.folder = fs::absolute(name, ignored).lexically_normal().parent_path().string();
        if (source.folder == "/") source.folder.clear();
        source.text = read_file(name, longest_file);
        // Windows editors begin a text file with a byte order mark.
        if (source.text.starts_with("\xEF\xBB\xBF")) source.text.erase(0, 3);
        return read_config_file(source);
    } catch (const InputError& error) {
        const InputProblem& problem = error.problem();
        throw UsageError(words.pick("配置文件 " + name + "：" + problem.zh,
                                    "configuration " + name + ": " + problem.en));
    } catch (const ConfigError& error) {
        throw UsageError(error.in(words.language()));
    }
}

}  // namespace

const char* environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr || *value == '\0' ? nullptr : value;
}

std::optional<std::int64_t> source_date() {
    const char* fixed = environment("SOURCE_DATE_EPOCH");
    if (fixed == nullptr) return std::nullopt;
    const std::string_view text = fixed;
    std::int64_t seconds = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (error != std::errc{} || stop != text.data() + text.size()) return std::nullopt;
    return seconds;
}

Date today() {
    std::time_t now = std::time(nullptr);
    std::tm parts{};
    if (const auto fixed = source_date()) {
        now = *fixed;
        ::gmtime_r(&now, &parts);
        return {parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday};
    }
    ::localtime_r(&now, &parts);
    return {parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday};
}

Configuration load_configuration(const Words& words, const RawOptions& raw, Command command) {
    Configuration all;
    ConfigFile file;
    if (std::string name = find_file(words, raw); !name.empty()) {
        file = read_file_named(words, name);
        all.file = std::move(name);
    }
    std::vector<const Rule*> local;
    for (const auto& rule : file.rules) local.push_back(&rule->rule);
    const Settings variables = raw.isolated ? Settings{} : from_environment(words, local);
    const Settings command_line = from_command_line(words, raw, command, local);

    // The profile is named by any layer and stands below them all but the built-in one.
    all.settings = built_in_settings();
    for (const Settings* layer :
         std::initializer_list<const Settings*>{&command_line, &variables, &file.settings}) {
        if (!layer->contains("profile")) continue;
        const Profile* profile = find_profile(value_of(*layer, "profile"));
        if (profile != nullptr) lay_over(all.settings, profile_settings(*profile));
        break;
    }
    for (const Settings* layer :
         std::initializer_list<const Settings*>{&file.settings, &variables, &command_line}) {
        lay_over(all.settings, *layer);
    }
    // What fails the gate is shown: so it is said, too.
    const auto weight = [](std::string_view level) {
        return level == "note" ? 0 : level == "warning" ? 1 : level == "error" ? 2 : 3;
    };
    if (weight(value_of(all.settings, "fail_on")) < weight(value_of(all.settings, "min_level"))) {
        all.settings["min_level"] = all.settings["fail_on"];
    }
    all.rules = std::move(file.rules);
    const Date now = today();
    for (SuppressEntry& entry : file.suppressions) {
        (entry.until && *entry.until < now ? all.expired : all.suppressions)
            .push_back(std::move(entry));
    }
    return all;
}

}  // namespace ptcheck
