"""Judge printed reports and pictures: PDF/UA-1 and PDF/A-2a by `page`, PNG by its own rules.

usage: judge_printed.py FILE.pdf|FILE.png…
"""

import pathlib
import re
import struct
import sys
import zlib

import page

from verdict import judge

PROFILES = [page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A]
SIGNATURE = b"\x89PNG\r\n\x1a\n"
LEAST_WIDTH = 1200


def examine(path):
    data = pathlib.Path(path).read_bytes()
    return of_document(path, data) if path.endswith(".pdf") else of_picture(path, data)


def of_document(path, data):
    findings = []
    for profile in PROFILES:
        report = page.validate_pdf_bytes(data, profile=profile)
        findings += [f"{profile.name} {f.rule_id}: {f.message}" for f in report.failures]
        if not report.is_compliant and not findings:
            findings.append(f"does not conform to {profile.name}")
    # A plain search: the catalogue may stand in a compressed stream, the metadata never does.
    language = re.search(rb"<dc:language><rdf:Bag><rdf:li>(\w\w)", data)
    wanted = "en" if ".en." in path else "fr"
    if not language or language[1].decode() != wanted:
        findings.append(f"its language is not {wanted}")
    if b"<dc:title>" not in data:
        findings.append("has no title")
    return findings, [f"{len(data) // 1024} KB"]


def of_picture(path, data):
    findings = []
    if not data.startswith(SIGNATURE):
        return ["is no PNG"], []
    place, names = len(SIGNATURE), []
    while place < len(data):
        length, name = struct.unpack(">I4s", data[place:place + 8])
        body = data[place + 8:place + 8 + length]
        (sum_,) = struct.unpack(">I", data[place + 8 + length:place + 12 + length])
        if zlib.crc32(name + body) != sum_:
            findings.append(f"its part {name.decode()} is damaged")
        names.append(name)
        place += 12 + length
    if names[:1] != [b"IHDR"] or names[-1:] != [b"IEND"]:
        findings.append("is cut off")
    width, height = struct.unpack(">II", data[16:24])
    if width < LEAST_WIDTH:
        findings.append(f"is only {width} pixels wide")
    if b"tIME" in names:
        findings.append("bears a time")
    if not pathlib.Path(path).with_suffix(".svg").exists():
        findings.append("has no SVG beside it")
    return findings, [f"{width} × {height}"]


if __name__ == "__main__":
    judge(sys.argv[1:], examine)
