"""Judge FHIR R4 resources (Questionnaire, QuestionnaireResponse and others) three ways.

usage: judge_forms.py FILE.json…
The official R4 definitions with their invariants (que-1 … que-13, qrs-1) evaluated by fhirpathpy,
and the models of fhir.resources. Each sees what another misses. Whether an answer suits its
questionnaire is not their business.
"""

import decimal
import json
import pathlib
import sys

import pydantic
from fhir.resources.R4B import get_fhir_model_class

import fhir_r4
from verdict import judge


def examine(path):
    text = pathlib.Path(path).read_text(encoding="utf-8")
    resource = json.loads(text, object_pairs_hook=without_duplicates)
    if not isinstance(resource, dict):
        return ["is not a JSON object"], []
    findings = fhir_r4.findings(resource)
    findings += of_branches(resource.get("item", []), resource.get("resourceType"))
    findings += of_models(json.loads(text, parse_float=decimal.Decimal))
    return findings, [resource.get("resourceType", "")]


def without_duplicates(pairs):
    names = [name for name, _ in pairs]
    if len(set(names)) != len(names):
        raise ValueError(f"a name stands twice in one object, among {names}")
    return dict(pairs)


def of_branches(items, kind):
    """que-12 as HL7 words it: the published expression says `> 2` and lets two conditions pass."""
    if kind != "Questionnaire" or not isinstance(items, list):
        return
    for item in items:
        if len(item.get("enableWhen", [])) == 2 and "enableBehavior" not in item:
            yield f"item {item.get('linkId')}: que-12: two enableWhen, no enableBehavior"
        yield from of_branches(item.get("item", []), kind)


def of_models(resource):
    try:
        get_fhir_model_class(resource.get("resourceType")).model_validate(resource)
    except pydantic.ValidationError as error:
        for one in error.errors(include_url=False, include_input=False):
            yield f"fhir.resources: {'.'.join(map(str, one['loc']))}: {one['msg']}"
    except KeyError as error:
        yield f"fhir.resources: no such resource: {error}"


if __name__ == "__main__":
    judge(sys.argv[1:], examine)
