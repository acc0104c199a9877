# Installs what is missing of the packages in packages.sh. Sourced by run.sh, test.sh and deb.sh, which set
#   root                  the folder of the source tree
#   frise_more_packages   what they need beyond the list (may be empty)
# Nothing is fetched, and no network is used, when everything is there already.

. "$root/packaging/packages.sh"

frise_wanted="$FRISE_PACKAGES ${frise_more_packages:-}"
frise_missing=

if command -v dpkg-query >/dev/null 2>&1; then
    for frise_package in $frise_wanted; do
        # One word a configured architecture; "installed" alone counts, "config-files" and the like do not.
        case " $(dpkg-query -W -f='${db:Status-Status} ' "$frise_package" 2>/dev/null)" in
            *" installed "*) ;;
            *) frise_missing="$frise_missing $frise_package" ;;
        esac
    done
else
    echo "This system has no Debian packages: nothing is checked or installed. Where the build stops," >&2
    echo "install what corresponds to: $frise_wanted" >&2
fi

if [ -n "$frise_missing" ]; then
    frise_missing=${frise_missing# }
    if [ "$(id -u)" -eq 0 ]; then
        frise_sudo=
    else
        frise_sudo=sudo
    fi
    frise_line="$frise_sudo apt-get update && $frise_sudo apt-get install -y --no-install-recommends $frise_missing"
    frise_line=$(printf '%s' "$frise_line" | sed 's/^ *//; s/&&  */\&\& /')

    frise_installed=no
    if command -v apt-get >/dev/null 2>&1 && { [ -z "$frise_sudo" ] || command -v sudo >/dev/null 2>&1; }; then
        echo "Installing: $frise_missing"
        # A stale list is no reason to stop: the packages may be in it, or in the cache.
        $frise_sudo apt-get update || echo "The list of packages could not be renewed; going on with the present one." >&2
        if $frise_sudo env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y --no-install-recommends $frise_missing; then
            frise_installed=yes
        fi
    fi
    if [ "$frise_installed" = no ]; then
        echo >&2
        echo "These packages are missing and could not be installed from here. As administrator, type:" >&2
        echo >&2
        if [ -n "$frise_sudo" ] && ! command -v sudo >/dev/null 2>&1; then
            echo "    su - -c '$(printf '%s' "$frise_line" | sed 's/sudo //g')'" >&2
        else
            echo "    $frise_line" >&2
        fi
        echo >&2
        echo "and start this script again." >&2
        exit 1
    fi
fi
