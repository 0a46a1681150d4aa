"""Judge open-data CSV files: frictionless for their shape, our own eyes for their bytes.

usage: judge_tables.py FILE.csv…
frictionless accepts a byte order mark, semicolons and bare line feeds; a reuser should not have to.
"""

import csv
import datetime
import io
import pathlib
import re
import sys

from frictionless import Resource

from verdict import judge

NAME = re.compile(r"[a-z][a-z0-9_]*")
NUMBER = re.compile(r"[+-]?\d+(\.\d+)?([eE][+-]?\d+)?")
SPACED = r"\d{1,3}([ \u00a0\u202f]\d{3})+"
LOCAL_NUMBER = re.compile(rf"[+-]?(\d+|{SPACED}),\d+|[+-]?{SPACED}")
LOCAL_DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-](\d{4}|\d{2})|\d{4}[/.]\d{1,2}[/.]\d{1,2}")
ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def examine(path):
    data = pathlib.Path(path).read_bytes()
    findings = of_bytes(data)
    try:
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        return findings + [str(error)], []
    if not rows:
        return findings + ["the file is empty"], []
    findings += of_header(rows[0])
    for number, row in enumerate(rows[1:], start=2):
        if len(row) != len(rows[0]):
            findings.append(f"row {number}: {len(row)} cells under {len(rows[0])} names")
        for name, cell in zip(rows[0], row):
            findings += [f"row {number}, {name}: {reason}" for reason in of_cell(name, cell)]
    return findings + of_shape(path), [f"{len(rows) - 1} rows, {len(rows[0])} columns"]


def of_bytes(data):
    findings = []
    if data.startswith(b"\xef\xbb\xbf"):
        findings.append("starts with a byte order mark")
    bare = re.search(rb"(?<!\r)\n|\r(?!\n)", data)
    if bare:
        line = data.count(b"\n", 0, bare.start()) + 1
        findings.append(f"line {line} does not end in CRLF")
    elif not data.endswith(b"\r\n"):
        findings.append("the last line does not end in CRLF")
    return findings


def of_header(names):
    odd = [name for name in names if not NAME.fullmatch(name)]
    findings = [f"column name {name!r} is not ASCII snake_case" for name in odd]
    if len(set(names)) != len(names):
        findings.append("two columns have the same name")
    return findings


def of_cell(name, cell):
    if cell[:1] in ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠") and not NUMBER.fullmatch(cell):
        yield f"{cell!r} would be read as a formula by a spreadsheet"
    if LOCAL_NUMBER.fullmatch(cell):
        yield f"{cell!r} is a number in local dress; write it with a point and no spaces"
    if LOCAL_DATE.fullmatch(cell):
        yield f"{cell!r} is not an ISO date"
    elif is_date(name) and cell and not real_date(cell):
        yield f"{cell!r} is not a day of the calendar, written ISO"
    if cell != cell.strip():
        yield f"{cell!r} has space around it"


def is_date(name):
    return name in ("date", "day") or name.endswith(("_date", "_day", "_on"))


def real_date(cell):
    try:
        return bool(ISO_DATE.fullmatch(cell) and datetime.date.fromisoformat(cell))
    except ValueError:
        return False


def of_shape(path):
    file = pathlib.Path(path)
    report = Resource(path=file.name, basepath=str(file.parent.resolve())).validate()
    errors = report.flatten(["rowNumber", "fieldNumber", "message"])
    return [f"frictionless: {message}" for _, _, message in errors] + report.errors


if __name__ == "__main__":
    judge(sys.argv[1:], examine)
