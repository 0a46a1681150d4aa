"""Judge spreadsheets: OpenDocument by the OASIS schemas, both kinds by programs that read them.

usage: judge_spreadsheets.py FILE.ods|FILE.xlsx…
The schemas are those that Debian's emacs-common carries: ODF 1.3 for content, which knows all of 1.2
but its number, and 1.2 for the manifest. What 1.2 allows in what is asked of odfpy as well.
"""

import io
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

import openpyxl
import python_calamine
from odf import opendocument

from verdict import judge

SCHEMAS = next(iter(sorted(pathlib.Path("/usr/share/emacs").glob("*/etc/schema"))), None)
MEDIA = b"application/vnd.oasis.opendocument.spreadsheet"
DAY_ONE = (1980, 1, 1, 0, 0, 0)
HIDDEN = "s"


def examine(path):
    data = pathlib.Path(path).read_bytes()
    archive = zipfile.ZipFile(io.BytesIO(data))
    findings = list(of_archive(archive))
    findings += of_opendocument(archive, data) if path.endswith(".ods") else of_workbook(data)
    sheets = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    remarks = [f"{len(sheets.sheet_names)} sheets"]
    for name in sheets.sheet_names[1:]:
        rows = sheets.get_sheet_by_name(name).to_python()
        findings += [f"{name}: {reason}" for reason in of_rows(rows)]
    return findings, remarks


def of_archive(archive):
    if archive.testzip():
        yield f"{archive.testzip()} is damaged"
    for entry in archive.infolist():
        if entry.date_time != DAY_ONE:
            yield f"{entry.filename} bears the date {entry.date_time}"


def of_opendocument(archive, data):
    findings = []
    first = archive.infolist()[0]
    if first.filename != "mimetype" or first.compress_type or first.extra:
        findings.append("does not begin with a stored mimetype")
    elif data[38:38 + len(MEDIA)] != MEDIA:
        findings.append("the mimetype is not that of a spreadsheet")
    for name in ["content.xml", "styles.xml", "meta.xml"]:
        text = archive.read(name)
        if b'office:version="1.2"' not in text:
            findings.append(f"{name} is not of version 1.2")
        findings += against("OpenDocument-schema-v1.3.rnc", name, text)
    findings += against("od-manifest-schema-v1.2-os.rnc", "manifest.xml",
                        archive.read("META-INF/manifest.xml"))
    try:
        opendocument.load(io.BytesIO(data))
    except Exception as error:  # odfpy raises a kind of its own for each misplaced element.
        findings.append(f"odfpy: {type(error).__name__}: {error}")
    return findings


def against(schema, name, text):
    """What jing says of an XML text; the 1.3 schema is told that the version reads 1.2.

    Without `-i` jing refuses the schema itself, which uses IDs in ways that its checker forbids.
    """
    if SCHEMAS is None:
        sys.exit("the schemas are missing: apt-get install emacs-common")
    grammar = (SCHEMAS / schema).read_text()
    if "1.3" in schema:
        grammar, changed = re.subn(r'attribute office:version \{ "1\.3" \}',
                                   'attribute office:version { "1.2" }', grammar)
        if not changed:
            sys.exit(f"{schema} has no version where one was looked for")
    with tempfile.TemporaryDirectory() as folder:
        rules, file = pathlib.Path(folder, "rules.rnc"), pathlib.Path(folder, name)
        rules.write_text(grammar)
        file.write_bytes(text)
        heard = subprocess.run(["jing", "-i", "-c", rules, file], capture_output=True, text=True,
                               timeout=120)
    return [line.replace(f"{folder}/", "jing: ") for line in heard.stdout.splitlines()]


def of_workbook(data):
    """Formulas and links out have no place in a table of counts."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    for cell in cells:
        if cell.data_type == "f":
            yield f"{cell.parent.title}!{cell.coordinate} is a formula: {cell.value}"
        if cell.hyperlink and cell.hyperlink.target:
            yield f"{cell.parent.title}!{cell.coordinate} leads to {cell.hyperlink.target}"


def of_rows(rows):
    """Below its heading, a table's lines end in yes or no; a hidden number is a letter, never 0."""
    heads = [place for place, row in enumerate(rows)
             if [cell for cell in row if cell != ""][-1:] in (["Non publié"], ["Suppressed"])]
    if len(heads) != 1:
        return [f"{len(heads)} lines head the table"]
    findings = []
    for number, row in enumerate(rows[heads[0] + 1:], start=heads[0] + 2):
        hidden = row[-1] in ("oui", "yes")
        if not hidden and row[-1] not in ("non", "no"):
            findings.append(f"row {number} does not say whether it is suppressed")
        if hidden != (HIDDEN in row):
            findings.append(f"row {number}: hidden numbers and the last column disagree")
        if hidden and any(isinstance(cell, float) for cell in row):
            findings.append(f"row {number} is suppressed and has a number")
        if not hidden and not any(isinstance(cell, float) for cell in row):
            findings.append(f"row {number} has no number")
    return findings or ([] if rows[heads[0] + 1:] else ["the table has no line"])


if __name__ == "__main__":
    judge(sys.argv[1:], examine)
