#!/usr/bin/env python3
"""check_world.py itself: sound tables pass, and each kind of mistake is refused with its file and line."""

import contextlib
import io
import pathlib
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import check_world  # noqa: E402

SOUND = {
    "countries.tsv": [
        ["XXA", "Alphaland", "l'", "Alphaland", "", "alphan", "alphane", "alphans", "alphanes", "Alpha", "", "",
         "invented"],
        ["XXB", "Bétaland", "le", "Betaland", "Ancien Bétaland", "bétan", "bétane", "bétans", "bétanes", "Béta",
         "1960-05-01", "", "invented"],
    ],
    "state_names.tsv": [["XXB", "Bêtaland", "1960-05-01", "1972", "invented"]],
    "callings.tsv": [["ada-alpha", "colonel|pilote", "invented"]],
    "places.tsv": [["Alpha", "", "XXA", "city", "", "invented"]],
    "bodies.tsv": [["ligue", "Ligue", "alliance", "", "Ligue des deux", "fs", "1961", "", "invented"]],
    "members.tsv": [["ligue", "XXA", "1961", "1970", "invented"], ["ligue", "XXA", "1980", "", "invented"]],
    "events.tsv": [["1961-traite", "1961-02-03", "1961-02-04", "SUPPORT", "Traité de la Ligue", "XXA|ligue", "Alpha",
                    "traité|Ligue", "XXA", "traité|signer", "invented"]],
    "recurring.tsv": [["sommet", "Sommet de la Ligue", "", "03-01", "03-31", "Alpha", "jeudi", "1962", "", "invented"]],
}


class CheckWorld(unittest.TestCase):
    def run_check(self, change=None):
        """Faults and output of the checker on the sound tables, changed by `change(tables)`."""
        tables = {name: [list(row) for row in rows] for name, rows in SOUND.items()}
        if change:
            change(tables)
        with tempfile.TemporaryDirectory() as folder:
            for name, rows in tables.items():
                lines = ["\t".join(check_world.COLUMNS[name])] + ["\t".join(row) for row in rows]
                pathlib.Path(folder, name).write_text("\n".join(lines) + "\n", encoding="utf-8")
            check_world.faults = 0
            output = io.StringIO()
            with contextlib.redirect_stdout(output):
                check_world.check(folder)
        return check_world.faults, output.getvalue()

    def refused(self, change, expected):
        faults, output = self.run_check(change)
        self.assertGreater(faults, 0)
        self.assertIn(expected, output)

    def test_sound_tables_pass(self):
        self.assertEqual(self.run_check()[0], 0)

    def test_missing_column_is_refused_with_its_line(self):
        self.refused(lambda t: t["countries.tsv"][1].pop(), "countries.tsv:3: 12 columns instead of 13")

    def test_duplicate_country_is_refused(self):
        self.refused(lambda t: t["countries.tsv"].append(t["countries.tsv"][0]), "duplicate of line 2")

    def test_demonym_lists_run_side_by_side(self):
        self.refused(lambda t: t["countries.tsv"][0].__setitem__(5, "alphan|alphien"), "differ in length")

    def test_name_of_an_unknown_state_is_refused(self):
        self.refused(lambda t: t["state_names.tsv"][0].__setitem__(0, "XXC"), "state_names.tsv:2: unknown country XXC")

    def test_name_that_ends_before_it_begins_is_refused(self):
        self.refused(lambda t: t["state_names.tsv"][0].__setitem__(3, "1950"), "ends before it begins")

    def test_calling_in_capitals_is_refused(self):
        self.refused(lambda t: t["callings.tsv"][0].__setitem__(1, "Colonel"), "small letters")

    def test_unknown_country_of_a_place_is_refused(self):
        self.refused(lambda t: t["places.tsv"][0].__setitem__(2, "XXC"), "places.tsv:2: unknown country XXC")

    def test_unknown_kind_of_body_is_refused(self):
        self.refused(lambda t: t["bodies.tsv"][0].__setitem__(2, "club"), "unknown kind club")

    def test_overlapping_memberships_are_refused(self):
        self.refused(lambda t: t["members.tsv"][0].__setitem__(3, "1985"), "overlaps the membership before it")

    def test_member_of_an_unknown_body_is_refused(self):
        self.refused(lambda t: t["members.tsv"][0].__setitem__(0, "cercle"), "unknown body cercle")

    def test_unknown_participant_is_refused(self):
        self.refused(lambda t: t["events.tsv"][0].__setitem__(5, "XXA|XXZ"), "unknown participant XXZ")

    def test_unknown_event_type_is_refused(self):
        self.refused(lambda t: t["events.tsv"][0].__setitem__(3, "PARTY"), "unknown type PARTY")

    def test_day_that_does_not_exist_is_refused(self):
        self.refused(lambda t: t["events.tsv"][0].__setitem__(1, "1961-02-30"), "begin must be a day or a month")

    def test_event_that_ends_before_it_begins_is_refused(self):
        self.refused(lambda t: t["events.tsv"][0].__setitem__(2, "1961-01-04"), "ends before it begins")

    def test_missing_source_is_refused(self):
        self.refused(lambda t: t["events.tsv"][0].__setitem__(10, ""), "no source")

    def test_season_that_ends_before_it_begins_is_refused(self):
        self.refused(lambda t: t["recurring.tsv"][0].__setitem__(3, "04-15"), "season ends before it begins")


if __name__ == "__main__":
    unittest.main()
