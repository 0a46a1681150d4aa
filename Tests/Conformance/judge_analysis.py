"""Judge extracts for statisticians: folders with tables in a Data Package, a codebook and scripts.

usage: judge_analysis.py FOLDER…
frictionless reads the package, every row against its schema. Asked here besides: bytes (UTF-8 without BOM, CRLF),
that every column and code is in the codebook, that nothing tells who somebody is (no name of FOLDER.names, one a
line). Where R and PSPP are present, they run the scripts and must count the same rows and label the same codes.
"""

import csv
import pathlib
import shutil
import subprocess
import sys
import tempfile

import frictionless

from verdict import judge

FILES = {"people.csv", "answers.csv", "codebook.csv", "codebook.html", "codebook.en.html",
         "datapackage.json", "import.R", "import.do", "import.sps"}
NAME = 32  # Stata takes no longer names.


def examine(path):
    folder = pathlib.Path(path)
    found = {file.name for file in folder.iterdir()}
    findings = [f"has no {name}" for name in sorted(FILES - found)]
    findings += [f"has {name}, which nobody asked for" for name in sorted(found - FILES)]
    if findings:
        return findings, []
    tables = {name: rows(folder / f"{name}.csv") for name in ("people", "answers", "codebook")}
    findings += of_bytes(folder)
    findings += of_package(folder)
    findings += of_codebook(tables)
    findings += of_identity(folder)
    remarks = [f"{len(tables['people'])} people, {len(tables['answers'])} answers"]
    for program, run in (("Rscript", of_r), ("pspp", of_pspp)):
        if shutil.which(program):
            findings += run(folder, tables)
            remarks.append(f"{program} read the tables")
        else:
            remarks.append(f"{program} is not here")
    return findings[:40], remarks


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def of_bytes(folder):
    for name in ("people.csv", "answers.csv", "codebook.csv"):
        data = (folder / name).read_bytes()
        if data.startswith(b"\xef\xbb\xbf"):
            yield f"{name} has a byte order mark"
        if not data.endswith(b"\r\n"):
            yield f"{name} does not end in CRLF"
        data.decode("utf-8")


def of_package(folder):
    report = frictionless.validate(str(folder / "datapackage.json"))
    for row, field, note in report.flatten(["rowNumber", "fieldName", "note"])[:20]:
        yield f"row {row}, {field}: {note}"
    if report.stats["tasks"] != 2:
        yield f"frictionless read {report.stats['tasks']} tables"


def of_codebook(tables):
    described = {}
    for row in tables["codebook"]:
        codes = described.setdefault((row["table"], row["column"]), set())
        if row["code"]:
            codes.add(row["code"])
        if not row["label_fr"] or not row["label_en"]:
            yield f"{row['table']}.{row['column']} has no label"
    for name in ("people", "answers"):
        for column in tables[name][0] if tables[name] else []:
            if len(column) > NAME:
                yield f"{name}.{column} is longer than {NAME} letters"
            if (name, column) not in described:
                yield f"{name}.{column} is not in the codebook"
                continue
            codes = described[name, column]
            met = {row[column] for row in tables[name]} - {""}
            if codes and met - codes:
                yield f"{name}.{column}: {', '.join(sorted(met - codes))} not in the codebook"


def of_identity(folder):
    names = folder.with_suffix(".names")
    for name in names.read_text(encoding="utf-8").splitlines() if names.exists() else []:
        for file in folder.iterdir():
            if name and name in file.read_text(encoding="utf-8"):
                yield f"{file.name} tells a participant’s name"


def of_r(folder, tables):
    """R reads both tables, and every code has its label: none became NA."""
    script = """
    source("import.R", encoding = "UTF-8")
    lost <- function(table, file) {
      plain <- read.csv(file, colClasses = "character", na.strings = "", encoding = "UTF-8")
      sum(is.na(table)) - sum(is.na(plain))
    }
    cat(nrow(people), nrow(answers), lost(people, "people.csv"), lost(answers, "answers.csv"))
    """
    with tempfile.TemporaryDirectory() as place:
        shutil.copytree(folder, place, dirs_exist_ok=True)
        done = subprocess.run(["Rscript", "--vanilla", "-e", script], cwd=place, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode:
        return [f"R: {done.stderr.strip()[-300:]}"]
    expected = f"{len(tables['people'])} {len(tables['answers'])} 0 0"
    return [] if done.stdout.strip() == expected else [f"R counts {done.stdout}, not {expected}"]


def of_pspp(folder, tables):
    """PSPP runs the script for SPSS and writes both files with as many cases."""
    with tempfile.TemporaryDirectory() as place:
        shutil.copytree(folder, place, dirs_exist_ok=True)
        done = subprocess.run(["pspp", "-b", "import.sps"], cwd=place, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        if done.returncode or "error:" in done.stdout:
            return [f"PSPP: {done.stdout.strip()[:300]}"]
        findings = []
        for name in ("people", "answers"):
            counted = subprocess.run(["pspp-convert", f"{name}.sav", f"{name}.out.csv"], cwd=place,
                                     text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            if counted.returncode:
                findings.append(f"PSPP: {name}.sav: {counted.stdout.strip()[:200]}")
                continue
            count = len(rows(pathlib.Path(place) / f"{name}.out.csv"))
            if count != len(tables[name]):
                findings.append(f"PSPP counts {count} rows of {name}, not {len(tables[name])}")
        return findings


if __name__ == "__main__":
    judge(sys.argv[1:], examine)
