"""Judge what catalogues of data are told: the Data Package and the DCAT-AP record of a release.

usage: judge_catalogue.py RELEASE-FOLDER…
frictionless reads every table against its schema, pyshacl the record against DCAT-AP; both must name
files that are there, of the size they say, and leave no table out.
"""

import json
import pathlib
import re
import sys
import urllib.parse

import frictionless
import pyshacl
import rdflib
from rdflib.namespace import DCAT, DCTERMS, RDF, SH

from verdict import judge

SHAPES = pathlib.Path(__file__).with_name("dcat-ap.shapes.ttl")
LICENCE = "https://www.etalab.gouv.fr/licence-ouverte-open-licence"
PACKAGE_NAME = re.compile(r"[a-z0-9._/-]+")


def examine(path):
    folder = pathlib.Path(path).resolve(strict=True)
    package = json.loads((folder / "datapackage.json").read_text())
    findings = list(of_package(folder, package))
    graph = rdflib.Graph()
    graph.parse(folder / "catalogue.jsonld", format="json-ld", publicID=folder.as_uri() + "/")
    findings += of_shapes(graph)
    findings += of_record(folder, graph)
    count = len(package["resources"])
    return findings, [f"{count} tables, {len(set(graph.subjects(RDF.type, DCAT.Distribution)))} files"]


def of_package(folder, package):
    if not PACKAGE_NAME.fullmatch(package["name"]):
        yield f"the package’s name {package['name']!r} is not one"
    if [licence["name"] for licence in package["licenses"]] != ["etalab-2.0"]:
        yield "the package is not under Licence Ouverte 2.0"
    named = {resource["path"] for resource in package["resources"]}
    there = {f"tables/{file.name}" for file in (folder / "tables").glob("*.csv")}
    yield from (f"{name} is not in the package" for name in there - named)
    for resource in package["resources"]:
        size = (folder / resource["path"]).stat().st_size
        if size != resource["bytes"]:
            yield f"{resource['path']}: {size} bytes, not {resource['bytes']}"
    report = frictionless.Package(str(folder / "datapackage.json")).validate()
    for task in report.tasks:
        yield from (f"frictionless, {task.name}: {error.message}" for error in task.errors)
    yield from (f"frictionless: {error.message}" for error in report.errors)


def of_shapes(graph):
    shapes = rdflib.Graph().parse(SHAPES)
    _, results, _ = pyshacl.validate(graph, shacl_graph=shapes, inference="none")
    for result in results.subjects(RDF.type, SH.ValidationResult):
        node = str(results.value(result, SH.focusNode)).rsplit("/", 1)[-1]
        place = results.value(result, SH.resultPath)
        yield f"DCAT-AP: {node}, {place}: {results.value(result, SH.resultMessage)}"


def of_record(folder, graph):
    """The files a record names lie in the folder; each is under the open licence."""
    told = set()
    for file in graph.subjects(RDF.type, DCAT.Distribution):
        for link in [DCAT.accessURL, DCAT.downloadURL]:
            address = urllib.parse.urlparse(str(graph.value(file, link)))
            place = pathlib.Path(urllib.parse.unquote(address.path))
            if not place.is_file():
                yield f"{place} is not there"
        told.add(place)
        if place.is_file() and place.stat().st_size != int(graph.value(file, DCAT.byteSize)):
            yield f"{place.name} is of another size than the record says"
        if str(graph.value(file, DCTERMS.license)) != LICENCE:
            yield f"{place.name} is not under Licence Ouverte 2.0"
    kinds = ["*.html", "*.pdf", "*.ods", "*.xlsx", "tables/*.csv", "report.json"]
    there = {file for kind in kinds for file in folder.glob(kind)}
    left = {file for file in there - told if not file.name.startswith("accessibilite")}
    yield from (f"{file.name} is not in the record" for file in sorted(left))


if __name__ == "__main__":
    judge(sys.argv[1:], examine)
