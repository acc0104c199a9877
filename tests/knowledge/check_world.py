#!/usr/bin/env python3
"""Checks the tables of the world in resources/knowledge.

    check_world.py [--dir resources/knowledge] [--reference DIR]

Prints `file:line: what` for every fault; exit 1 if there is one, else 0.
--reference DIR also compares capitals, names and demonyms with DIR/countries.csv;
those differences are printed only, since the reference has errors of its own.
"""
import argparse
import csv
import datetime
import os
import re
import sys
import unicodedata

COLUMNS = {
    "countries.tsv": ["id", "name", "article", "name_en", "aliases", "demonym_m", "demonym_f",
                      "demonym_mp", "demonym_fp", "capital", "from", "to", "source"],
    "state_names.tsv": ["state", "name", "from", "to", "source"],
    "callings.tsv": ["person", "callings", "source"],
    "places.tsv": ["name", "aliases", "country", "kind", "demonyms", "source"],
    "bodies.tsv": ["id", "name", "kind", "country", "aliases", "gn", "from", "to", "source"],
    "members.tsv": ["body", "country", "from", "to", "source"],
    "events.tsv": ["id", "begin", "end", "type", "title", "participants", "place", "keywords",
                   "country", "acts", "source"],
    "recurring.tsv": ["id", "name", "aliases", "begin_md", "end_md", "place", "weekday", "from",
                      "to", "source"],
}
PLACE_KINDS = {"city", "region", "sea", "strait", "river", "island", "mountain", "site"}
BODY_KINDS = {"seat", "government", "alliance", "bloc", "un", "court", "army", "armed_group",
              "party", "media", "agency", "parliament", "intelligence", "format", "company",
              "ngo", "church"}
EVENT_TYPES = {"CONSULT", "AGREE", "SUPPORT", "AID", "COOPERATE", "CONCEDE", "RETREAT", "REQUEST",
               "ACCUSE", "REJECT", "THREATEN", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
               "PROTEST", ""}  # "" for what the scheme has no type for (a death, an accident)
WEEKDAYS = {"", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"}
DATE = re.compile(r"^\d{4}(-\d{2}(-\d{2})?)?$")
MONTH_DAY = re.compile(r"^\d{2}-\d{2}$")

faults = 0


def fault(name, line, what):
    global faults
    faults += 1
    print(f"{name}:{line}: {what}")


def read(directory, name):
    """Rows as (line number, {column: cell}); malformed lines are reported and left out."""
    path = os.path.join(directory, name)
    if not os.path.exists(path):
        fault(name, 0, "missing file")
        return []
    with open(path, encoding="utf-8", newline="") as handle:
        text = handle.read()
    if "\r" in text:
        fault(name, 0, "carriage return in file")
    if unicodedata.normalize("NFC", text) != text:
        fault(name, 0, "text is not in composed form (NFC)")
    lines = text.split("\n")
    if lines and lines[-1] == "":
        lines.pop()
    else:
        fault(name, len(lines), "no line feed at the end")
    columns = lines[0].split("\t")
    if columns != COLUMNS[name]:
        fault(name, 1, f"columns are {columns}, expected {COLUMNS[name]}")
        return []
    rows = []
    for number, line in enumerate(lines[1:], 2):
        if line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != len(columns):
            fault(name, number, f"{len(cells)} columns instead of {len(columns)}")
            continue
        for cell, column in zip(cells, columns):
            if cell != cell.strip() or "  " in cell:
                fault(name, number, f"stray blanks in {column}")
            if "|" in cell:
                parts = cell.split("|")
                if "" in parts or any(p != p.strip() for p in parts):
                    fault(name, number, f"empty or padded list item in {column}")
                if not column.startswith("demonym") and len(set(parts)) != len(parts):
                    fault(name, number, f"repeated list item in {column}")
        row = dict(zip(columns, cells))
        if not row["source"]:
            fault(name, number, "no source")
        elif "://" in row["source"]:
            fault(name, number, "source must be a name, not an address")
        rows.append((number, row))
    return rows


def items(cell):
    return [p for p in cell.split("|") if p]


def bounds(text):
    """First and last day of a date of any grain; None if it is no date."""
    if not DATE.match(text):
        return None
    parts = [int(p) for p in text.split("-")]
    try:
        if len(parts) == 3:
            day = datetime.date(*parts)
            return day, day
        if len(parts) == 2:
            first = datetime.date(parts[0], parts[1], 1)
            after = datetime.date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1)
            return first, after - datetime.timedelta(days=1)
        return datetime.date(parts[0], 1, 1), datetime.date(parts[0], 12, 31)
    except ValueError:
        return None


