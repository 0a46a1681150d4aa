"""Judge ODM-XML 1.3.2 files by the schema of CDISC and by odmlib.

usage: judge_odm.py FILE.xml…
odmlib brings the schema, reads the file into its classes, and looks whether each OID that is named is defined.
Asked here besides: that every coded value is in its code list, that every form says who wrote it down and when,
and that nothing tells who somebody is (no name of FILE.names beside it, one a line).
"""

import pathlib
import sys
import xml.etree.ElementTree as ET

from odmlib import odm_parser
from odmlib.loader import ODMLoader
from odmlib.odm_loader import XMLODMLoader
from odmlib.oid_generator import create_oid_checker

from verdict import judge

NS = "{http://www.cdisc.org/ns/odm/v1.3}"


def examine(path):
    findings = of_schema(path)
    if findings:
        return findings, []
    loader = ODMLoader(XMLODMLoader())
    loader.open_odm_document(path)
    loader.root().verify_oids(create_oid_checker("odm_1_3_2"))
    root = ET.parse(path).getroot()
    findings += of_codes(root)
    findings += of_forms(root)
    findings += of_identity(path)
    subjects = len(root.findall(f".//{NS}SubjectData"))
    values = len(root.findall(f".//{NS}ItemData"))
    if not values:
        findings.append("holds no answer")
    return findings[:40], [f"{subjects} people, {values} values"]


def of_schema(path):
    validator = odm_parser.ODMSchemaValidator(standard="odm", version="1.3.2")
    return [f"{error.path}: {error.reason}"
            for error in list(validator.xsd.iter_errors(str(path)))[:20]]


def of_codes(root):
    lists = {each.get("OID"): {item.get("CodedValue") for item in each.findall(f"{NS}CodeListItem")}
             for each in root.iter(f"{NS}CodeList")}
    codes = {each.get("OID"): lists[each.find(f"{NS}CodeListRef").get("CodeListOID")]
             for each in root.iter(f"{NS}ItemDef") if each.find(f"{NS}CodeListRef") is not None}
    defined = {each.get("OID") for each in root.iter(f"{NS}ItemDef")}
    for value in root.iter(f"{NS}ItemData"):
        oid = value.get("ItemOID")
        if oid not in defined:
            yield f"{oid} is defined nowhere"
        elif oid in codes and value.get("Value") not in codes[oid]:
            yield f"{oid}: {value.get('Value')} is not in its code list"


def of_forms(root):
    users = {each.get("OID") for each in root.iter(f"{NS}User")}
    for form in root.iter(f"{NS}FormData"):
        audit = form.find(f"{NS}AuditRecord")
        user = audit.find(f"{NS}UserRef") if audit is not None else None
        if user is None or user.get("UserOID") not in users:
            yield f"{form.get('FormOID')} does not say who wrote it down"


def of_identity(path):
    names = pathlib.Path(path).with_suffix(".names")
    text = pathlib.Path(path).read_text(encoding="utf-8")
    for name in names.read_text(encoding="utf-8").splitlines() if names.exists() else []:
        if name and name in text:
            yield "tells a participant’s name"


if __name__ == "__main__":
    judge(sys.argv[1:], examine)
