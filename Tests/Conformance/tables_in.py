#!/usr/bin/env python3
"""Paper typed into the template by another program, and exports of other programs, taken in.

usage: tables_in.py SILLAGE STUDY FOLDER

openpyxl opens the template, looks for its lists, types rows into it and saves it as a spreadsheet program
would. Asked here: a dry run writes nothing, then every row is an entry, again is harmless; what is wrong
is said by its cell and nothing is written; exports as KoboToolbox, ODK Central and LimeSurvey write them come in
by a mapping file, each answer where it belongs.
"""

import collections
import csv
import json
import pathlib
import subprocess
import sys

import openpyxl

faults = []


def expect(holds, otherwise):
    if not holds:
        faults.append(otherwise)


def main():
    sillage, study, folder = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    folder.mkdir(parents=True, exist_ok=True)

    def run(*arguments, user=None):
        acting = ["--as", user] if user else []
        return subprocess.run([sillage, *arguments, *acting, "--study", study, "--no-input", "--quiet"],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def read(*arguments, user=None):
        done = run(*arguments, "--format", "json", user=user)
        if done.returncode:
            sys.exit(f"{' '.join(arguments)}: {done.stderr}")
        return json.loads(done.stdout)

    people = [one for one in read("participant", "list") if one["standing"] == "active"]
    referent = collections.Counter(one["referent"] for one in people).most_common(1)[0][0]
    codes = [one["participant"] for one in people if one["referent"] == referent][:3]
    day = last_day(read("journal", "list", codes[0], user=referent))
    paper(run, read, referent, codes, day, folder)
    others(read, referent, codes, day, folder)
    print(*(f"       - {fault}" for fault in faults), sep="\n" if faults else "")
    print(f"paper and three exports, {len(faults)} faults")
    sys.exit(1 if faults else 0)


def last_day(entries):
    return max(entry["day"] for entry in entries)


def paper(run, read, referent, codes, day, folder):
    path = folder / "saisie.xlsx"
    done = run("form", "template", "journal", "--output", str(path))
    expect(done.returncode == 0, f"no template: {done.stderr}")
    book = openpyxl.load_workbook(path)
    sheet = book["saisie"]
    names = {cell.value: cell.column for cell in sheet[2]}
    listed = {name for name, column in names.items()
              if any(sheet.cell(3, column).coordinate in rule.sqref
                     for rule in sheet.data_validations.dataValidation)}
    crossed = next(name for name in names if name.startswith("fonction="))
    expect({"aisance", "resultat", crossed} <= listed, f"lists only for {sorted(listed)}")
    french = "/".join(day.split("-")[::-1])
    for number, code in enumerate(codes):
        row = {"participant": code, "jour": french, "evenement": f"Ligne de papier {number}.",
               crossed: "x", "aisance": words(book, names["aisance"])}
        for name, value in row.items():
            sheet.cell(3 + number, names[name]).value = value
    book.save(path)
    tried = read("import", "table", str(path), "--form", "journal", "--dry-run", user=referent)
    expect(len(tried["written"]) == len(codes), f"a dry run would write {tried}")
    before = [len(read("journal", "list", code, user=referent)) for code in codes]
    first = read("import", "table", str(path), "--form", "journal", user=referent)
    after = [len(read("journal", "list", code, user=referent)) for code in codes]
    expect([b + 1 for b in before] == after, f"entries before {before}, after {after}")
    expect(first["written"] == tried["written"], "a dry run says something else")
    again = read("import", "table", str(path), "--form", "journal", user=referent)
    expect(again["written"] == [] and again["known"] == len(codes), f"again: {again}")

    # A row that was corrected is no second entry; corrected in the study, it is known again.
    code, number = codes[0], first["written"][0]["number"]
    sheet.cell(3, names["evenement"]).value = "Ligne corrigée."
    book.save(path)
    done = run("import", "table", str(path), "--form", "journal", user=referent)
    expect(done.returncode == 65 and f"{code} {number}" in done.stderr,
           f"a corrected row: {done.returncode} {done.stderr}")
    done = run("journal", "amend", code, str(number), "--answer", "evenement=Ligne corrigée.",
               "--reason", "essai", "--transcribed", user=referent)
    expect(done.returncode == 0, f"no amendment: {done.stderr}")
    again = read("import", "table", str(path), "--form", "journal", user=referent)
    expect(again["written"] == [] and again["known"] == len(codes), f"amended, then again: {again}")

    sheet.cell(3, names["participant"]).value = "RIEN-000-X"
    sheet.cell(4, names["jour"]).value = "31/02/2025"
    sheet.cell(5, names["aisance"]).value = "mot-inconnu"
    sheet.cell(5, names["evenement"]).value = "Une ligne de plus."
    book.save(path)
    done = run("import", "table", str(path), "--form", "journal", user=referent)
    letters = openpyxl.utils.get_column_letter
    expect(done.returncode == 65, f"faults exit {done.returncode}")
    for cell in (f"saisie!{letters(names['participant'])}3", f"saisie!{letters(names['jour'])}4",
                 f"saisie!{letters(names['aisance'])}5"):
        expect(cell in done.stderr, f"nothing said of {cell}: {done.stderr}")
    expect("mot-inconnu" not in done.stderr, "an answer is said in an error")
    sheet.cell(3, names["evenement"]).value = "=1+1"
    book.save(path)
    done = run("import", "table", str(path), "--form", "journal", user=referent)
    cell = f"saisie!{letters(names['evenement'])}3"
    expect(done.returncode == 65 and cell in done.stderr,
           f"a formula without a result: {done.returncode} {done.stderr}")
    now = [len(read("journal", "list", code, user=referent)) for code in codes]
    expect(now == after, "something was written in spite of faults")


def words(book, column):
    """The first choice of a column, as the list says it."""
    return book["listes"].cell(2, column).value


EXPORTS = {
    # As each program writes it: delimiter, header, a row; then the mapping.
    "kobo": (";", ["start", "end", "code_patient", "visite", "q_fonction", "q_facilite", "q_texte",
                   "_uuid"],
             ["2025-03-01T10:00:00.000+01:00", "2025-03-01T10:04:00.000+01:00", "{code}", "{day}",
              "a1", "4", "Venu de KoboToolbox.", "0c5f"],
             """participant: code_patient
day: visite
ignored: [start, end, _uuid]
questions:
  fonction: {column: q_fonction, values: {a1: agenda}}
  aisance: {column: q_facilite}
  evenement: {column: q_texte}
"""),
    "odk": (",", ["SubmissionDate", "suivi-code", "suivi-jour", "suivi-fonction", "suivi-quoi", "KEY"],
            ["2025-03-01T10:05:00.000Z", "{code}", "{day}", "agenda", "Venu d’ODK.", "uuid:1"],
            """participant: suivi-code
day: suivi-jour
ignored: [SubmissionDate, KEY]
questions:
  fonction: {column: suivi-fonction}
  evenement: {column: suivi-quoi}
"""),
    "limesurvey": (",", ["id", "submitdate", "CODE", "JOUR", "Q1", "Q2"],
                   ["7", "2025-03-01 10:00:00", "{code}", "{day} 00:00:00", "AO01", "Venu de LimeSurvey."],
                   """participant: CODE
day: JOUR
ignored: [id, submitdate]
questions:
  fonction: {column: Q1, values: {AO01: agenda}}
  evenement: {column: Q2}
"""),
}


def others(read, referent, codes, day, folder):
    for program, (delimiter, header, row, mapping) in EXPORTS.items():
        table, plan = folder / f"{program}.csv", folder / f"{program}.yaml"
        with open(table, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, delimiter=delimiter)
            writer.writerow(header)
            for code in codes:
                writer.writerow([cell.format(code=code, day=day) for cell in row])
        plan.write_text(mapping, encoding="utf-8")
        command = ["import", "table", str(table), "--form", "journal", "--mapping", str(plan)]
        first = read(*command, user=referent)
        expect(len(first["written"]) == len(codes), f"{program}: {first}")
        expect(read(*command, user=referent)["known"] == len(codes), f"{program}: again is not harmless")
        one = first["written"][0]
        shown = read("journal", "show", one["participant"], str(one["number"]), user=referent)
        text = json.dumps(shown, ensure_ascii=False)
        expect("Venu d" in text and "agenda" in text, f"{program}: {text[:400]}")
        expect('"imported"' in text, f"{program}: the source is not said")


if __name__ == "__main__":
    main()
