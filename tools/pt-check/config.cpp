// `config`: where each setting comes from, a file to begin with, and its schema.
#include "commands.hpp"
#include "streams.hpp"

namespace ptcheck {

int run_config(const CommandLine&) {
    standard_output().flush();
    return exit_clean;
}

}  // namespace ptcheck
