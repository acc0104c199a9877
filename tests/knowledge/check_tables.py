#!/usr/bin/env python3
"""Checks the tables of people in office (resources/knowledge/{offices,persons,terms}.tsv).

    check_tables.py [--tables DIR] [--differences FILE] [--reference DIR]

Prints what is wrong with file and line; exit 0 when nothing is, 1 otherwise.

Without --reference: number of columns, ids that are twice there or unknown, dates that are none or
out of order, a missing source, two holders of one single seat at the same time (the day of the
handing over may be shared; a date that knows only its year or month is given the benefit of it).

With --reference (data sets made by others, to check against only, never to copy from): each term of
ours that the reference has too agrees within 31 days at begin and end, or stands in differences.tsv
with a reason. A line of differences.tsv that no longer serves is an error as well. The reference has
holes and errors of its own (see its README): only a term found there is compared, by country,
function and name.
"""

import argparse
import calendar
import csv
import datetime
import pathlib
import re
import sys
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TOLERANCE_DAYS = 31

COLUMNS = {
    "offices.tsv": ["id", "of", "function", "titles", "titles_f", "seat", "source"],
    "persons.tsv": ["id", "name", "family", "gender", "aliases", "source"],
    "terms.tsv": ["office", "person", "begin", "end", "source"],
}
DIFFERENCE_COLUMNS = ["office", "person", "field", "ours", "theirs", "reason"]

DATE = re.compile(r"^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$")
SLUG = re.compile(r"^[a-z0-9]+(?:[-_.][a-z0-9]+)*$")
FAR = datetime.date(9999, 12, 31)


class Problems:
    def __init__(self):
        self.count = 0

    def add(self, path, line, text):
        self.count += 1
        print(f"{path}:{line}: {text}")


# ---------------------------------------------------------------- reading


def readTable(path, columns, problems):
    """Rows as (line number, dict). A malformed row is reported and left out."""
    rows = []
    header = None
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        problems.add(path.name, 1, f"not UTF-8: {error}")
        return rows
    if b"\r" in raw:
        problems.add(path.name, 1, "carriage return in the file")
    for number, line in enumerate(text.split("\n"), 1):
        if line == "":
            continue
        if header is None:
            header = line.split("\t")
            if header != columns:
                problems.add(path.name, number, f"columns are {header}, expected {columns}")
                return rows
            continue
        if line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != len(columns):
            problems.add(path.name, number, f"{len(cells)} columns instead of {len(columns)}")
            continue
        for name, cell in zip(columns, cells):
            if cell != cell.strip() or "  " in cell:
                problems.add(path.name, number, f"superfluous space in {name}: {cell!r}")
            if unicodedata.normalize("NFC", cell) != cell:
                problems.add(path.name, number, f"{name} is not in normal form C: {cell!r}")
        rows.append((number, dict(zip(columns, cells))))
    if header is None:
        problems.add(path.name, 1, "empty file")
    return rows


def bounds(text):
    """Earliest and latest day a written date can mean; None when it is not a date."""
    match = DATE.match(text)
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        if day:
            date = datetime.date(year, month, day)
            return date, date
        if month:
            last = calendar.monthrange(year, month)[1]
            return datetime.date(year, month, 1), datetime.date(year, month, last)
        return datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    except (ValueError, calendar.IllegalMonthError):
        return None


def listCell(path, number, name, cell, problems):
    if cell == "":
        return []
    items = cell.split("|")
    if any(item != item.strip() or item == "" for item in items):
        problems.add(path, number, f"empty or padded item in {name}: {cell!r}")
    if len(set(items)) != len(items):
        problems.add(path, number, f"an item is twice in {name}: {cell!r}")
    return items


# ---------------------------------------------------------------- the tables by themselves


def checkUnique(path, rows, problems):
    seen = {}
    for number, row in rows:
        if row["id"] in seen:
            problems.add(path, number, f"id {row['id']!r} already in line {seen[row['id']]}")
        else:
            seen[row["id"]] = number
        if not SLUG.match(row["id"]):
            problems.add(path, number, f"id {row['id']!r} is not lower-case ascii")


def checkSource(path, rows, problems):
    for number, row in rows:
        if row["source"] == "":
            problems.add(path, number, "no source")
        if "://" in row["source"]:
            problems.add(path, number, "the source is to be a name, not an address")


