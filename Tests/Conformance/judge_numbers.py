"""Judge a release by its numbers: CSV, JSON, ODS, XLSX and both pages must tell the same.

usage: judge_numbers.py RELEASE-FOLDER…
Every table is read from each format by a reader of its own, in each language, and brought to one
shape: category words → number, a letter where it is hidden. What is hidden in one is hidden in all,
and hidden numbers are nowhere a zero.
"""

import csv
import html.parser
import itertools
import json
import pathlib
import sys

import openpyxl
import python_calamine

from verdict import judge

LANGUAGES = {"fr": "", "en": ".en"}
TOTAL = {"fr": "Ensemble", "en": "All"}
HIDDEN = "s"


def examine(path):
    folder = pathlib.Path(path)
    report = json.loads((folder / "report.json").read_text())
    figures = [f for section in report["sections"] for f in section["figures"]]
    printed = [f for f in figures if not f.get("withheld")]
    findings, cells = [], 0
    for language, suffix in LANGUAGES.items():
        readers = {
            "JSON": {f["id"]: of_json(f, language) for f in printed},
            "CSV": {f["id"]: of_csv(folder, f, language) for f in printed},
            "ODS": of_ods(folder / f"tables{suffix}.ods", printed),
            "XLSX": of_xlsx(folder / f"tables{suffix}.xlsx", printed),
            "HTML": of_page(folder / f"index{suffix}.html", printed, language),
        }
        for figure, format in itertools.product(printed, list(readers)[1:]):
            wanted, told = readers["JSON"][figure["id"]], readers[format].get(figure["id"])
            # A page leaves out the total of a path, which is its first step.
            if format == "HTML" and figure["dimensions"][-1]["membership"] == "steps":
                wanted = {at: cell for at, cell in wanted.items() if TOTAL[language] not in at}
            findings += compare(f"{figure['id']}, {language}, {format}", wanted, told)
            cells += len(wanted)
        withheld = {f["id"] for f in figures} - {f["id"] for f in printed}
        for format in readers:
            for name in withheld & set(readers[format]):
                findings.append(f"{name} is withheld and stands in {format}")
    return findings, [f"{len(printed)} tables, {cells} numbers compared"]


def compare(place, wanted, told):
    if told is None:
        return [f"{place}: is not there"]
    if wanted == told:
        return []
    return [f"{place}: {' × '.join(at)} is {told.get(at)} and {wanted.get(at)} in JSON"
            for at in sorted(wanted.keys() | told.keys()) if told.get(at) != wanted.get(at)][:3]


def of_json(figure, language):
    words = [{leaf["id"]: leaf["label"][language] for leaf in d["leaves"]}
             for d in figure["dimensions"]]
    told = {}
    for cell in figure["cells"]:
        at = tuple(names[cell["at"][d["id"]]] if d["id"] in cell["at"] else TOTAL[language]
                   for d, names in zip(figure["dimensions"], words))
        told[at] = HIDDEN if cell.get("suppressed") else tuple(
            float(cell[name]) for name in ("mean", "median", "people") if name in cell)
    return told


def of_csv(folder, figure, language):
    told = {}
    with open(folder / "tables" / f"{figure['id']}.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            at = tuple(cell for name, cell in row.items() if name.endswith(f"_{language}"))
            numbers = [row[name] for name in ("mean", "median", "people") if name in row]
            hidden = row["suppressed"] == "true"
            if hidden != (numbers == [""] * len(numbers)):
                raise ValueError(f"{figure['id']}: a suppressed line has a number, or lacks one")
            told[at] = HIDDEN if hidden else tuple(map(float, numbers))
    return told


def of_ods(path, figures):
    book = python_calamine.CalamineWorkbook.from_path(path)
    sheets = dict(zip(book.sheet_names, (book.get_sheet_by_name(n).to_python()
                                         for n in book.sheet_names)))
    return of_sheets(sheets, figures)


def of_xlsx(path, figures):
    book = openpyxl.load_workbook(path)
    sheets = {sheet.title: [["" if cell is None else cell for cell in row]
                            for row in sheet.iter_rows(values_only=True)] for sheet in book}
    return of_sheets(sheets, figures)


def of_sheets(sheets, figures):
    """Below the line that ends in the heading of suppression, labels, numbers, yes or no."""
    told = {}
    for figure in figures:
        rows = [list(itertools.takewhile(lambda c: c != "", row)) for row in
                sheets.get(figure["id"][:31], [])]
        heads = [n for n, row in enumerate(rows) if row[-1:] in (["Non publié"], ["Suppressed"])]
        if not heads:
            continue
        count = len(figure["dimensions"])
        table = {}
        for row in rows[heads[0] + 1:]:
            numbers = row[count:-1]
            hidden = row[-1] in ("oui", "yes")
            if hidden != all(number == HIDDEN for number in numbers):
                raise ValueError(f"{figure['id']}: {row} contradicts itself")
            table[tuple(row[:count])] = HIDDEN if hidden else tuple(map(float, numbers))
        told[figure["id"]] = table
    return told


class Page(html.parser.HTMLParser):
    """The tables of a page by the figure they stand in: rows of (is a heading, words)."""

    def __init__(self):
        super().__init__()
        self.tables, self.figure, self.cell, self.skipped = {}, None, None, 0

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "figure":
            self.figure = given["id"]
        elif tag == "tr":
            self.tables.setdefault(self.figure, []).append([])
        elif tag in ("th", "td"):
            self.cell = [tag == "th", ""]
        elif tag == "span" and self.cell and given.get("class") == "visually-hidden":
            self.skipped += 1

    def handle_endtag(self, tag):
        if tag in ("th", "td"):
            self.tables[self.figure][-1].append(tuple(self.cell))
            self.cell = None
        elif tag == "span" and self.skipped:
            self.skipped -= 1

    def handle_data(self, words):
        if self.cell and not self.skipped:
            self.cell[1] += words


def of_page(path, figures, language):
    page = Page()
    page.feed(path.read_text())
    told = {}
    for figure in figures:
        if figure["id"] not in page.tables:
            continue
        head, *rows = page.tables[figure["id"]]
        told[figure["id"]] = of_rows(figure, [words for _, words in head], rows, language)
    return told


def of_rows(figure, head, rows, language):
    across = len(figure["dimensions"]) > 1 and figure["presentation"] != "means"
    told = {}
    for row in rows:
        labels = tuple(words for is_heading, words in row if is_heading)
        cells = [number(words, language) for is_heading, words in row if not is_heading]
        if across:
            for column, cell in zip(head[len(labels):], cells):
                told[labels + (column,)] = cell if cell == HIDDEN else (cell,)
        elif figure["presentation"] == "means":
            told[labels] = HIDDEN if HIDDEN in cells else tuple(cells)
        else:
            told[labels] = cells[0] if cells[0] == HIDDEN else (cells[0],)
    return told


def number(words, language):
    if words == HIDDEN:
        return HIDDEN
    plain = words.replace("\u202f", "").replace("\u00a0", "").rstrip("%")
    return float(plain.replace(",", "." if language == "fr" else ""))


if __name__ == "__main__":
    judge(sys.argv[1:], examine)
