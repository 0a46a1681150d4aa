"""Judge Bundles of FHIR R4 resources (type collection) three ways, and as a whole.

usage: judge_bundle.py FILE.json…
Each resource goes before the three judges of judge_forms.py: HL7's definitions, their invariants, the models of
fhir.resources. Asked here is what none of them sees: that fullUrls are unique and references are found, that
every answer stands in the form it names, that Consent does not claim what the law does not allow, and that
nothing tells who somebody is: no name, and none of FILE.names beside it, one a line.
"""

import json
import pathlib
import re
import unicodedata
import sys

import fhir_r4
import judge_forms
from verdict import judge

EXPECTED = {"ResearchStudy", "Questionnaire", "Patient", "Consent", "ResearchSubject",
            "QuestionnaireResponse", "Provenance", "AuditEvent"}
PATIENT = {"resourceType", "id", "identifier"}
RESPONSE = {"resourceType", "id", "language", "identifier", "questionnaire", "_questionnaire", "status",
            "subject", "extension", "authored", "author", "source", "item"}
# The models take most of the time: every resource goes before HL7's definitions, this many of each
# type before fhir.resources as well.
MODELLED = 200


def examine(path):
    text = pathlib.Path(path).read_text(encoding="utf-8")
    bundle = json.loads(text, object_pairs_hook=judge_forms.without_duplicates)
    findings = [f"Bundle: {reason}" for reason in fhir_r4.findings(bundle | {"entry": bundle["entry"][:1]})]
    findings += of_bundle(bundle)
    entries = bundle["entry"]
    counts = {}
    for number, entry in enumerate(entries):
        resource = entry["resource"]
        kind = resource.get("resourceType")
        counts[kind] = counts.get(kind, 0) + 1
        found = fhir_r4.findings(resource)
        found += judge_forms.of_branches(resource.get("item", []), kind)
        if counts[kind] <= MODELLED:
            found += judge_forms.of_models(resource)
        findings += [f"entry {number}: {reason}" for reason in found]
    findings += of_references(entries)
    findings += of_answers(entries)
    findings += of_law(entries)
    said = json.dumps(bundle, ensure_ascii=False)  # whatever was escaped in the file
    findings += of_identity(entries, said, pathlib.Path(path).with_suffix(".names"))
    missing = EXPECTED - set(counts)
    if missing:
        findings.append(f"has no {', '.join(sorted(missing))}")
    return findings[:40], [", ".join(f"{counts[kind]} {kind}" for kind in sorted(counts))]


def of_bundle(bundle):
    if bundle.get("type") != "collection":
        yield f"type is {bundle.get('type')}"
    urls = [entry.get("fullUrl") for entry in bundle["entry"]]
    for url in {url for url in urls if urls.count(url) > 1} if len(set(urls)) < len(urls) else ():
        yield f"fullUrl {url} stands twice"
    for entry in bundle["entry"]:
        resource = entry["resource"]
        if resource["resourceType"] != "Questionnaire" and entry["fullUrl"] != f"urn:uuid:{resource.get('id')}":
            yield f"{entry['fullUrl']} is not the id of its resource"


def references(value):
    if isinstance(value, dict):
        if isinstance(value.get("reference"), str):
            yield value
        for inner in value.values():
            yield from references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from references(inner)


def of_references(entries):
    kinds = {entry["fullUrl"]: entry["resource"]["resourceType"] for entry in entries}
    for entry in entries:
        if entry["resource"]["resourceType"] == "Questionnaire":
            continue
        for reference in references(entry["resource"]):
            target = kinds.get(reference["reference"])
            if target is None:
                yield f"{entry['fullUrl']}: {reference['reference']} is not in the bundle"
            elif target != reference.get("type", target):
                yield f"{entry['fullUrl']}: {reference['reference']} is a {target}"


def links(items):
    for item in items:
        yield item["linkId"]
        yield from links(item.get("item", []))
        for answer in item.get("answer", []):
            yield from links(answer.get("item", []))


def of_answers(entries):
    forms = {}
    for entry in entries:
        form = entry["resource"]
        if form["resourceType"] == "Questionnaire":
            forms.setdefault(f"{form['url']}|{form['version']}", set()).update(links(form["item"]))
    for entry in entries:
        response = entry["resource"]
        if response["resourceType"] != "QuestionnaireResponse":
            continue
        if set(response) - RESPONSE:
            yield f"{entry['fullUrl']}: has {', '.join(sorted(set(response) - RESPONSE))}"
        known = forms.get(response.get("questionnaire"))
        if known is None:
            yield f"{entry['fullUrl']}: its form {response.get('questionnaire')} is not in the bundle"
        elif set(links(response.get("item", []))) - known:
            yield f"{entry['fullUrl']}: answers what its form does not ask"


def of_law(entries):
    for entry in entries:
        consent = entry["resource"]
        if consent["resourceType"] != "Consent":
            continue
        if not consent.get("policyRule", {}).get("text"):
            yield f"{entry['fullUrl']}: names no policy"
        codes = json.dumps(consent).lower()
        if "explicit" in codes or "portab" in codes:
            yield f"{entry['fullUrl']}: claims what art. 6(1)(e) does not give"
        if consent["scope"]["coding"][0]["code"] != "research":
            yield f"{entry['fullUrl']}: its scope is not research"


def of_identity(entries, text, names):
    for entry in entries:
        patient = entry["resource"]
        if patient["resourceType"] == "Patient" and set(patient) - PATIENT:
            yield f"{entry['fullUrl']}: tells {', '.join(sorted(set(patient) - PATIENT))}"
    if not names.exists():
        return
    for name in names.read_text(encoding="utf-8").splitlines():
        if name and re.search(rf"\b{re.escape(plain(name))}\b", plain(text)):
            yield "tells a participant's name"


def plain(text):
    letters = unicodedata.normalize("NFD", text.lower())
    return "".join(one for one in letters if not unicodedata.combining(one))


if __name__ == "__main__":
    judge(sys.argv[1:], examine)
