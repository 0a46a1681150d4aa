#!/usr/bin/env python3
"""XLSForms out and in: pyxform and ODK Validate take them, and the way back asks the same.

usage: xlsforms.py SILLAGE FOLDER FORM.json… SHEETS.md…

Each questionnaire goes to .xlsx, .csv and .md, each sheet through a questionnaire to .xlsx. pyxform
must take every file, ODK Validate every workbook, and the three files must be one form to pyxform.
What comes back is compared question by question. Every questionnaire that was read is left in
FOLDER for the judges of FHIR.
"""

import json
import logging
import pathlib
import re
import subprocess
import sys

from pyxform.errors import PyXFormError
from pyxform.validators.odk_validate import ODKValidateError
from pyxform.xls2xform import convert

logging.disable(logging.WARNING)
faults = []


def main():
    prove()
    sillage, folder, sources = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3:]
    folder.mkdir(parents=True, exist_ok=True)
    if not sources:
        sys.exit("nothing to judge: name at least one form")
    count = 0
    for source in map(pathlib.Path, sources):
        stem = folder / f"{source.parent.name}-{source.name.split('.')[0]}"
        if source.suffix == ".md":
            accepted(source, validate=True)
            form = read(sillage, source, stem.with_suffix(".first.json"))
        else:
            form = source
        if form:
            count += journey(sillage, form, stem)
    print(*(f"       - {fault}" for fault in faults), sep="\n" if faults else "")
    print(f"{len(sources)} forms there and back, {count} questions, {len(faults)} faults")
    sys.exit(1 if faults or not count else 0)


def prove():
    """Each thing that a form asks is seen when it changes."""
    one = {"linkId": "a", "type": "choice", "text": "A ?", "answerOption": [{"valueString": "x"}]}
    changes = [{"linkId": "b"}, {"type": "open-choice"}, {"text": "B ?"}, {"required": True},
               {"answerOption": [{"valueString": "y"}]}, {"repeats": True}, {"maxLength": 3},
               {"enableWhen": [{"question": "a", "operator": "exists", "answerBoolean": True}]},
               {"extension": [{"url": "https://x.example/minValue", "valueInteger": 1}]}]
    for change in changes:
        compare(asked({"item": [one]}), asked({"item": [one | change]}), pathlib.Path("proof"))
        if not faults:
            sys.exit(f"the comparison is blind to {change}")
        faults.clear()


def journey(sillage, form, stem):
    before = asked(json.loads(form.read_text(encoding="utf-8")))
    xforms = set()
    for kind in ("xlsx", "csv", "md"):
        sheets = stem.with_suffix("." + kind)
        if not run(sillage, "form", "export", form, "--to", sheets):
            continue
        xforms.add(accepted(sheets, validate=kind == "xlsx"))
        back = read(sillage, sheets, stem.with_suffix(f".{kind}.json"))
        if back:
            compare(before, asked(json.loads(back.read_text(encoding="utf-8"))), sheets)
    if len(xforms) != 1:
        faults.append(f"{stem.name}: the three files are not the same form to pyxform")
    return sum(one["type"] not in ("group", "display") for one in before.values())


def run(sillage, *arguments):
    done = subprocess.run([sillage, *map(str, arguments), "--quiet", "--lang", "en"],
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode:
        faults.append(f"{' '.join(map(str, arguments[:3]))}: {done.stderr.decode()[:600]}")
    return not done.returncode


def read(sillage, sheets, path):
    return path if run(sillage, "form", "import", sheets, "--output", path, "--force") else None


def accepted(sheets, validate):
    """The form as pyxform makes it, without what depends on the file's name and layout."""
    try:
        xform = convert(xlsform=str(sheets), validate=validate, warnings=[]).xform
    except (PyXFormError, ODKValidateError) as error:
        faults.append(f"{sheets.name}: {str(error)[:600]}")
        return None
    return re.sub(r"\s+", " ", xform)


def asked(form):
    """What each item asks, by linkId, in order."""
    found = {}

    def walk(items, parent):
        for item in items:
            limits = sorted(json.dumps(one, sort_keys=True) for one in item.get("extension", [])
                            if not one["url"].endswith(("xlsform-columns", "/regex")))
            pattern = [one["valueString"].removeprefix("^").removesuffix("$")
                       for one in item.get("extension", []) if one["url"].endswith("/regex")]
            conditions = sorted(json.dumps(plain(one), sort_keys=True)
                                for one in item.get("enableWhen", []))
            found[item["linkId"]] = {
                "parent": parent, "type": item["type"], "limits": limits, "pattern": pattern,
                "conditions": conditions,
                "behaviour": item.get("enableBehavior") if len(conditions) > 1 else None,
                "options": [json.dumps(one, sort_keys=True)
                            for one in item.get("answerOption", [])],
                **{name: item.get(name) for name in (
                    "text", "_text", "required", "repeats", "maxLength", "initial",
                    "answerValueSet", "prefix", "readOnly")},
            }
            walk(item.get("item", []), item["linkId"])

    walk(form["item"], None)
    return found


def plain(condition):
    """A code means the same whatever words stand beside it."""
    coding = condition.get("answerCoding", {})
    return {**condition, "answerCoding": {name: coding[name] for name in ("system", "code")
                                          if name in coding}}


def compare(before, after, sheets):
    if list(before) != list(after):
        faults.append(f"{sheets.name}: other questions, or in another order: "
                      f"{sorted(set(before) ^ set(after))[:5]}")
    for name in before.keys() & after.keys():
        for what, value in before[name].items():
            if value != after[name][what]:
                faults.append(f"{sheets.name}: {name}: {what} was {str(value)[:200]}, "
                              f"is {str(after[name][what])[:200]}")


if __name__ == "__main__":
    main()
