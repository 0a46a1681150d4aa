"""Prove that each judge refuses what it should: a judge that cannot fail is worth nothing.

Good inputs lie in fixtures/; bad ones are made here, one fault each, in a temporary folder.
"""

import base64
import json
import pathlib
import sqlite3
import subprocess
import sys
import tempfile

import judge_ledger
import selftest_bundle as bundle
import selftest_calendar as calendar
import selftest_exports as exports
import selftest_ledger as ledger
import selftest_mail as mail
import selftest_releases as releases

HERE = pathlib.Path(__file__).parent
FIXTURES = HERE / "fixtures"

FORM = json.loads((FIXTURES / "good.json").read_text())
CHOICE = ["item", 0, "item", 1]
FORM_FAULTS = {
    # What is said of it: where in the good form, and what is put there (None takes away).
    "is not an element of R4": (CHOICE + ["option"], [{"valueString": "STU3"}]),
    "lacks status": (["status"], None),
    "is not among draft, active": (["status"], "published"),
    "is not among group, display": (CHOICE + ["type"], "coding"),
    "is not a JSON value for boolean": (CHOICE + ["required"], "true"),
    "is not a date": (["date"], "1er octobre 2024"),
    "should be a list": (["subjectType"], "Patient"),
    "has valueString and valueCoding": (CHOICE + ["answerOption", 0, "valueString"], "un"),
    "ext-1": (["extension"], [{"url": "https://sillage.example/x"}]),
    "que-1": (["item", 0, "item"], None),
    "que-2": (CHOICE + ["linkId"], "1.1"),
    "que-4": (CHOICE + ["answerValueSet"], "https://sillage.example/ValueSet/x"),
    "que-5": (CHOICE + ["type"], "boolean"),
    "que-7": (CHOICE + ["enableWhen", 1, "answerBoolean"], None),
    "que-8": (["item", 0, "initial"], [{"valueInteger": 1}]),
    "que-10": (CHOICE + ["maxLength"], 3),
    "que-11": (CHOICE + ["initial"], [{"valueString": "un"}]),
    "que-12": (CHOICE + ["enableBehavior"], None),
    "que-13": (["item", 0, "item", 0, "initial"], [{"valueBoolean": True}] * 2),
}
NOTE = {"linkId": "1.3", "type": "display", "text": "Merci."}
NOTE_FAULTS = {
    "que-3": {"code": [{"code": "a"}]},
    "que-6": {"required": False},
    "que-9": {"readOnly": True},
}

RESPONSE = {"resourceType": "QuestionnaireResponse", "status": "completed",
            "item": [{"linkId": "1", "answer": [{"valueString": "oui"}]}]}
RESPONSE_FAULTS = {
    "qrs-1": (["item", 0, "item"], [{"linkId": "1.1"}]),
    "valueCode: is not an element": (["item", 0, "answer", 0, "valueCode"], "oui"),
    "is not among in-progress": (["status"], "final"),
}

TABLE = (FIXTURES / "good.csv").read_bytes()
TABLE_FAULTS = {
    "byte order mark": lambda b: b"\xef\xbb\xbf" + b,
    "does not end in CRLF": lambda b: b.replace(b"\r\n", b"\n"),
    "the last line": lambda b: b.rstrip(),
    "can't decode": lambda b: b.replace("Bretagne".encode(), "Réunion".encode("latin-1")),
    "ASCII snake_case": lambda b: b.replace(b"region", "région".encode()),
    "'month;region": lambda b: b.replace(b",", b";"),
    "same name": lambda b: b.replace(b"people", b"region"),
    "as a formula": lambda b: b.replace(b"Bretagne", b"=HYPERLINK(1)"),
    "local dress": lambda b: b.replace(b"0.25", b'"0,25"'),
    "is not an ISO date": lambda b: b.replace(b"2024-10-03", b"03/10/2024"),
    "not a day of the calendar": lambda b: b.replace(b"2024-10-03", b"2024-13-03"),
    "cells under": lambda b: b.replace(b",12,", b",12,,"),
    "frictionless": lambda b: b + b",,,,,\r\n",
}

