#!/usr/bin/env bash
# Installs or upgrades the garage server, or goes back to the release before. Safe to run twice: what is there already is left.
#   install.sh PUBLISHED     a folder that 'dotnet publish' has made
#   install.sh --rollback    the release that ran before
# '--root DIR' works in another tree and touches no user and no service: for images, and for the tests.
set -euo pipefail

readonly here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readonly keep=3
root=
published=
is_rollback=no

say() { printf '%s\n' "install: $*" >&2; }
stop() { say "$*"; exit 1; }

while [ $# -gt 0 ]; do
    case $1 in
        --root) [ $# -ge 2 ] || stop "--root wants a folder after it"; root=$2; shift 2 ;;
        --rollback) is_rollback=yes; shift ;;
        -*) stop "there is no option $1: use install.sh [--root DIR] PUBLISHED, or --rollback" ;;
        *) published=$1; shift ;;
    esac
done

readonly releases=$root/opt/fokus/releases
readonly current=$root/opt/fokus/current
readonly previous=$root/opt/fokus/previous
readonly config=$root/etc/fokus/garage.json
readonly unit=$root/etc/systemd/system/fokus-edge.service

is_real() { [ -z "$root" ]; }

# A link is changed in one step: whoever starts meanwhile gets the one or the other.
point() {
    ln -sfn "$2" "$1.new"
    mv -T "$1.new" "$1"
}

release_of() { [ -L "$1" ] && basename "$(readlink "$1")" || true; }

make_account() {
    is_real || return 0
    [ "$(id -u)" -eq 0 ] || stop "run this as root"
    id fokus >/dev/null 2>&1 || useradd --system --home-dir /var/lib/fokus --no-create-home --shell /usr/sbin/nologin fokus
}

# The name of a release is what is in it: the same program twice is the same release.
name_of() { (cd "$1" && find . -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum | cut -c 1-12); }

put_release() {
    local name=$1
    [ -d "$releases/$name" ] && return 0
    rm -rf "$releases/$name.new"
    mkdir -p "$releases"
    cp -r "$published" "$releases/$name.new"
    chmod -R go-w "$releases/$name.new"
    mv -T "$releases/$name.new" "$releases/$name"
    say "release $name is there"
}

put_configuration() {
    if [ ! -d "$root/etc/fokus" ]; then
        mkdir -p "$root/etc/fokus"
        if is_real; then chown root:fokus /etc/fokus && chmod 0750 /etc/fokus; fi
    fi
    if ! cmp -s "$here/fokus-edge.service" "$unit"; then
        mkdir -p "$(dirname "$unit")"
        cp "$here/fokus-edge.service" "$unit"
        say "the unit was written"
        if is_real; then systemctl daemon-reload; fi
    fi
}

# A release that does not like the garage file must not take the place of one that does.
check_file() {
    [ -e "$config" ] || return 0
    local faults
    if is_real; then
        faults=$(runuser -u fokus -- env FOKUS_MODELS=/opt/fokus/models "$releases/$1/Fokus.EdgeBridge" --garage "$config" --check 2>&1) || { printf '%s\n' "$faults" >&2; return 1; }
    else
        faults=$("$releases/$1/Fokus.EdgeBridge" --garage "$config" --check 2>&1) || { printf '%s\n' "$faults" >&2; return 1; }
    fi
}

# Up means up: READY was said, and it still runs after a while.
restart() {
    is_real || return 0
    [ -e "$config" ] || { say "write $config, then: systemctl enable --now fokus-edge"; return 0; }
    systemctl restart fokus-edge || return 1
    local i
    for i in $(seq 1 20); do
        sleep 1
        systemctl is-active --quiet fokus-edge || return 1
    done
}

switch_to() {
    local name=$1 before
    before=$(release_of "$current")
    [ "$name" = "$before" ] && { say "release $name runs already: nothing to do"; return 0; }
    point "$current" "releases/$name"
    [ -z "$before" ] || point "$previous" "releases/$before"
    if restart; then
        say "release $name is in use"
        return 0
    fi
    [ -n "$before" ] || stop "release $name does not stay up: journalctl -u fokus-edge"
    point "$current" "releases/$before"
    restart || true
    stop "release $name does not stay up; back to $before: journalctl -u fokus-edge"
}

forget_old() {
    local kept name
    kept=" $(release_of "$current") $(release_of "$previous") "
    find "$releases" -mindepth 1 -maxdepth 1 -type d -printf '%T@ %f\n' | sort -rn | cut -d ' ' -f 2 | tail -n +$((keep + 1)) | while read -r name; do
        [[ $kept == *" $name "* ]] || rm -rf "${releases:?}/$name"
    done
}

make_account
if [ "$is_rollback" = yes ]; then
    [ -L "$previous" ] || stop "there is no release to go back to"
    switch_to "$(release_of "$previous")"
    exit
fi

[ -n "$published" ] && [ -x "$published/Fokus.EdgeBridge" ] \
    || stop "'$published' holds no Fokus.EdgeBridge: dotnet publish EdgeBridge -c Release -r linux-x64 --self-contained -o PUBLISHED"
release=$(name_of "$published")
put_release "$release"
put_configuration
check_file "$release" || stop "release $release refuses $config (above); the release in use stays"
switch_to "$release"
forget_old
