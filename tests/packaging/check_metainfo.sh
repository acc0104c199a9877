# The AppStream metadata is valid, without asking the network. Argument: the root of the tree.
set -eu
command -v appstreamcli >/dev/null 2>&1 || { echo "skipped: appstreamcli (appstream) is absent"; exit 77; }
exec appstreamcli validate --no-net "$1/packaging/linux/io.github.frise.Frise.metainfo.xml"
