"""Prove that each judge refuses what it should: a judge that cannot fail is worth nothing.

Good inputs lie in fixtures/; bad ones are made here, one fault each, in a temporary folder.
"""

import base64
import hashlib
import json
import pathlib
import sqlite3
import subprocess
import sys
import tempfile

import judge_ledger

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

LEDGER_FAULTS = {
    "position 3 (p1 2): its payload": "UPDATE event SET payload = '{}' WHERE position = 3",
    "position 3 (p1 2): its digest": "UPDATE event SET author = 'autre' WHERE position = 3",
    "position 2 (p2 1): its digest": "UPDATE event SET effective_at = 0 WHERE position = 2",
    "position 4 (p2 2): node_position 4": "DELETE FROM event WHERE position = 3",
    "position 4 (p2 9): sequence 9, expected 2": "UPDATE event SET sequence = 9 WHERE position = 4",
    "position 4 (p2 2): previous_digest":
        "UPDATE event SET previous_digest = zeroblob(32) WHERE position = 4",
    "position 2 (p2 1): its id": "UPDATE event SET id = zeroblob(15) WHERE position = 2",
    "position 4 (p2 2): its id": f"UPDATE event SET id = x'{'02' * 16}' WHERE position = 4",
    "no event": "DELETE FROM event",
}
LEDGER_SCHEMA = """CREATE TABLE event (position INTEGER PRIMARY KEY, id BLOB, stream TEXT,
    sequence INTEGER, kind TEXT, version INTEGER, effective_at INTEGER, recorded_at INTEGER,
    author TEXT, source TEXT, node TEXT, node_position INTEGER, payload BLOB, payload_digest BLOB,
    previous_digest BLOB, digest BLOB)"""


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


def ledger(path, fault=None):
    store = sqlite3.connect(path)
    store.execute(LEDGER_SCHEMA)
    previous = bytes(32)
    for position in range(1, 5):
        payload = json.dumps({"texte": f"entrée {position}"}).encode()
        event = {
            "id": bytes([position] * 16), "stream": f"p{2 - position % 2}".encode(),
            "sequence": (position + 1) // 2, "kind": b"entry", "version": 1, "effective_at": -1,
            "recorded_at": 1_730_000_000_000, "author": "Zoé".encode(), "source": b"self",
            "node": b"n", "node_position": position, "position": position, "payload": payload,
            "payload_digest": hashlib.sha256(payload).digest(), "previous_digest": previous,
        }
        event["digest"] = previous = hashlib.sha256(judge_ledger.header(event)).digest()
        stored = {k: event[k].decode() if k in judge_ledger.TEXTS else event[k] for k in event}
        places = ", ".join(f":{name}" for name in stored)
        store.execute(f"INSERT INTO event ({', '.join(stored)}) VALUES ({places})", stored)
    store.execute(fault or "SELECT 1")
    store.commit()


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

    ledger(folder / "good.db")
    bad = {}
    for said, fault in LEDGER_FAULTS.items():
        ledger(path := folder / f"{len(bad)}.db", fault)
        bad[path] = said
    good = folder / "good.db"
    digests = [row[0] for row in sqlite3.connect(good).execute(
        "SELECT digest FROM event ORDER BY position")]
    checkpoint(good, 4, judge_ledger.tree_root(digests))
    for said, count, root in [
        ("is of 5 events", 5, judge_ledger.tree_root(digests)),
        ("another root", 4, judge_ledger.tree_root(digests[:3])),
    ]:
        ledger(path := folder / f"{len(bad)}.db")
        checkpoint(path, count, root)
        bad[path] = said
    yield "judge_ledger.py", [good], bad

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