def check_period(name, number, begin, end):
    for cell in (begin, end):
        if cell and bounds(cell) is None:
            fault(name, number, f"not a date: {cell}")
            return
    if begin and end and bounds(end)[1] < bounds(begin)[0]:
        fault(name, number, f"ends before it begins: {begin} .. {end}")


def check_unique(name, rows, key):
    seen = {}
    for number, row in rows:
        value = key(row)
        if value in seen:
            fault(name, number, f"duplicate of line {seen[value]}: {value}")
        seen[value] = number


def check_countries_known(name, number, cell, countries):
    for identifier in items(cell):
        if identifier not in countries:
            fault(name, number, f"unknown country {identifier}")


def check(directory):
    countries_rows = read(directory, "countries.tsv")
    places = read(directory, "places.tsv")
    bodies_rows = read(directory, "bodies.tsv")
    members = read(directory, "members.tsv")
    events = read(directory, "events.tsv")
    recurring = read(directory, "recurring.tsv")
    countries = {row["id"] for _, row in countries_rows}
    bodies = {row["id"] for _, row in bodies_rows}
    persons = None
    persons_path = os.path.join(directory, "persons.tsv")
    if os.path.exists(persons_path):
        with open(persons_path, encoding="utf-8") as handle:
            persons = {line.split("\t")[0] for line in handle.read().split("\n")[1:]
                       if line and not line.startswith("#")}

    check_unique("countries.tsv", countries_rows, lambda r: r["id"])
    check_unique("countries.tsv", countries_rows, lambda r: r["name"])
    for number, row in countries_rows:
        if not re.fullmatch(r"[A-Z]{3}", row["id"]):
            fault("countries.tsv", number, f"id is not three capitals: {row['id']}")
        if row["article"] not in {"le", "la", "l'", "les", "-"}:
            fault("countries.tsv", number, f"article {row['article']}")
        if not row["name"] or not row["name_en"] or not row["capital"]:
            fault("countries.tsv", number, "name, name_en or capital is empty")
        forms = [row["demonym_" + k] for k in ("m", "f", "mp", "fp")]
        if len({len(items(f)) for f in forms}) != 1:
            # Forms that coincide (suisse, suisse) are kept, so the lists run side by side.
            fault("countries.tsv", number, "the four demonym lists differ in length")
        if any(f and f[0].isupper() for f in forms):
            fault("countries.tsv", number, "demonym with a capital")
        check_period("countries.tsv", number, row["from"], row["to"])

    names = read(directory, "state_names.tsv")
    check_unique("state_names.tsv", names, lambda r: (r["state"], r["name"]))
    for number, row in names:
        check_countries_known("state_names.tsv", number, row["state"], countries)
        if not row["name"]:
            fault("state_names.tsv", number, "no name")
        check_period("state_names.tsv", number, row["from"], row["to"])

    callings = read(directory, "callings.tsv")
    check_unique("callings.tsv", callings, lambda r: r["person"])
    for number, row in callings:
        if persons is not None and row["person"] not in persons:
            fault("callings.tsv", number, f"unknown person {row['person']}")
        if not row["callings"] or row["callings"] != row["callings"].lower():
            fault("callings.tsv", number, "callings are words in small letters")

    check_unique("places.tsv", places, lambda r: (r["name"], r["country"]))
    for number, row in places:
        check_countries_known("places.tsv", number, row["country"], countries)
        if row["kind"] not in PLACE_KINDS:
            fault("places.tsv", number, f"unknown kind {row['kind']}")
        if not row["name"]:
            fault("places.tsv", number, "no name")

    check_unique("bodies.tsv", bodies_rows, lambda r: r["id"])
    check_unique("bodies.tsv", bodies_rows, lambda r: r["name"])
    for number, row in bodies_rows:
        check_countries_known("bodies.tsv", number, row["country"], countries)
        if row["kind"] not in BODY_KINDS:
            fault("bodies.tsv", number, f"unknown kind {row['kind']}")
        if row["gn"] not in {"ms", "fs", "mp", "fp"}:
            fault("bodies.tsv", number, f"gn is {row['gn']}")
        if not re.fullmatch(r"[a-z0-9][a-z0-9-]*", row["id"]):
            fault("bodies.tsv", number, f"id {row['id']}")
        check_period("bodies.tsv", number, row["from"], row["to"])

    check_unique("members.tsv", members, lambda r: (r["body"], r["country"], r["from"]))
    periods = {}
    for number, row in members:
        if row["body"] not in bodies:
            fault("members.tsv", number, f"unknown body {row['body']}")
        if not row["country"]:
            fault("members.tsv", number, "no country")
        check_countries_known("members.tsv", number, row["country"], countries)
        check_period("members.tsv", number, row["from"], row["to"])
        periods.setdefault((row["body"], row["country"]), []).append((number, row))
    for rows in periods.values():
        rows.sort(key=lambda r: r[1]["from"])
        for (_, before), (number, after) in zip(rows, rows[1:]):
            if not before["to"] or bounds(before["to"])[0] > bounds(after["from"])[1]:
                fault("members.tsv", number, "overlaps the membership before it")

    unchecked = 0
    check_unique("events.tsv", events, lambda r: r["id"])
    for number, row in events:
        if not re.fullmatch(r"[a-z0-9][a-z0-9-]*", row["id"]):
            fault("events.tsv", number, f"id {row['id']}")
        if row["type"] not in EVENT_TYPES:
            fault("events.tsv", number, f"unknown type {row['type']}")
        if not row["title"] or not row["participants"]:
            fault("events.tsv", number, "no title or no participants")
        begin = bounds(row["begin"]) if row["begin"] else None
        if begin is None or len(row["begin"]) < 7:
            fault("events.tsv", number, f"begin must be a day or a month: {row['begin']}")
        elif begin[0].year < 1945 or begin[0].year > 2025:
            fault("events.tsv", number, f"outside 1945-2025: {row['begin']}")
        check_period("events.tsv", number, row["begin"], row["end"])
        if row["end"] and row["end"] == row["begin"]:
            fault("events.tsv", number, "end repeats begin")
        for who in items(row["participants"]):
            if who in countries or who in bodies:
                continue
            if persons is None and re.fullmatch(r"[a-z0-9-]+", who):
                unchecked += 1  # a person; the table of persons is not here
                continue
            if persons is None or who not in persons:
                fault("events.tsv", number, f"unknown participant {who}")
        check_countries_known("events.tsv", number, row["country"], countries)
        if len(items(row["keywords"])) < 2:
            fault("events.tsv", number, "fewer than two keywords")

    if unchecked:
        print(f"events.tsv: note: {unchecked} participants are persons and were not looked up")

    check_unique("recurring.tsv", recurring, lambda r: r["id"])
    for number, row in recurring:
        for column in ("begin_md", "end_md"):
            cell = row[column]
            if not MONTH_DAY.match(cell) or bounds("2024-" + cell) is None:
                fault("recurring.tsv", number, f"{column} is not MM-DD: {cell}")
        if row["begin_md"] > row["end_md"]:
            fault("recurring.tsv", number, "season ends before it begins")
        if row["weekday"] not in WEEKDAYS:
            fault("recurring.tsv", number, f"unknown weekday {row['weekday']}")
        check_period("recurring.tsv", number, row["from"], row["to"])

    for name, rows in (("countries.tsv", countries_rows), ("places.tsv", places),
                       ("bodies.tsv", bodies_rows), ("members.tsv", members),
                       ("events.tsv", events), ("recurring.tsv", recurring)):
        print(f"{name}: {len(rows)} rows")
    return countries_rows