CODEBOOK = (FIXTURES / "good.qdc").read_bytes()
CODEBOOK_FAULTS = {
    "begins with": lambda b: b.replace(b"codebook:1.0", b"codebook:1:0"),
    "Unknown property": lambda b: b.replace(b"<Description>", b"<Definition>").replace(
        b"</Description>", b"</Definition>"),
    "is no UUID": lambda b: b.replace(b"8c5fb55a-", b""),
    "stands twice": lambda b: b.replace(b"8c5fb55a-", b"9c5fb55a-"),
    "is no colour": lambda b: b.replace(b"#00aaff", b"blue"),
    "has no name": lambda b: b.replace(b'name="Rappels"', b'name=" "'),
    "missing": lambda b: b.replace(b' isCodable="true"', b""),
    "Sets without": lambda b: b.replace(b"</Codes>", b"</Codes><Sets/>"),
    "names no code": lambda b: b.replace(b"</Codes>", b'</Codes><Sets><Set name="s" guid="'
        b'0c5fb55a-0000-4000-8000-000000000001"><MemberCode guid="'
        b'0c5fb55a-0000-4000-8000-000000000002"/></Set></Sets>'),
    "not well-formed": lambda b: b.replace(b"</Codes>", b"</Codes"),
}

def changed(value, path, new):
    """A copy of a JSON value with one place set, or taken away."""
    copy = json.loads(json.dumps(value))
    place = copy
    for step in path[:-1]:
        place = place[step]
    if new is None:
        del place[path[-1]]
    else:
        place[path[-1]] = new
    return copy


def checkpoint(path, count, root):
    text = f"sillage/essai/n\n{count}\n{base64.b64encode(root).decode()}\n"
    pathlib.Path(f"{path}.checkpoint").write_text(text)


def verdict(judge, *paths):
    command = [sys.executable, HERE / judge, *paths]
    run = subprocess.run(command, capture_output=True, text=True, timeout=300)
    return run.returncode, run.stdout + run.stderr


def cases(folder):
    """(judge, good files, {bad file: what must be said of it})"""
    bad = {}

    def keep(kind, data):
        path = folder / f"{len(bad):02}.{kind}"
        path.write_bytes(data if isinstance(data, bytes) else json.dumps(data).encode())
        return path

    for said, (path, new) in FORM_FAULTS.items():
        bad[keep("json", changed(FORM, path, new))] = said
    for said, more in NOTE_FAULTS.items():
        bad[keep("json", changed(FORM, ["item"], FORM["item"] + [NOTE | more]))] = said
    for said, (path, new) in RESPONSE_FAULTS.items():
        bad[keep("json", changed(RESPONSE, path, new))] = said
    answers = folder / "good.json"
    answers.write_text(json.dumps(RESPONSE))
    yield "judge_forms.py", [FIXTURES / "good.json", answers], bad

    bad = {}
    for said, spoil in TABLE_FAULTS.items():
        bad[keep("csv", spoil(TABLE))] = said
    yield "judge_tables.py", [FIXTURES / "good.csv"], bad

    bad = {}
    for said, spoil in CODEBOOK_FAULTS.items():
        bad[keep("qdc", spoil(CODEBOOK))] = said
    yield "judge_codebooks.py", [FIXTURES / "good.qdc"], bad

    yield from calendar.cases(folder)
    yield from bundle.cases(folder)
    yield from exports.cases(folder)
    yield from mail.cases(folder)

    good = folder / "good.db"
    ledger.write(good)
    bad = {}
    for said, sql in ledger.CHANGED.items():
        ledger.write(path := folder / f"{len(bad)}.db", sql=sql)
        bad[path] = said
    for said, (position, change) in ledger.FORGED.items():
        ledger.write(path := folder / f"{len(bad)}.db", forged=position, change=change)
        bad[path] = said
    digests = [row[0] for row in sqlite3.connect(good).execute(
        "SELECT digest FROM event ORDER BY position")]
    checkpoint(good, 9, judge_ledger.tree_root(digests))
    for said, count, root in [
        ("is of 10 events", 10, judge_ledger.tree_root(digests)),
        ("another root", 9, judge_ledger.tree_root(digests[:3])),
    ]:
        ledger.write(path := folder / f"{len(bad)}.db")
        checkpoint(path, count, root)
        bad[path] = said
    yield "judge_ledger.py", [good], bad

    yield from releases.cases(folder)

    yield "judge_pages.py", [FIXTURES / "good.html"], {FIXTURES / "bad.html": "color-contrast"}


def main():
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for judge, good, bad in cases(pathlib.Path(folder)):
            status, words = verdict(judge, *good)
            missed = [] if status == 0 else [f"refuses what is good:\n{words}"]
            status, words = verdict(judge, *bad)
            paragraphs = words.split("FAIL ")
            for path, said in bad.items():
                heard = next((p for p in paragraphs if p.startswith(str(path))), words)
                if said not in heard:
                    missed.append(f"does not say {said!r} of {path.name}, but: {heard}")
            if status != 1:
                missed.append(f"exits {status} on what is bad")
            print(f"{'FAIL' if missed else 'ok  '} {judge}: {len(bad)} faults")
            print("".join(f"       - {m}\n" for m in missed), end="")
            wrong += bool(missed)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
