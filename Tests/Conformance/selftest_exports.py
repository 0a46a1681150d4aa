"""Extracts and ODM files that the judges must accept or refuse, one fault each.

The good ones lie in fixtures/: the little study of the guide with three people, as Sillage wrote it.
"""

import pathlib
import shutil

FIXTURES = pathlib.Path(__file__).parent / "fixtures"
NAME = "Camille Inventée"

EXTRACT_FAULTS = {
    # What is said of it: which file, what is put for what.
    "has a byte order mark": ("people.csv", b"participant,", b"\xef\xbb\xbfparticipant,"),
    "does not end in CRLF": ("answers.csv", b"\r\n", b"\n"),
    "is not in the codebook": ("codebook.csv", b"people,region,", b"people,region_of_birth,"),
    "not in the codebook": ("codebook.csv", b",plaine,", b",plain,"),
    "longer than 32": ("people.csv", b"agreed_on", b"agreed_on_the_day_of_the_first_agreement"),
    'constraint "enum"': ("people.csv", b",plaine,", b",atlantide,"),
    "tells a participant": ("codebook.html", b"</main>", NAME.encode() + b"</main>"),
    "R: ": ("import.R", b"read.csv", b"read.cvs"),
    "PSPP: ": ("import.sps", b"GET DATA", b"GIVE DATA"),
}
NEEDED = {"R: ": "Rscript", "PSPP: ": "pspp"}

ODM = FIXTURES / "good.odm.xml"
ODM_FAULTS = {
    "Unexpected child": lambda t: t.replace("<FormDef ", "<Formulaire ", 1),
    "cannot be judged": lambda t: t.replace("</ODM>", ""),
    "is not in its code list": lambda t: t.replace('<CodeListItem CodedValue="oui"',
                                                   '<CodeListItem CodedValue="toujours"'),
    "in attribute UserOID is not found": lambda t: t.replace('<UserRef UserOID="U.', '<UserRef UserOID="V.'),
    "in attribute ItemOID is not found": lambda t: t.replace('<ItemData ItemOID="I.', '<ItemData ItemOID="J.'),
    "tells a participant": lambda t: t.replace("<StudyDescription>", f"<StudyDescription>{NAME} "),
}


def cases(folder):
    good = folder / "extract"
    shutil.copytree(FIXTURES / "extract", good)
    bad = {}
    for said, (name, old, new) in EXTRACT_FAULTS.items():
        if said in NEEDED and not shutil.which(NEEDED[said]):
            continue
        path = folder / f"extract-{len(bad)}"
        shutil.copytree(good, path)
        path.with_suffix(".names").write_text(NAME)
        data = (path / name).read_bytes()
        (path / name).write_bytes(data.replace(old, new))
        bad[path] = said
    yield "judge_analysis.py", [good], bad

    bad = {}
    text = ODM.read_text(encoding="utf-8")
    for said, spoil in ODM_FAULTS.items():
        path = folder / f"odm-{len(bad)}.xml"
        path.write_text(spoil(text), encoding="utf-8")
        path.with_suffix(".names").write_text(NAME)
        bad[path] = said
    yield "judge_odm.py", [ODM], bad