def plain(text):
    text = unicodedata.normalize("NFD", text.lower())
    return "".join(c for c in text if c.isalnum())


def compare(countries_rows, directory):
    path = os.path.join(directory, "countries.csv")
    with open(path, encoding="utf-8", newline="") as handle:
        reference = {row["iso3"]: row for row in csv.DictReader(handle)}
    for number, row in countries_rows:
        theirs = reference.get("UNK" if row["id"] == "KOS" else row["id"])
        if theirs is None:
            print(f"countries.tsv:{number}: note: {row['id']} is not in the reference")
            continue
        names = {plain(n) for n in [row["name"]] + items(row["aliases"])}
        if plain(theirs["name_fr"]) not in names:
            print(f"countries.tsv:{number}: note: name {row['name']} / {theirs['name_fr']}")
        if plain(theirs["name_en"]) != plain(row["name_en"]):
            print(f"countries.tsv:{number}: note: English {row['name_en']} / {theirs['name_en']}")
        for column, key in (("demonym_m", "demonym_fr_m"), ("demonym_f", "demonym_fr_f")):
            if theirs[key] and plain(theirs[key]) not in {plain(d) for d in items(row[column])}:
                print(f"countries.tsv:{number}: note: {column} {row[column]} / {theirs[key]}")
        capitals = {plain(c) for c in items(row["capital"])}
        if theirs["capital"] and not {plain(c) for c in theirs["capital"].split("; ")} & capitals:
            print(f"countries.tsv:{number}: note: capital {row['capital']} / {theirs['capital']}")
    for iso, theirs in sorted(reference.items()):
        if theirs["independent"] == "true" and iso not in {r["id"] for _, r in countries_rows}:
            print(f"countries.tsv: note: {iso} {theirs['name_fr']} is only in the reference")


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--dir", default=os.path.join(here, "..", "..", "resources", "knowledge"))
    parser.add_argument("--reference")
    options = parser.parse_args()
    rows = check(options.dir)
    if options.reference:
        compare(rows, options.reference)
    print(f"{faults} fault(s)")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
