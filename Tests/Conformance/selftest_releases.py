"""Faults that the judges of releases must see: each is one change to the example that is kept."""

import io
import pathlib
import shutil
import zipfile

import typst

EXAMPLE = pathlib.Path(__file__).parents[2] / "exports/example"

# What is said of it: the file, then what is replaced in it (of the first that is there).
PACKAGE_FAULTS = {
    "Row at position": ("tables/regions.csv", ",11,false", ",11"),
    "bytes, not": ("tables/regions.csv", ",11,", ",111,"),
    "is not in the package": ("tables/more.csv", "", "a,b\r\n"),
    "not under Licence Ouverte": ("datapackage.json", "etalab-2.0", "other"),
    'constraint "enum"': ("datapackage.json", '"pays-de-la-loire"', '"bretagne"'),
    "is not there": ("catalogue.jsonld", '"report.json"', '"raport.json"'),
    "of another size": ("report.json", '"format"', '"form"'),
    "terms/publisher": ("catalogue.jsonld", '"dct:publisher"', '"dct:contributor"'),
    "terms/title": ("catalogue.jsonld", '"dct:title"', '"dct:titel"'),
    "terms/issued": ("catalogue.jsonld", '"xsd:date"', '"xsd:gYear"'),
}
NUMBER_FAULTS = {
    "is (12.0,) and (11.0,) in JSON": ("tables/regions.csv", ",11,false", ",12,false"),
    "a suppressed line has a number": ("tables/appareils.csv", ",,true", ",0,true"),
    "HTML: Nouvelle-Aquitaine": ("index.html", "<td>11</td>", "<td>12</td>"),
    "HTML: Insuffisance rénale": ("index.html", '<span aria-hidden="true">s</span>', "0"),
    "ODS: Nouvelle-Aquitaine": ("tables.ods", 'office:value="11"', 'office:value="12"'),
    "contradicts itself": ("tables.ods", "<text:p>s</text:p>", "<text:p>0</text:p>"),
    "is not there": ("index.en.html", '<figure id="regions"', '<figure id="region"'),
}
SHEET_FAULTS = {
    "jing": ("content.xml", "<office:body>", '<office:body office:colour="red">'),
    "not of version 1.2": ("content.xml", 'office:version="1.2"', 'office:version="1.1"'),
    "manifest.xml": ("META-INF/manifest.xml", "manifest:full-path", "manifest:path"),
    "hidden numbers and the last column disagree": (
        "content.xml", "<text:p>oui</text:p>", "<text:p>non</text:p>"),
    "bears the date": (None, 1985, None),
    "does not begin with a stored mimetype": (None, 1980, "last"),
}


def changed(path, old, new):
    """The file with the first such words replaced, inside a ZIP as well; a new file when missing."""
    if path.suffix in (".ods", ".xlsx"):
        return rezipped(path, "content.xml", old, new)
    text = path.read_bytes().decode() if path.exists() else old
    if old not in text:
        raise ValueError(f"{path} has no {old}")
    return text.replace(old, new, 1).encode()


def rezipped(path, name, old, new, year=1980, mimetype="first"):
    """The archive with one part changed, dated anew, or with its media type in another place."""
    source = zipfile.ZipFile(path)
    entries = source.infolist()
    if mimetype == "last":
        entries = entries[1:] + entries[:1]
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        for entry in entries:
            data = source.read(entry)
            if entry.filename == name:
                if old.encode() not in data:
                    raise ValueError(f"{name} has no {old}")
                data = data.replace(old.encode(), new.encode(), 1)
            archive.writestr(zipfile.ZipInfo(entry.filename, (year, 1, 1, 0, 0, 0)), data)
    return kept.getvalue()


def of_folders(folder, kind, faults):
    """A copy of the example for each fault."""
    bad = {}
    for said, (name, old, new) in faults.items():
        copy = folder / f"{kind}-{len(bad):02}"
        shutil.copytree(EXAMPLE, copy)
        (copy / name).write_bytes(changed(EXAMPLE / name, old, new))
        bad[copy] = said
    return bad


def of_sheets(folder):
    bad = {}
    for said, (name, old, new) in SHEET_FAULTS.items():
        path = folder / f"sheet-{len(bad):02}.ods"
        path.write_bytes(
            rezipped(EXAMPLE / "tables.ods", name, old, new) if name
            else rezipped(EXAMPLE / "tables.ods", None, "", "", old, new or "first"))
        bad[path] = said
    return bad


def of_documents(folder):
    """A document that meets both profiles, and some that do not."""
    head = '#set document(title: "Essai", date: datetime(year: 2025, month: 3, day: 20))\n#set text(lang: "fr")\n= Essai\n'

    def made(name, source, standards):
        path = folder / name
        path.write_bytes(typst.compile(source.encode(), format="pdf", pdf_standards=standards))
        return path

    both = ["ua-1", "a-2a"]
    good = made("good.pdf", head + "Du texte.", both)
    return [good], {
        made("plain.pdf", head + "Du texte.", []): "PDF_UA_1",
        made("open.pdf", head + "Du texte.", ["ua-1"]): "PDF_A_2A",
        made("lang.en.pdf", head + "Du texte.", both): "its language is not en",
    }


def cases(folder):
    """(judge, good files, {bad file: what must be said of it})"""
    yield "judge_catalogue.py", [EXAMPLE], of_folders(folder, "package", PACKAGE_FAULTS)
    yield "judge_numbers.py", [EXAMPLE], of_folders(folder, "numbers", NUMBER_FAULTS)
    sheets = sorted(EXAMPLE.glob("*.ods")) + sorted(EXAMPLE.glob("*.xlsx"))
    yield "judge_spreadsheets.py", sheets, of_sheets(folder)
    yield "judge_printed.py", *of_documents(folder)
