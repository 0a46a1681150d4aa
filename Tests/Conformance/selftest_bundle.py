"""Bundles that the judge must accept or refuse, one fault each."""

import json
import pathlib

FIXTURES = pathlib.Path(__file__).parent / "fixtures"
FORM = json.loads((FIXTURES / "good.json").read_text())
NAME = "Camille Inventée"


def uuid(number):
    return f"0c5fb55a-0000-5000-8000-{number:012}"


def to(number, kind):
    return {"reference": f"urn:uuid:{uuid(number)}", "type": kind}


def concept(system, code):
    return {"coding": [{"system": f"http://terminology.hl7.org/CodeSystem/{system}", "code": code}]}


RESOURCES = [
    {"resourceType": "ResearchStudy", "status": "active", "title": "Essai"},
    FORM | {"url": "https://sillage.example/form", "version": "1"},
    {"resourceType": "Patient", "identifier": [{"system": "urn:essai", "value": "LURO-162-T"}]},
    {"resourceType": "Consent", "status": "active", "scope": concept("consentscope", "research"),
     "category": [concept("consentcategorycodes", "research")], "patient": to(2, "Patient"),
     "policyRule": {"text": "Arrêté d'essai"}},
    {"resourceType": "ResearchSubject", "status": "on-study", "study": to(0, "ResearchStudy"),
     "individual": to(2, "Patient")},
    {"resourceType": "QuestionnaireResponse", "status": "completed",
     "questionnaire": "https://sillage.example/form|1", "subject": to(2, "Patient"),
     "item": [{"linkId": "1"}]},
    {"resourceType": "Provenance", "target": [to(5, "QuestionnaireResponse")],
     "recorded": "2024-10-01T07:00:00.000Z", "agent": [{"who": to(2, "Patient")}]},
    {"resourceType": "AuditEvent", "recorded": "2024-10-01T07:00:00.000Z",
     "type": {"system": "http://dicom.nema.org/resources/ontology/DCM", "code": "110106"},
     "agent": [{"who": {"display": "coordination"}, "requestor": True}],
     "source": {"observer": {"display": "Essai"}}},
]

FAULTS = {
    # What is said of it: the place of a resource, what is put into it (None takes away).
    "lacks status": (0, {"status": None}),
    "is not among active": (0, {"status": "going-on"}),
    "tells birthDate": (2, {"birthDate": "1950-01-01"}),
    "tells name": (2, {"name": [{"family": "Essai"}]}),
    "names no policy": (3, {"policyRule": {"coding": [{"code": "a"}]}}),
    "ppc-1": (3, {"policyRule": None}),
    "claims what": (3, {"policyRule": {"text": "explicit consent"}}),
    "its scope is not research": (3, {"scope": concept("consentscope", "treatment")}),
    "is not in the bundle": (4, {"individual": to(9, "Patient")}),
    "is a Patient": (4, {"individual": to(2, "Device")}),
    "ref-1": (4, {"individual": {"reference": "#nobody"}}),
    "answers what its form does not ask": (5, {"item": [{"linkId": "9"}]}),
    "its form https://sillage.example/form|2": (5, {"questionnaire": "https://sillage.example/form|2"}),
    "has encounter": (5, {"encounter": to(4, "ResearchSubject")}),
    "lacks target": (6, {"target": None}),
    "is not a instant": (6, {"recorded": "2024-10-01"}),
    "lacks agent": (7, {"agent": None}),
    "participant's name": (0, {"description": f"avec {NAME}"}),
}


def bundle(resources, **more):
    entries = []
    for number, resource in enumerate(resources):
        named = resource if resource["resourceType"] == "Questionnaire" else resource | {"id": uuid(number)}
        entries.append({"fullUrl": f"urn:uuid:{uuid(number)}", "resource": named})
    return {"resourceType": "Bundle", "type": "collection", "entry": entries} | more


def cases(folder):
    bad = {}

    def keep(value, said):
        path = folder / f"bundle-{len(bad):02}.json"
        path.write_text(json.dumps(value), encoding="utf-8")
        path.with_suffix(".names").write_text(NAME, encoding="utf-8")
        bad[path] = said

    good = folder / "bundle.json"
    good.write_text(json.dumps(bundle(RESOURCES)), encoding="utf-8")
    good.with_suffix(".names").write_text(NAME, encoding="utf-8")
    for said, (place, change) in FAULTS.items():
        spoilt = list(RESOURCES)
        spoilt[place] = {k: v for k, v in (RESOURCES[place] | change).items() if v is not None}
        keep(bundle(spoilt), said)
    keep(bundle(RESOURCES, type="batch"), "type is batch")
    keep(bundle(RESOURCES[:-1]), "has no AuditEvent")
    twice = bundle(RESOURCES)
    twice["entry"].append(twice["entry"][0])
    keep(twice, "stands twice")
    other = bundle(RESOURCES)
    other["entry"][0]["fullUrl"] = f"urn:uuid:{uuid(77)}"
    keep(other, "is not the id of its resource")
    yield "judge_bundle.py", [good], bad
