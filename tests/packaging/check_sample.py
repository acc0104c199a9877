"""The sample corpus: numbered articles of a readable length, one of them in windows-1252, metadata for each and a date
for some of them only."""
import csv
import datetime
import pathlib
import re
import sys

folder = pathlib.Path(sys.argv[1])
wrong = []
other_encoding = []
articles = sorted(folder.glob("*.txt"))
if len(articles) < 12:
    wrong.append(f"only {len(articles)} articles")

for number, path in enumerate(articles, 1):
    if not re.fullmatch(rf"{number:02}-[a-z0-9-]+\.txt", path.name):
        wrong.append(f"{path.name}: not numbered {number:02}-")
    data = path.read_bytes()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        other_encoding.append(path.name)
        text = data.decode("windows-1252")
    if not 900 <= len(text) <= 2200:
        wrong.append(f"{path.name}: {len(text)} characters")
    if "\ufffd" in text or "\r" in text:
        wrong.append(f"{path.name}: damaged characters or foreign line ends")
if len(other_encoding) != 1:
    wrong.append(f"windows-1252: {other_encoding}, one article should be")

with open(folder / "metadata.csv", encoding="utf-8", newline="") as file:
    rows = list(csv.DictReader(file))
if list(rows[0]) != ["id", "title", "source", "author", "date", "url"]:
    wrong.append(f"metadata.csv: columns {list(rows[0])}")
if [row["id"] for row in rows] != [path.stem for path in articles]:
    wrong.append("metadata.csv: not one row an article, in order")
dates = [row["date"] for row in rows if row["date"]]
for date in dates:
    datetime.date.fromisoformat(date)
if not 0 < len(dates) < len(rows):
    wrong.append("metadata.csv: some articles, not all and not none, should have a date")

sys.exit("\n".join(wrong) or 0)
