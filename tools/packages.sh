# The Debian 12 packages of each purpose, and how to get them. Sourced by the scripts beside it.
# shellcheck shell=bash

packages_build="g++ cmake ninja-build pkg-config libcli11-dev libpugixml-dev libzip-dev libfmt-dev
    tao-pegtl-dev rapidjson-dev libutf8proc-dev libssl-dev"
packages_test="libgtest-dev libgmock-dev python3"
packages_clang="clang-16"
packages_lint="clang-format-16"
packages_tidy="clang-tidy-16"
packages_bench="libbenchmark-dev python3"

# need_packages GROUP...: installs what is missing of these groups; touches nothing when all is there.
need_packages() {
    local group package missing=() wanted
    for group in "$@"; do
        wanted="packages_$group"
        for package in ${!wanted}; do
            if [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" != installed ]; then
                missing+=("$package")
            fi
        done
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "pt-check: these packages are missing, and only root can install them: ${missing[*]}" >&2
            return 1
        fi
        as_root=(sudo)
    fi
    local log
    log=$(mktemp)
    if ! { "${as_root[@]}" apt-get update -qq &&
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >"$log" 2>&1 </dev/null; then
        tail -n 20 "$log" >&2
        rm -f "$log"
        echo "pt-check: apt-get could not install: ${missing[*]}" >&2
        return 1
    fi
    rm -f "$log"
}
