"""Every icon: 16 px grid, black outline of 1.25 px, round joins, no fill; and icons.qrc names each file once."""
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

SVG = "{http://www.w3.org/2000/svg}"
APPLICATION = "io.github.frise.Frise.svg"
folder = pathlib.Path(sys.argv[1])
wrong = []

listed = [file.text for file in ElementTree.parse(folder / "icons.qrc").iter("file")]
present = sorted(path.name for path in folder.glob("*.svg"))
if sorted(listed) != present:
    wrong.append(f"icons.qrc: differs by {sorted(set(listed) ^ set(present))}, or names a file twice")

for name in present:
    root = ElementTree.parse(folder / name).getroot()
    if name == APPLICATION:
        continue
    if root.get("viewBox") != "0 0 16 16":
        wrong.append(f"{name}: not on a 16 px grid")
    groups = root.findall(SVG + "g")
    style = {"fill": "none", "stroke": "#000", "stroke-width": "1.25", "stroke-linejoin": "round"}
    if len(groups) != 1 or any(groups[0].get(key) != value for key, value in style.items()):
        wrong.append(f"{name}: not drawn with the common pen")
    if any(element.get("fill", "none") != "none" for element in root.iter()):
        wrong.append(f"{name}: filled")

sys.exit("\n".join(wrong) or 0)
