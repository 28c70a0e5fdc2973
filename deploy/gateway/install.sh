#!/usr/bin/env bash
# Installs or upgrades a gateway with its hub, or goes back to the release before. Safe to run twice: what is there already is left.
#   install.sh PUBLISHED     a folder that 'dotnet publish' has made
#   install.sh --rollback    the release that ran before
# '--root DIR' works in another tree and touches no user and no service: for images, and for the tests.
set -euo pipefail

readonly here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readonly keep=3
readonly units=(fokus-hub fokus-gateway)
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

readonly releases=$root/opt/fokus-gateway/releases
readonly current=$root/opt/fokus-gateway/current
readonly previous=$root/opt/fokus-gateway/previous
readonly config=$root/etc/fokus-gateway

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
    id fokus-gateway >/dev/null 2>&1 \
        || useradd --system --home-dir /var/lib/fokus-gateway --no-create-home --shell /usr/sbin/nologin fokus-gateway
    # Before either runs: the hub looks into it for who may have a link.
    install -d -o fokus-gateway -g fokus-gateway -m 0700 /var/lib/fokus-gateway
}

need_tools() {
    is_real || return 0
    local tool missing=()
    for tool in wg:wireguard-tools nft:nftables ip:iproute2 ss:iproute2 conntrack:conntrack; do
        PATH=$PATH:/usr/sbin:/sbin command -v "${tool%%:*}" >/dev/null || missing+=("${tool##*:}")
    done
    [ ${#missing[@]} -eq 0 ] || stop "the hub needs these: apt-get install -y --no-install-recommends ${missing[*]}"
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

# put FROM TO: a file of ours, when it is another than what is there.
put() {
    cmp -s "$1" "$2" && return 1
    mkdir -p "$(dirname "$2")"
    cp "$1" "$2"
    say "$(basename "$2") was written"
}

# put_env NAME TEXT: what only this machine knows. Written once, to be filled in; never touched again.
put_env() {
    [ -e "$config/$1" ] && return 0
    (umask 077 && printf '%s\n' "$2" >"$config/$1")
    say "fill in $config/$1"
}

put_configuration() {
    local unit changed=no
    mkdir -p "$config"
    is_real && chmod 0700 "$config"
    put_env gateway.env "# The secret that the silos have for gateways, and where they answer; where garages find the hub, and the silos through it.
# All options: GatewayOptions.
#Gateway__Id=gw1
#Gateway__Secret=
#Gateway__Silos__0=http://10.0.0.11:7011
#Gateway__TunnelEndpoint=gw1.example.com:51820
#Gateway__SiloEntry=10.77.0.1:9000"
    put_env hub.env "# The hub's address in the tunnel with the network of all garages, and the centre's own networks. All options: HubOptions.
#Hub__Id=gw1
#Hub__Address=10.77.0.1/16
#Hub__TrustedNetworks__0=10.0.0.0/24"
    for unit in "${units[@]}"; do
        if put "$here/$unit.service" "$root/etc/systemd/system/$unit.service"; then changed=yes; fi
    done
    # The kernel's own WireGuard, which is quicker than wireguard-go by far.
    mkdir -p "$root/etc/modules-load.d"
    printf 'wireguard\n' | cmp -s - "$root/etc/modules-load.d/fokus-gateway.conf" \
        || printf 'wireguard\n' >"$root/etc/modules-load.d/fokus-gateway.conf"
    if is_real; then
        modprobe wireguard 2>/dev/null || say "this kernel has no WireGuard: the hub will use wireguard-go (see README.md)"
        [ "$changed" = no ] || systemctl daemon-reload
    fi
}

is_filled_in() { grep -q '^Gateway__Secret=..*' "$config/gateway.env" && grep -q '^Hub__Address=..*' "$config/hub.env"; }

# Up means up: both still run after a while, and the gateway answers.
restart() {
    is_real || return 0
    is_filled_in || { say "fill in $config/gateway.env and hub.env, then: systemctl enable --now ${units[*]}"; return 0; }
    systemctl restart "${units[@]}" || return 1
    local i
    for i in $(seq 1 20); do
        sleep 1
        systemctl is-active --quiet "${units[@]}" || return 1
    done
    curl -fsSk --max-time 5 https://127.0.0.1/health/live >/dev/null || return 1
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
    [ -n "$before" ] || stop "release $name does not stay up: journalctl -u fokus-gateway -u fokus-hub"
    point "$current" "releases/$before"
    restart || true
    stop "release $name does not stay up; back to $before: journalctl -u fokus-gateway -u fokus-hub"
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

[ -n "$published" ] && [ -x "$published/Fokus.Gateway" ] \
    || stop "'$published' holds no Fokus.Gateway: dotnet publish Gateway -c Release -r linux-x64 --self-contained -o PUBLISHED"
need_tools
release=$(name_of "$published")
put_release "$release"
put_configuration
switch_to "$release"
forget_old
