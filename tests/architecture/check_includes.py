"""The picture of CONTRIBUTING.md, held: an include only goes down, rooms on one line do not know each other, and below
the window's line there is neither widget nor painter.

    check_includes.py TREE [QT_HEADERS]       reads every #include of app/, core/ and ui/; QT_HEADERS is the folder that
                                              holds QtCore/, QtGui/ …, by which the module of <QPainter> is known
    check_includes.py --planted [QT_HEADERS]  plants forbidden includes in a scratch tree and fails unless all are refused

Exit status 1 and a line for each include that is refused.
"""
import pathlib
import re
import sys
import tempfile

# From the floor up. A room may include what stands on lines below its own, and itself.
LINES = [
    ["core/base"],
    ["core/dates"],
    ["core/model"],
    ["core/language", "core/knowledge"],
    ["core/import", "core/analysis", "core/dating", "core/corpus"],
    ["core/chronology", "core/compare", "core/export"],
    ["core/workspace"],
    ["ui/paint"],
    ["ui/models"],
    ["ui/state"],
    ["ui/dialogs"],
    ["ui/timeline", "ui/quotes", "ui/reader", "ui/compare", "ui/filters", "ui/review", "ui/charts"],
    ["ui/window"],
    ["app"],
]
LINE_OF = {room: line for line, rooms in enumerate(LINES) for room in rooms}

# The modules a floor may use; ui/ and app/ may use what they link.
CORE_MODULES = {"QtCore", "QtConcurrent"}
PAINT_MODULES = CORE_MODULES | {"QtGui", "QtSvg"}
ALL_MODULES = ["QtCore", "QtConcurrent", "QtSql", "QtGui", "QtSvg", "QtWidgets", "QtCharts", "QtPrintSupport",
               "QtSvgWidgets", "QtNetwork", "QtTest", "QtXml", "QtDBus", "QtOpenGL", "QtOpenGLWidgets", "QtPdf"]
# Known without Qt's headers at hand.
FAMILIAR = {
    "QtGui": ["QPainter", "QImage", "QPixmap", "QColor", "QFont", "QIcon", "QGuiApplication", "QPdfWriter", "QPalette"],
    "QtWidgets": ["QWidget", "QApplication", "QMainWindow", "QDialog", "QLabel", "QMessageBox", "QFileDialog"],
    "QtSql": ["QSqlDatabase", "QSqlQuery", "QSqlDriver", "QSqlError", "QSqlRecord"],
}

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:"([^"]+)"|<([^>]+)>)', re.MULTILINE)


def room_of(path):
    """The room of a path relative to the tree, or None outside the house."""
    parts = path.split("/")
    if parts[0] == "app":
        return "app"
    room = "/".join(parts[:2])
    return room if len(parts) > 2 and parts[0] in ("core", "ui") else None


class Modules:
    def __init__(self, headers):
        self.headers = pathlib.Path(headers) if headers else None
        self.known = {name: module for module, names in FAMILIAR.items() for name in names}

    def of(self, header):
        """The Qt module of a header in angle brackets, or None."""
        first = header.split("/")[0]
        if first in ALL_MODULES:
            return first
        if header not in self.known:
            self.known[header] = next(
                (m for m in ALL_MODULES if self.headers and (self.headers / m / header).is_file()), None)
        return self.known[header]


def refusals_of_own(room, included):
    target = room_of(included)
    if target is None:
        return [] if "/" not in included else ["is in no room"]
    if target not in LINE_OF:
        return [f"{target} has no place in the picture"]
    if target == room:
        return []
    if LINE_OF[target] > LINE_OF[room]:
        return ["goes up"]
    if LINE_OF[target] == LINE_OF[room]:
        return [f"{target} is a neighbour"]
    return []


def refusals_of_foreign(room, header, modules):
    why = []
    module = modules.of(header)
    if header in ALL_MODULES or header in ("sqlite3", "Qt"):
        why.append("is an umbrella")
    elif module == "QtSql" or header == "sqlite3.h":
        if room != "core/corpus":
            why.append("SQL is spoken in core/corpus alone")
    elif module and room.startswith("core/") and module not in CORE_MODULES:
        why.append(f"{module} does not belong in core/")
    elif module and room == "ui/paint" and module not in PAINT_MODULES:
        why.append(f"{module} does not belong in ui/paint")
    return why