def checkOffices(offices, tables, problems):
    path = "offices.tsv"
    checkUnique(path, offices, problems)
    checkSource(path, offices, problems)
    countries = knownIds(tables / "countries.tsv", problems)
    bodies = knownIds(tables / "bodies.tsv", problems)
    for number, row in offices:
        of = row["of"]
        if row["seat"] not in ("single", "plural"):
            problems.add(path, number, f"seat is {row['seat']!r}")
        if not re.match(r"^[a-z_]+$", row["function"]):
            problems.add(path, number, f"function {row['function']!r}")
        if not row["id"].startswith(f"{of.lower()}.{row['function']}"):
            problems.add(path, number, f"id {row['id']!r} does not begin with of.function")
        if not listCell(path, number, "titles", row["titles"], problems):
            problems.add(path, number, "no title")
        listCell(path, number, "titles_f", row["titles_f"], problems)
        if re.match(r"^[A-Z]{3}$", of):
            if countries is not None and of not in countries:
                problems.add(path, number, f"unknown country {of!r}")
        elif SLUG.match(of):
            if bodies is not None and of not in bodies:
                problems.add(path, number, f"unknown body {of!r}")
        else:
            problems.add(path, number, f"of {of!r} is neither a country nor a body")


def knownIds(path, problems):
    """The first column of a colleague's table; None (and a message) while it is absent."""
    if not path.exists():
        print(f"{path.name} is absent: its ids are not checked")
        return None
    ids = set()
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if number > 1 and line and not line.startswith("#"):
            ids.add(line.split("\t")[0])
    if not ids:
        problems.add(path.name, 1, "no rows")
    return ids


def checkPersons(persons, terms, problems):
    path = "persons.tsv"
    checkUnique(path, persons, problems)
    checkSource(path, persons, problems)
    for number, row in persons:
        if row["gender"] not in ("m", "f"):
            problems.add(path, number, f"gender is {row['gender']!r}")
        if row["name"] == "" or row["family"] == "":
            problems.add(path, number, "no name or family")
        elif row["family"] not in row["name"]:
            problems.add(path, number, f"family {row['family']!r} is no part of {row['name']!r}")
        if row["name"] in listCell(path, number, "aliases", row["aliases"], problems):
            problems.add(path, number, "the name is its own alias")
    # Two people of one name cannot be told apart by name; only their terms can.
    held = {row["person"] for _, row in terms}
    names = {}
    for number, row in persons:
        for name in [row["name"]] + [a for a in row["aliases"].split("|") if a]:
            names.setdefault(name, set()).add((number, row["id"]))
    for name, holders in sorted(names.items()):
        if len(holders) > 1 and not all(identity in held for _, identity in holders):
            for number, identity in sorted(holders):
                if identity not in held:
                    problems.add(path, number, f"{name!r} is also somebody else, and {identity!r} has no term")


def checkTerms(terms, offices, persons, problems):
    path = "terms.tsv"
    checkSource(path, terms, problems)
    officeById = {row["id"]: row for _, row in offices}
    personIds = {row["id"] for _, row in persons}
    spans = {}
    used = set()
    for number, row in terms:
        good = True
        if row["office"] not in officeById:
            problems.add(path, number, f"unknown office {row['office']!r}")
            good = False
        used.add(row["office"])
        if row["person"] not in personIds:
            problems.add(path, number, f"unknown person {row['person']!r}")
        begin = bounds(row["begin"])
        if begin is None:
            problems.add(path, number, f"begin {row['begin']!r} is not a date")
        end = (FAR, FAR)
        if row["end"] != "":
            end = bounds(row["end"])
            if end is None:
                problems.add(path, number, f"end {row['end']!r} is not a date")
        if begin is None or end is None:
            continue
        if begin[0] > end[1]:
            problems.add(path, number, f"ends ({row['end']}) before it begins ({row['begin']})")
            continue
        if good:
            spans.setdefault(row["office"], []).append((begin, end, number, row))
    for number, row in offices:
        if row["id"] not in used:
            problems.add("offices.tsv", number, f"nobody ever held {row['id']!r}")
    for office, held in sorted(spans.items()):
        held.sort(key=lambda span: (span[0], span[1], span[2]))
        for i, (begin, end, number, row) in enumerate(held):
            for laterBegin, laterEnd, laterNumber, laterRow in held[i + 1 :]:
                same = row["person"] == laterRow["person"]
                if officeById[office]["seat"] == "plural" and not same:
                    continue
                # The surest days of the earlier term reach beyond the latest begin of the other.
                if end[0] > laterBegin[1] and laterEnd[0] > begin[1]:
                    problems.add(
                        path,
                        laterNumber,
                        f"{office}: {laterRow['person']} {laterRow['begin']}..{laterRow['end']} overlaps "
                        f"{row['person']} {row['begin']}..{row['end']} (line {number})",
                    )


