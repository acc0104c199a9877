#!/usr/bin/env python3
"""Scores `frise-cli analyze` on the annotated articles and refuses figures below the floors of FLOORS.md.

usage: check_floors.py FRISE_CLI SHARED_DIR FLOORS.md     exit 0 held, 1 fallen, 77 skipped (SHARED_DIR absent)
"""
import json
import os
import re
import subprocess
import sys
import tempfile

# Annotations and texts: of SHARED_DIR, or beside FLOORS.md.
SETS = {"five": ("shared", "gold", "corpus"), "eight": ("shared", "dev/gold", "dev/corpus"),
        "own": ("here", "own/gold", "own/corpus"), "g": ("here", "g/gold", "g/corpus"),
        "h": ("here", "h/gold", "h/corpus"), "i": ("here", "i/gold", "i/corpus")}


def floors(path):
    """Rows `| set | figure | floor | … |` of the table under "## Floors"."""
    rows = []
    for line in open(path, encoding="utf-8"):
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if len(cells) >= 3 and cells[0] in SETS and re.fullmatch(r"[01]\.\d+", cells[2]):
            rows.append((cells[0], cells[1], float(cells[2])))
    return rows


def figure(report, name):
    """"quotes / found / F1" → report["quotes"]["found"]["F1"]."""
    value = report
    for key in (part.strip() for part in name.split("/")):
        value = value[key]
    return value


def main():
    cli, shared, table = sys.argv[1:4]
    if not os.path.isdir(os.path.join(shared, "gold")):
        print(f"skipped: the annotated articles are not here ({shared})")
        return 77
    wanted = floors(table)
    if not wanted:
        print(f"{table} holds no floor")
        return 1
    reports = {}
    for name, (root, gold, texts) in SETS.items():
        root = shared if root == "shared" else os.path.dirname(os.path.abspath(table))
        folder = os.path.join(root, texts)
        files = sorted(os.path.join(folder, f) for f in os.listdir(folder) if f.endswith(".txt"))
        with tempfile.NamedTemporaryFile("wb", suffix=".jsonl", delete=False) as out:
            subprocess.run([cli, "analyze", "--json", *files], stdout=out, check=True)
        scored = subprocess.run(
            [sys.executable, "-B", os.path.join(shared, "eval", "score.py"), os.path.join(root, gold), out.name,
             "--texts", folder, "--json"],
            stdout=subprocess.PIPE, check=True)
        os.unlink(out.name)
        reports[name] = json.loads(scored.stdout)
    fallen = 0
    for name, key, floor in wanted:
        value = figure(reports[name], key) or 0.0
        held = value >= floor - 1e-9
        fallen += not held
        print(f"{'held ' if held else 'FELL '} {name:6} {key:40} {value:.4f}  floor {floor:.4f}")
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
