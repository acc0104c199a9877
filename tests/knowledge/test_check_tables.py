#!/usr/bin/env python3
"""check_tables.py itself: a sound set of tables passes, and each kind of mistake is refused with its file and line."""

import contextlib
import io
import pathlib
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import check_tables  # noqa: E402

OFFICES = [
    "id\tof\tfunction\ttitles\ttitles_f\tseat\tsource",
    "# a comment",
    "xxa.head_of_state\tXXA\thead_of_state\tprésident\tprésidente\tsingle\tinvented",
    "xxa.spokesperson\tXXA\tspokesperson\tporte-parole\tporte-parole\tplural\tinvented",
]
PERSONS = [
    "id\tname\tfamily\tgender\taliases\tsource",
    "paul-noir\tPaul Noir\tNoir\tm\t\tinvented",
    "lise-blanc\tLise Blanc\tBlanc\tf\tLise B. Blanc\tinvented",
]
TERMS = [
    "office\tperson\tbegin\tend\tsource",
    "xxa.head_of_state\tpaul-noir\t1990-02-01\t1994-03-01\tinvented",
    "xxa.head_of_state\tlise-blanc\t1994-03-01\t\tinvented",
    "xxa.spokesperson\tpaul-noir\t1995\t1999\tinvented",
    "xxa.spokesperson\tlise-blanc\t1996-05\t1998\tinvented",
]
COUNTRIES = ["id\tname", "XXA\tAlphaland"]
BODIES = ["id\tname", "ligue\tLigue"]


class CheckTables(unittest.TestCase):
    def run_check(self, offices=OFFICES, persons=PERSONS, terms=TERMS, countries=COUNTRIES, reference=None, differences=()):
        """Exit code and output of the checker on the given lines."""
        with tempfile.TemporaryDirectory() as name:
            directory = pathlib.Path(name)
            files = {"offices": offices, "persons": persons, "terms": terms, "countries": countries, "bodies": BODIES}
            for table, lines in files.items():
                if lines is not None:
                    (directory / f"{table}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
            head = "\t".join(check_tables.DIFFERENCE_COLUMNS)
            (directory / "differences.tsv").write_text("\n".join([head, *differences]) + "\n", encoding="utf-8")
            argv = ["check_tables.py", "--tables", name, "--differences", str(directory / "differences.tsv")]
            if reference is not None:
                for file, lines in reference.items():
                    (directory / file).write_text("\n".join(lines) + "\n", encoding="utf-8")
                argv += ["--reference", name]
            saved, sys.argv = sys.argv, argv
            try:
                with contextlib.redirect_stdout(io.StringIO()) as output:
                    code = check_tables.main()
            finally:
                sys.argv = saved
            return code, output.getvalue()

    def refuses(self, expected, **tables):
        code, output = self.run_check(**tables)
        self.assertEqual(code, 1, output)
        self.assertIn(expected, output)

    def test_soundTablesPass(self):
        code, output = self.run_check()
        self.assertEqual(code, 0, output)

    def test_absentCountriesAreAMessageAndNoError(self):
        code, output = self.run_check(countries=None)
        self.assertEqual(code, 0, output)
        self.assertIn("countries.tsv is absent", output)

    def test_twoHoldersOfOneSingleSeatAreRefused(self):
        terms = TERMS[:2] + ["xxa.head_of_state\tlise-blanc\t1994-02-27\t\tinvented"] + TERMS[3:]
        self.refuses("terms.tsv:3: xxa.head_of_state: lise-blanc", terms=terms)

    def test_anOpenTermBeforeAnotherIsRefused(self):
        terms = [TERMS[0], "xxa.head_of_state\tpaul-noir\t1990-02-01\t\tinvented", *TERMS[2:]]
        self.refuses("overlaps", terms=terms)

    def test_aYearAloneMayTouchTheNextTerm(self):
        terms = [TERMS[0], "xxa.head_of_state\tpaul-noir\t1990\t1994\tinvented", *TERMS[2:]]
        self.assertEqual(self.run_check(terms=terms)[0], 0)

    def test_unknownOfficePersonAndCountryAreRefused(self):
        self.refuses("terms.tsv:6: unknown office", terms=TERMS + ["xxa.king\tpaul-noir\t1990\t\tinvented"])
        self.refuses("terms.tsv:6: unknown person", terms=TERMS + ["xxa.spokesperson\tnobody\t1990\t\tinvented"])
        offices = OFFICES + ["xxb.foreign\tXXB\tforeign\tministre\t\tsingle\tinvented"]
        self.refuses("offices.tsv:5: unknown country 'XXB'", offices=offices)

    def test_datesThatAreNoneOrOutOfOrderAreRefused(self):
        self.refuses("is not a date", terms=TERMS + ["xxa.spokesperson\tpaul-noir\t2001-02-29\t2002\tinvented"])
        self.refuses("before it begins", terms=TERMS + ["xxa.spokesperson\tpaul-noir\t2003-01-02\t2003-01-01\tinvented"])

    def test_duplicateIdWrongColumnsAndMissingSourceAreRefused(self):
        self.refuses("already in line 2", persons=PERSONS + [PERSONS[1]])
        self.refuses("columns instead of", terms=TERMS + ["xxa.spokesperson\tpaul-noir\t2001"])
        self.refuses("terms.tsv:6: no source", terms=TERMS + ["xxa.spokesperson\tpaul-noir\t2001\t2002\t"])

    REFERENCE = {
        "countries.csv": ["iso3,name_en", "XXA,Alphaland"],
        "international_organisations.csv": ["organisation,position,person,wikidata,start,end,source"],
        "reign_leaders_1945_2021.csv": ["stateabb,leader,sdate,smonth,syear,emonth,eyear"],
        "office_holders_2000_2023.csv": [
            "country,position,person,wikidata,start,end,source",
            "Alphaland,President,Paul Noir,Q1,1990-02-10,1993-06-01,x",
            "Alphaland,President,Blanc Lise,Q2,1994-03-01,,x",
        ],
    }

    def test_aDifferenceToTheReferenceIsRefusedUntilItIsExplained(self):
        self.refuses("xxa.head_of_state\tpaul-noir\tend\t1994-03-01\t1993-06-01", reference=self.REFERENCE)
        row = "xxa.head_of_state\tpaul-noir\tend\t1994-03-01\t1993-06-01\tthe handing over came later"
        code, output = self.run_check(reference=self.REFERENCE, differences=[row])
        self.assertEqual(code, 0, output)
        stale = "xxa.head_of_state\tlise-blanc\tbegin\t1994-03-01\t1995-01-01\tgone"
        self.refuses("no such difference any more", reference=self.REFERENCE, differences=[row, stale])


if __name__ == "__main__":
    unittest.main()
