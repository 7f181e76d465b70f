# The Debian 12 packages of each purpose, and how to get them. Sourced by the scripts beside it.
# shellcheck shell=bash

packages_build="g++ cmake ninja-build pkg-config libcli11-dev libpugixml-dev libzip-dev libdeflate-dev libfmt-dev
    tao-pegtl-dev rapidjson-dev libutf8proc-dev libssl-dev
    libtomlplusplus-dev libre2-dev libxlsxwriter-dev libtbb-dev libdtl-dev"
packages_test="libgtest-dev libgmock-dev python3"
packages_readme="python3 jq csvkit sqlite3"
packages_clang="clang-16"
# The runtime of -fsanitize=fuzzer.
packages_fuzz="clang-16 libclang-rt-16-dev"
packages_lint="clang-format-16"
packages_tidy="clang-tidy-16"
packages_bench="libbenchmark-dev python3 time"
# What tools/compare holds against the check.
packages_compare="python3 python3-docx pandoc docx2txt libreoffice-writer time"
# strace: what a run touches; time: the peak memory of a run.
packages_faults="python3 strace time binutils"
# The engines of tools/cluster that run on one machine.
packages_cluster="python3 python3-yaml parallel openssh-client openssh-server
    munge slurmctld slurmd slurm-client"
packages_valgrind="valgrind"
packages_coverage="gcovr python3"
packages_formats="python3 jq libxml2-utils python3-junitparser cmark-gfm chromium
    fonts-noto-cjk python3-openpyxl libreoffice-calc
    zsh fish man-db python3-yaml lintian git
    dpkg-dev file gzip"
packages_annotate="python3 python3-docx python3-uno libreoffice-writer libxml2-utils"
packages_package="dpkg-dev file gzip"
packages_bare="debootstrap git"

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
    [ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}"
}

# install_packages PACKAGE...: through apt-get, as root; quiet unless it fails.
install_packages() {
    local as_root=() log
    if ! command -v apt-get >/dev/null; then
        echo "pt-check: there is no apt-get here; these Debian packages are missing: $*" >&2
        return 1
    fi
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "pt-check: these packages are missing, and only root can install them: $*" >&2
            return 1
        fi
        as_root=(sudo)
    fi
    log=$(mktemp)
    # An update may fail for a source that none of these packages comes from: the install decides.
    {
        "${as_root[@]}" apt-get -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 update ||
            echo "apt-get update failed"
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
            apt-get -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 \
            install -y --no-install-recommends "$@"
    } >"$log" 2>&1 </dev/null || {
        tail -n 20 "$log" >&2
        echo "pt-check: apt-get could not install these packages: $* (all of its words: $log)" >&2
        return 1
    }
    rm -f "$log"
}
