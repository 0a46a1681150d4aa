"""Judge REFI-QDA codebooks by models made from the standard's own schema, and by its words.

usage: judge_codebooks.py FILE.qdc…
pyrefiqda's classes are generated from Codebook.xsd of REFI-QDA 1.5: a name, an order or a namespace
that the schema does not have stops its parser. What they do not check is asked here: the patterns
of UUIDs and colours, that each UUID stands once, and that sets name codes that are there.
"""

import re
import sys
import xml.etree.ElementTree as tree

from pyrefiqda import RefiCodebook

from verdict import judge

NAMESPACE = "urn:QDA-XML:codebook:1.0"
GUID = re.compile(r"\{?[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\}?")
COLOUR = re.compile(r"#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})")


def examine(path):
    root = tree.parse(path).getroot()
    if root.tag != f"{{{NAMESPACE}}}CodeBook":
        return [f"begins with {root.tag}"], []
    codebook = RefiCodebook.load(path)
    codes = list(inside(codebook.codes.code))
    findings = [] if codes else ["has no code"]
    for code in codes:
        findings += [f"{code.name!r}: {reason}" for reason in of_code(code)]
    guids = [code.guid.strip("{}").lower() for code in codes]
    findings += [f"{guid} stands twice" for guid in {g for g in guids if guids.count(g) > 1}]
    if root.find(f"{{{NAMESPACE}}}Sets") is not None and not codebook.sets.set:
        findings.append("Sets without a Set")
    for group in codebook.sets.set if codebook.sets else []:
        findings += [f"set {group.name!r} names no code: {member.guid}"
                     for member in group.member_code if member.guid.lower() not in guids]
    return findings, [f"{len(codes)} codes"]


def inside(codes):
    for code in codes:
        yield code
        yield from inside(code.code)


def of_code(code):
    if not code.name.strip():
        yield "has no name"
    if not GUID.fullmatch(code.guid):
        yield f"{code.guid} is no UUID"
    if code.color is not None and not COLOUR.fullmatch(code.color):
        yield f"{code.color} is no colour"


if __name__ == "__main__":
    judge(sys.argv[1:], examine)