# ---------------------------------------------------------------- against the reference


FOLDS = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ə": "e", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
)


def fold(text):
    text = unicodedata.normalize("NFD", text.lower().translate(FOLDS))
    text = "".join(c for c in text if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", " ", text).strip()


def skeleton(word):
    """What is left of a name across transliterations: consonants, the alike ones made one."""
    for old, new in (
        ("tch", "c"), ("tsch", "c"), ("dj", "j"), ("sch", "s"), ("sh", "s"), ("ch", "s"), ("ts", "c"), ("zh", "j"),
        ("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("ou", "u"), ("gu", "g"), ("qu", "k"), ("ck", "k"),
        ("c", "k"), ("q", "k"), ("w", "v"), ("z", "s"), ("x", "ks"), ("y", "i"), ("j", "i"),
    ):
        word = word.replace(old, new)
    return re.sub(r"(.)\1+", r"\1", word[:1] + re.sub(r"[aeiouh]", "", word[1:]))


def nameKeys(name):
    folded = fold(name)
    words = folded.split()
    keys = {folded, "~" + " ".join(map(skeleton, words))}
    if len(words) <= 3:  # family name first or last; in a longer name the order is what tells father from son
        keys |= {" ".join(sorted(words)), "~" + " ".join(sorted(map(skeleton, words)))}
    return keys


def personKeys(row):
    keys = set()
    for name in [row["name"]] + [alias for alias in row["aliases"].split("|") if alias]:
        keys |= nameKeys(name)
    return keys


# Titles of the reference for each of our functions. Where a country's title is another one it stands below.
POSITIONS = {
    "head_of_state": {"President", "Head of State", "King", "Queen", "Monarch", "Emperor", "Emir", "Sultan", "Federal President",
                      "Grand Duke", "Sovereign"},
    "head_of_government": {"Prime Minister", "Premier", "Chancellor", "Federal Chancellor", "Taoiseach", "Head of Government",
                           "President of the Council of Ministers", "President of the Government",
                           "Chairman of the Cabinet of Ministers (Prime Minister)", "Chairman of the Council of Ministers"},
    "foreign": {"Minister of Foreign Affairs", "Minister for Foreign Affairs", "Minister of External Affairs",
                "Minister for External Affairs", "Foreign Minister", "Secretary of State", "Secretary of Foreign Affairs",
                "Minister of Foreign and European Affairs", "Minister of Europe and Foreign Affairs", "Foreign Secretary",
                "Secretary of State for Foreign and Commonwealth Affairs",
                "Secretary of State for Foreign, Commonwealth and Development Affairs"},
    "defence": {"Minister of Defence", "Minister for Defence", "Minister of Defense", "Minister of National Defence",
                "Minister of National Defense", "Defence Minister", "Secretary of Defense", "Secretary of State for Defence",
                "Minister of the Armed Forces"},
    "interior": {"Minister of the Interior", "Minister of Interior", "Minister of Internal Affairs", "Minister of Home Affairs",
                 "Federal Minister of the Interior", "Home Secretary", "Secretary of State for the Home Department",
                 "Secretary of Homeland Security"},
    "ambassador_un": {"Permanent Representative to the United Nations", "Ambassador to the United Nations"},
    "spokesperson": {"Government Spokesperson", "White House Press Secretary", "Chief Cabinet Secretary"},
    "deputy": {"Vice President", "Vice-President"},
    "chief_of_staff": {"Chief of the General Staff", "Chief of General Staff", "Chairman of the Joint Chiefs of Staff",
                       "Chief of the Defence Staff", "Chief of Army Staff"},
}

ORGANISATIONS = {
    ("onu", "head"): "Secretary-General of the United Nations",
    ("omc", "head"): "Director-General of the World Trade Organization",
    ("bih-hr", "head"): "High Representative",
}

# Our country for the REIGN abbreviation where it is not the reference's own three letters.
REIGN = {
    "FRA": "FRN", "GBR": "UKG", "RUS": "RUS", "SUN": "RUS", "DEU": "GMY GFR", "DDR": "GDR", "UKR": "UKR", "POL": "POL",
    "BLR": "BLR", "MDA": "MLD", "ARM": "ARM", "AZE": "AZE", "GEO": "GRG", "KAZ": "KZK", "UZB": "UZB", "TKM": "TKM",
    "KGZ": "KYR", "TJK": "TAJ", "ROU": "ROM", "BGR": "BUL", "HUN": "HUN", "CSK": "CZE", "CZE": "CZR CZE", "SVK": "SLO",
    "EST": "EST", "LVA": "LAT", "LTU": "LIT", "YUG": "YUG", "SRB": "YUG", "MNE": "MNG MNT", "HRV": "CRO", "SVN": "SLV",
    "KOS": "KOS", "MKD": "MAC", "ALB": "ALB", "GRC": "GRC", "CYP": "CYP", "ISR": "ISR", "EGY": "EGY", "IRN": "IRN",
    "TUR": "TUR", "SYR": "SYR", "LBN": "LEB", "JOR": "JOR", "IRQ": "IRQ", "SAU": "SAU", "ARE": "UAE", "QAT": "QAT",
    "KWT": "KUW", "BHR": "BAH", "OMN": "OMA", "YEM": "YEM YAR", "AFG": "AFG", "IND": "IND", "PAK": "PAK", "BGD": "BNG",
    "LKA": "SRI", "NPL": "NEP", "MMR": "MYA", "JPN": "JPN", "KOR": "ROK", "PRK": "PRK", "VNM": "DRV", "VDR": "DRV",
    "RVN": "RVN", "LAO": "LAO", "KHM": "CAM", "THA": "THI", "IDN": "INS", "PHL": "PHI", "MYS": "MAL", "SGP": "SIN",
    "MNG": "MON", "TLS": "ETM", "AUS": "AUL", "NZL": "NEW", "FJI": "FIJ", "PNG": "PNG", "DZA": "ALG", "MAR": "MOR",
    "TUN": "TUN", "LBY": "LIB", "MLI": "MLI", "NER": "NIR", "BFA": "BFO", "TCD": "CHA", "CIV": "CDI", "SEN": "SEN",
    "GIN": "GUI", "MRT": "MAA", "BEN": "BEN", "TGO": "TOG", "GHA": "GHA", "NGA": "NIG", "LBR": "LBR", "SLE": "SIE",
    "GNB": "GNB", "GMB": "GAM", "CMR": "CAO", "GAB": "GAB", "COG": "CON", "CAF": "CEN", "GNQ": "EQG", "COD": "DRC",
    "RWA": "RWA", "BDI": "BUI", "UGA": "UGA", "KEN": "KEN", "TZA": "TAZ", "ETH": "ETH", "ERI": "ERI", "DJI": "DJI",
    "SOM": "SOM", "SDN": "SUD", "SSD": "SSD", "ZAF": "SAF", "ZWE": "ZIM", "ZMB": "ZAM", "AGO": "ANG", "MOZ": "MZM",
    "NAM": "NAM", "BWA": "BOT", "MWI": "MAW", "MDG": "MAG", "COM": "COM", "MUS": "MAS", "LSO": "LES", "ITA": "ITA",
    "ESP": "SPN", "PRT": "POR", "BEL": "BEL", "NLD": "NTH", "LUX": "LUX", "IRL": "IRE", "DNK": "DEN", "SWE": "SWD",
    "NOR": "NOR", "FIN": "FIN", "ISL": "ICE", "CHE": "SWZ", "AUT": "AUS", "MLT": "MLT", "USA": "USA", "CAN": "CAN",
    "MEX": "MEX", "CUB": "CUB", "HTI": "HAI", "DOM": "DOM", "GTM": "GUA", "HND": "HON", "SLV": "SAL", "NIC": "NIC",
    "CRI": "COS", "PAN": "PAN", "COL": "COL", "VEN": "VEN", "ECU": "ECU", "PER": "PER", "BOL": "BOL", "BRA": "BRA",
    "ARG": "ARG", "CHL": "CHL", "URY": "URU", "PRY": "PAR", "JAM": "JAM", "TTO": "TRI", "GUY": "GUY", "GRD": "GRN",
    "SUR": "SUR", "CHN": "CHN",
}

SNAPSHOT = (datetime.date(2023, 3, 31), datetime.date(2023, 3, 31))
LEADING = ("head_of_state", "head_of_government", "party_leader", "supreme_leader", "strongman", "crown_prince")


def mergeReference(rows):
    """One term from the several rows the reference has for it (a row a cabinet); overlapping or touching ones are one."""
    merged = []
    for begin, end in sorted(rows, key=lambda span: (span[0][0], (span[1] or (FAR, FAR))[1])):
        if merged:
            lastBegin, lastEnd = merged[-1]
            if lastEnd is None:
                continue
            if begin[0] <= lastEnd[1] + datetime.timedelta(days=TOLERANCE_DAYS):
                merged[-1] = (lastBegin, None if end is None else max(lastEnd, end))
                continue
        merged.append((begin, end))
    return merged


def mergeOurs(rows):
    """The same for ours: terms of one person in one office that touch are one stretch."""
    merged = []
    for begin, end, row in sorted(rows, key=lambda item: item[0]):
        if merged and merged[-1][1] and begin[0] <= merged[-1][1][1] + datetime.timedelta(days=TOLERANCE_DAYS):
            merged[-1] = (merged[-1][0], end, merged[-1][2], row)
        else:
            merged.append((begin, end, row, row))
    return merged


def apart(ours, theirs):
    """Days between two written dates, 0 when one may be the other."""
    if ours[0] > theirs[1]:
        return (ours[0] - theirs[1]).days
    if theirs[0] > ours[1]:
        return (theirs[0] - ours[1]).days
    return 0


def overlap(a, b):
    """Days that two terms have in common; the reference's open ends are open only at its snapshot."""
    end = min((a[1] or (FAR, FAR))[1], (b[1] or (FAR, FAR))[1])
    return (end - max(a[0][0], b[0][0])).days


class Reference:
    def __init__(self, directory, problems):
        self.directory = directory
        countries = {}
        with open(directory / "countries.csv", encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                countries[row["name_en"]] = "KOS" if row["iso3"] == "UNK" else row["iso3"]
        self.holders = {}  # (of, function) → list of (keys, begin, end)
        function = {title: name for name, titles in POSITIONS.items() for title in titles}
        with open(directory / "office_holders_2000_2023.csv", encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                if row["position"] in function and row["country"] in countries:
                    self.add((countries[row["country"]], function[row["position"]]), row["person"], row["start"], row["end"])
        with open(directory / "international_organisations.csv", encoding="utf-8", newline="") as file:
            wanted = {title: key for key, title in ORGANISATIONS.items()}
            for row in csv.DictReader(file):
                if row["position"] in wanted:
                    self.add(wanted[row["position"]], row["person"], row["start"], row["end"])
        self.reign = {}
        with open(directory / "reign_leaders_1945_2021.csv", encoding="latin-1", newline="") as file:
            for row in csv.DictReader(file):
                if not row["stateabb"] or row["stateabb"] == "stateabb":
                    continue
                begin = bounds(f"{int(row['syear']):04}-{int(row['smonth']):02}-{int(row['sdate']):02}")
                end = None
                if row["eyear"].strip():
                    end = bounds(f"{int(row['eyear']):04}-{int(row['emonth']):02}")
                if begin is None:
                    continue
                self.reign.setdefault(row["stateabb"], []).append((set(nameKeys(row["leader"])), begin, end))

    def add(self, key, person, start, end):
        begin = bounds(start)
        if begin is None:
            return
        until = bounds(end) if end else None
        if until and until[1] < begin[0]:
            return  # one of the six rows that end before they begin
        self.holders.setdefault(key, []).append((nameKeys(person), begin, until))

    def terms(self, key, keys):
        return mergeReference([(b, e) for names, b, e in self.holders.get(key, []) if names & keys])


def compare(directory, differencesPath, offices, persons, terms, problems):
    if not (directory / "office_holders_2000_2023.csv").exists():
        print(f"reference is absent in {directory.name}: nothing compared")
        return
    reference = Reference(directory, problems)
    officeById = {row["id"]: row for _, row in offices}
    personById = {row["id"]: row for _, row in persons}
    allowed = {}
    for number, row in readTable(differencesPath, DIFFERENCE_COLUMNS, problems):
        if row["reason"] == "":
            problems.add(differencesPath.name, number, "no reason")
        allowed[(row["office"], row["person"], row["field"], row["ours"])] = [number, False]

    held = {}
    lines = {}
    for number, row in terms:
        begin, end = bounds(row["begin"]), bounds(row["end"]) if row["end"] else None
        if row["office"] in officeById and row["person"] in personById and begin:
            held.setdefault((row["office"], row["person"]), []).append((begin, end, row))
            lines[id(row)] = number

    compared = set()

    def judge(office, person, field, row, ours, theirs, source):
        # The snapshot says nothing of later ends; a term still open there may have ended since.
        distance = apart(ours, theirs)
        if distance <= TOLERANCE_DAYS:
            return
        key = (office, person, field, row[field])
        if key in allowed:
            allowed[key][1] = True
            return
        problems.add(
            "terms.tsv",
            lines[id(row)],
            f"{office}\t{person}\t{field}\t{row[field]}\t{theirs[0] if theirs[0] == theirs[1] else f'{theirs[0]}..{theirs[1]}'}"
            f"\t({source}, {distance} days)",
        )

    for (office, person), rows in sorted(held.items()):
        of, function = officeById[office]["of"], officeById[office]["function"]
        found = reference.terms((of, function), personKeys(personById[person]))
        stretches = mergeOurs(rows)
        for theirBegin, theirEnd in found:
            span = (theirBegin, theirEnd or SNAPSHOT)
            best = max(stretches, key=lambda s: overlap((s[0], s[1]), span))
            if overlap((best[0], best[1]), span) < 0:
                continue
            compared.update(id(r) for _, _, r in rows)
            judge(office, person, "begin", best[2], best[0], theirBegin, "office holders")
            if theirEnd and best[1]:
                judge(office, person, "end", best[3], best[1], theirEnd, "office holders")
            elif theirEnd and not best[1] and theirEnd[1].year < 2022:
                judge(office, person, "end", best[3], (FAR, FAR), theirEnd, "office holders")

    # REIGN: who really led, mostly by family name alone. Any leading office of a person of that name may be
    # the one meant: of all our terms in that country the one that begins nearest is compared, no other.
    leading = {}
    for (office, person), rows in sorted(held.items()):
        if officeById[office]["function"] in LEADING:
            keys = personKeys(personById[person]) | nameKeys(personById[person]["family"])
            keys |= nameKeys(personById[person]["name"].split()[-1])
            for abbreviation in REIGN.get(officeById[office]["of"], "").split():
                leading.setdefault(abbreviation, []).extend((b, e, office, person, row, keys) for b, e, row in rows)
    for abbreviation, leaders in sorted(reference.reign.items()):
        for names, theirBegin, theirEnd in leaders:
            span = (theirBegin, theirEnd or SNAPSHOT)
            near = [r for r in leading.get(abbreviation, []) if r[5] & names and overlap((r[0], r[1]), span) > 0]
            if not near:
                continue
            first = min(near, key=lambda r: apart(r[0], theirBegin))
            compared.add(id(first[4]))
            judge(first[2], first[3], "begin", first[4], first[0], theirBegin, "REIGN")
            ended = [r for r in near if r[1] and r[3] == first[3]]
            if theirEnd and ended:
                last = min(ended, key=lambda r: apart(r[1], theirEnd))
                compared.add(id(last[4]))
                judge(last[2], last[3], "end", last[4], last[1], theirEnd, "REIGN")

    for key, (number, used) in allowed.items():
        if not used:
            problems.add(differencesPath.name, number, f"no such difference any more: {' '.join(key)}")
    print(f"{len(compared)} of {len(terms)} terms are in the reference too, {len(allowed)} differences are explained")


# ---------------------------------------------------------------- main


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--tables", type=pathlib.Path, default=ROOT / "resources" / "knowledge")
    parser.add_argument("--differences", type=pathlib.Path, default=HERE / "differences.tsv")
    parser.add_argument("--reference", type=pathlib.Path)
    options = parser.parse_args()

    problems = Problems()
    tables = {}
    for name, columns in COLUMNS.items():
        path = options.tables / name
        if not path.exists():
            problems.add(name, 1, "is missing")
            return 1
        tables[name] = readTable(path, columns, problems)
    offices, persons, terms = (tables[name] for name in COLUMNS)

    checkOffices(offices, options.tables, problems)
    checkPersons(persons, terms, problems)
    checkTerms(terms, offices, persons, problems)
    if options.reference:
        compare(options.reference, options.differences, offices, persons, terms, problems)

    print(f"{len(offices)} offices, {len(persons)} persons, {len(terms)} terms: {problems.count} problems")
    return 1 if problems.count else 0


if __name__ == "__main__":
    sys.exit(main())
