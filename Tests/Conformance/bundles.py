#!/usr/bin/env python3
"""The demonstration study as FHIR R4: handed out, taken in again, taken in by another study.

usage: bundles.py SILLAGE STUDY FOLDER

Writes the bundles into FOLDER, with the names of the participants beside them, for judge_bundle.py.
Asks here: taken in where it came from, everything is known and nothing is written; taken in by an
empty copy of the study under other codes, twice, every answer is there once; and handed out from
there, each question has the answers it had. What did not make the journey is told.
"""

import collections
import json
import pathlib
import shutil
import subprocess
import sys

PEOPLE = 3
faults = []


def expect(holds, otherwise):
    if not holds:
        faults.append(otherwise)


def main():
    sillage, study, folder = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    folder.mkdir(parents=True, exist_ok=True)
    here, there = str(folder / "here"), str(folder / "there")
    shutil.copytree(study, here)
    shutil.copytree(study, there)

    def said(where, *arguments, user=None):
        acting = ["--as", user] if user else []
        return subprocess.run([sillage, *arguments, *acting, "--study", where, "--no-input", "--quiet"],
                              check=True, stdout=subprocess.PIPE).stdout

    def listed(where, *arguments, user=None):
        return json.loads(said(where, *arguments, "--format", "json", user=user))

    def handed_out(where, name, *whom):
        path = folder / f"{name}.json"
        said(where, "export", "fhir", *whom, "--recipient", "Un juge", "--purpose", "Essai",
             "--output", str(path))
        path.with_suffix(".names").write_text("\n".join(filter(None, names)), encoding="utf-8")
        return json.loads(path.read_bytes())

    people = listed(here, "participant", "list")
    names = [(listed(here, "participant", "show", one["participant"], "--identity",
                     user=one["referent"]).get("identity") or {}).get("name") for one in people]
    whole = handed_out(here, "whole")
    responses = of(whole, "QuestionnaireResponse")
    again = listed(here, "import", "fhir", str(folder / "whole.json"))
    expect(again["written"] == [] and again["known"] == len(responses),
           f"of {len(responses)} answers {again['known']} are known where they came from")

    journey(said, listed, handed_out, there, [
        one for one in people if one["standing"] == "active"][:PEOPLE], folder)
    print(*(f"       - {fault}" for fault in faults), sep="\n" if faults else "")
    print(f"{len(responses)} answers, {len(faults)} faults")
    sys.exit(1 if faults else 0)


def journey(said, listed, handed_out, there, people, folder):
    """Some people's answers under the codes of newcomers, who agreed when they did."""
    sent = []
    for number, person in enumerate(people):
        code = person["participant"]
        bundle = handed_out(there, f"one-{number}", code)
        newcomer = said(there, "participant", "enrol", "--region", person["region"], "--condition",
                        person["conditions"][0], "--referent", person["referent"],
                        "--on", "2024-09-16").decode().split()[0]
        for day, version in (("2024-09-16", "1"), ("2025-01-20", "2")):
            said(there, "consent", "inform", newcomer, "--means", "in-person", "--version", version,
                 "--on", day)
            said(there, "consent", "give", newcomer, "--scope", "participation", "--on", day)
        entries = [one for one in bundle["entry"]
                   if one["resource"]["resourceType"] == "QuestionnaireResponse"
                   and "source" in one["resource"]]
        stayed = len(of(bundle, "QuestionnaireResponse")) - len(entries)
        text = json.dumps({"resourceType": "Bundle", "type": "collection", "entry": entries})
        path = folder / f"sent-{number}.fhir"
        path.write_text(text.replace(code, newcomer), encoding="utf-8")
        tried = listed(there, "import", "fhir", str(path), "--dry-run")
        first = listed(there, "import", "fhir", str(path))
        second = listed(there, "import", "fhir", str(path))
        expect(tried["written"] == first["written"], f"{number}: a dry run says something else")
        expect(len(first["written"]) == len(entries), f"{number}: not every answer was taken in")
        expect(second["written"] == [] and second["known"] == len(entries),
               f"{number}: the same twice is not once")
        back = handed_out(there, f"back-{number}", newcomer)
        left, came = answers(bundle), answers(back)
        expect(left == came, f"{number}: {sum((left - came).values())} answers differ or are missing")
        sent.append(sum(came.values()))
        print(f"       · {len(entries)} answered forms, {sent[-1]} answers made the journey; "
              f"{stayed} interviews stayed, which are no entries")


def of(bundle, kind):
    return [one["resource"] for one in bundle["entry"] if one["resource"]["resourceType"] == kind]


def answers(bundle):
    """How often each answer was given: to which form, about which day, to which question."""
    found = collections.Counter()
    for response in of(bundle, "QuestionnaireResponse"):
        if "source" not in response:
            continue
        day = next(one["valueDate"] for one in response["extension"])
        for path, answer in inside(response.get("item", []), ()):
            found[(response["questionnaire"], day, path, json.dumps(answer, sort_keys=True))] += 1
    return found


def inside(items, path):
    for item in items:
        here = path + (item["linkId"],)
        yield from inside(item.get("item", []), here)
        for answer in item.get("answer", []):
            yield here, {name: value for name, value in answer.items() if name != "item"}
            yield from inside(answer.get("item", []), here)


if __name__ == "__main__":
    main()
