"""The MIME type of a corpus: its name, its glob and the two nested matches of its magic."""
import sys
import xml.etree.ElementTree as ElementTree

NS = "{http://www.freedesktop.org/standards/shared-mime-info}"
root = ElementTree.parse(sys.argv[1]).getroot()
(mime_type,) = root.findall(NS + "mime-type")
found = {
    "type": mime_type.get("type"),
    "globs": [glob.get("pattern") for glob in mime_type.findall(NS + "glob")],
    "magic": [
        [(match.get("type"), match.get("value"), match.get("offset")) for match in magic.iter(NS + "match")]
        for magic in mime_type.findall(NS + "magic")
    ],
}
expected = {
    "type": "application/x-frise-corpus",
    "globs": ["*.frise"],
    "magic": [[("string", r"SQLite format 3\0", "0"), ("big32", "0x46524953", "68")]],
}
assert int("0x46524953", 16).to_bytes(4, "big") == b"FRIS"
if found != expected:
    sys.exit(f"found {found}\nexpected {expected}")