def check(tree, headers):
    """Lines that say which include is refused and why; how many files were read."""
    modules = Modules(headers)
    refused = []
    count = 0
    for path in sorted(p for top in ("app", "core", "ui") for p in (tree / top).rglob("*")
                       if p.suffix in (".h", ".cpp", ".c", ".hpp")):
        count += 1
        relative = path.relative_to(tree).as_posix()
        room = room_of(relative)
        if room not in LINE_OF:
            refused.append(f"{relative}: {room or 'its folder'} has no place in the picture")
            continue
        text = path.read_text(encoding="utf-8")
        for match in INCLUDE.finditer(text):
            own, foreign = match.groups()
            line = text.count("\n", 0, match.start()) + 1
            why = refusals_of_own(room, own) if own else refusals_of_foreign(room, foreign, modules)
            if own and "/" in own and not (tree / own).is_file():
                why = why + ["does not exist in the tree"]
            refused += [f"{relative}:{line}: {match.group().strip()}: {reason}" for reason in why]
    return refused, count


PLANTED = {
    "core/dates/up.h": '#include "core/model/article.h"',
    "core/analysis/neighbour.cpp": '#include "core/dating/solver.h"',
    "core/model/top.h": '#include "ui/paint/theme.h"',
    "core/export/painter.cpp": "#include <QPainter>",
    "core/export/painter_by_module.cpp": "#include <QtGui/QPainter>",
    "core/compare/widget.h": "#  include <QWidget>",
    "core/analysis/sql.cpp": "#include <QSqlQuery>",
    "ui/state/sqlite.cpp": "#include <sqlite3.h>",
    "ui/paint/widget.cpp": "#include <QWidget>",
    "ui/quotes/dock.cpp": '#include "ui/reader/reader.h"',
    "ui/window/umbrella.cpp": "#include <QtWidgets>",
    "core/cellar/new_room.h": "#include <QString>",
    "ui/paint/gone.cpp": '#include "core/model/gone.h"',
}
SOUND = {
    "core/model/article.h": '#include "core/base/span.h"\n#include <QString>',
    "core/base/span.h": "#include <QtGlobal>\n// #include \"ui/paint/theme.h\"",
    "core/dating/solver.h": '#include "core/model/article.h"',
    "core/corpus/store.cpp": "#include <QSqlQuery>\n#include <sqlite3.h>",
    "ui/paint/theme.h": "#include <QPainter>\n#include <QColor>",
    "ui/reader/reader.h": '#include "ui/paint/theme.h"\n#include "core/workspace/workspace.h"\n#include <QWidget>',
    "core/workspace/workspace.h": '#include "core/dating/solver.h"',
    "app/cli/main.cpp": '#include "core/workspace/workspace.h"\n#include "options.h"\n#include "main.moc"',
}


def check_planted(headers):
    with tempfile.TemporaryDirectory() as folder:
        tree = pathlib.Path(folder)
        for name, text in {**SOUND, **PLANTED}.items():
            (tree / name).parent.mkdir(parents=True, exist_ok=True)
            (tree / name).write_text(text + "\n", encoding="utf-8")
        refused, _ = check(tree, headers)
    named = {line.split(":")[0] for line in refused}
    return ([f"{name} was let through: {PLANTED[name]}" for name in PLANTED if name not in named]
            + [f"wrongly refused: {line}" for line in refused if line.split(":")[0] in SOUND])


def main(arguments):
    headers = arguments[1] if len(arguments) > 1 else None
    if arguments[0] == "--planted":
        wrong = check_planted(headers)
        print(f"{len(PLANTED)} forbidden includes planted")
    else:
        wrong, count = check(pathlib.Path(arguments[0]), headers)
        print(f"{count} files read")
        if count == 0:
            wrong = ["no file found"]
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
