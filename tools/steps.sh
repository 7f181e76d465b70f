# Running a step quietly: its output is shown only when it fails. Sourced by the scripts beside it.
# shellcheck shell=bash

# CMake reads this when a build folder is configured for the first time.
if command -v ccache >/dev/null; then export CMAKE_CXX_COMPILER_LAUNCHER=ccache; fi

# step NAME COMMAND...
step() {
    local name=$1 log
    shift
    mkdir -p build/log
    log="build/log/$name.log"
    if ! "$@" >"$log" 2>&1 </dev/null; then
        tail -n 60 "$log" >&2
        echo "pt-check: step '$name' failed; all of its output is in $log" >&2
        return 1
    fi
}

# build_preset NAME [TARGET...]: configures and builds one preset of CMakePresets.json.
build_preset() {
    local preset=$1
    shift
    cmake --preset "$preset" && cmake --build --preset "$preset" ${1:+--target "$@"}
}
