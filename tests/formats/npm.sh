# npm packages for the checks beside this file. Sourced by them.
# shellcheck shell=bash

# npm_packages FOLDER PACKAGE...: installs them below FOLDER, which may hold them already; ends the check with 77
# where the registry cannot be reached.
npm_packages() {
    local folder=$1
    shift
    mkdir -p "$folder"
    [ -e "$folder/package.json" ] || echo '{"private":true}' >"$folder/package.json"
    npm install --prefix "$folder" --no-audit --no-fund --ignore-scripts --loglevel=error "$@" \
        >"$folder/npm.log" 2>&1 || {
        cat "$folder/npm.log" >&2
        echo "npm could not install $*" >&2
        exit 77
    }
}
