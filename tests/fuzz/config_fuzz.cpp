// pt-check.toml under any bytes: a configuration comes of it, or a complaint with its place.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "config/config_file.hpp"
#include "fuzz/fuzz_input.hpp"
#include "ptcheck/error.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace ptcheck;
    const ConfigSource source{"pt-check.toml", "/office", std::string(fuzz::view_of(data, size))};
    try {
        const ConfigFile file = read_config_file(source);
        Settings settings = built_in_settings();
        lay_over(settings, file.settings);
        Config config;
        apply_settings(settings, config);
    } catch (const ConfigError& error) {
        if (!error.in(Language::zh).starts_with("pt-check.toml:")) std::abort();
    } catch (const UsageError&) {
        // A rule that there is not.
    }
    return 0;
}
