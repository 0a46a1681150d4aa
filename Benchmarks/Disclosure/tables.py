#!/usr/bin/env python3
"""Write invented tables in the exchange format, the same for the same seed.

usage: tables.py volunteers|releases|survey|survey3|nation [SEED] > FILE
"""

import itertools
import json
import random
import sys
from collections import Counter


def weights(count, slope):
    return [1 / (place + 1) ** slope for place in range(count)]


def draw(chance, people, sizes, slopes, ties):
    """People as tuples of leaves; some of each dimension follow the one before."""
    spread = [weights(size, slope) for size, slope in zip(sizes, slopes)]
    columns = [chance.choices(range(size), spread[n], k=people) for n, size in enumerate(sizes)]
    for column, tie in enumerate(ties, start=1):
        for person in range(people):
            if chance.random() < tie:
                columns[column][person] = columns[column - 1][person] * 7 % sizes[column]
    return list(zip(*columns))


def dimension(name, size, groups=None):
    leaves = [f"{name}{n + 1}" for n in range(size)]
    made = {"leaves": leaves}
    if groups:
        made["groups"] = {
            f"{name}-g{n + 1}": [leaves[place] for place in members]
            for n, members in enumerate(groups)
        }
    return made


def table(name, dimensions, names, columns, people):
    """Every cell of the grid of some dimensions, margins and groups included."""
    labels = []
    for dim in columns:
        own = dimensions[names[dim]]
        by_leaf = [["Total", leaf] for leaf in own["leaves"]]
        for group, members in own.get("groups", {}).items():
            for leaf in members:
                by_leaf[own["leaves"].index(leaf)].append(group)
        labels.append(by_leaf)
    counts = Counter()
    for leaves, number in Counter(tuple(person[dim] for dim in columns) for person in people).items():
        for at in itertools.product(*(labels[n][leaf] for n, leaf in enumerate(leaves))):
            counts[at] += number
    ranges = [
        ["Total", *dimensions[names[dim]]["leaves"], *dimensions[names[dim]].get("groups", {})]
        for dim in columns
    ]
    cells = [{"at": list(at), "value": counts[at]} for at in itertools.product(*ranges)]
    return {"id": name, "dims": [names[dim] for dim in columns], "cells": cells}


def release(name, dimensions, names, tables, people):
    made = [
        table("_".join(names[n] for n in columns), dimensions, names, columns, people)
        for columns in tables
    ]
    return {"id": name, "tables": made}


def exchange(dimensions, releases, links=()):
    return {
        "format": "sdc-audit/1", "dimensions": dimensions, "links": list(links),
        "releases": releases,
    }


def volunteers(chance, people=45, name="first"):
    dimensions = {
        "region": dimension("R", 3), "condition": dimension("C", 3), "answer": dimension("A", 5)}
    names = list(dimensions)
    crowd = draw(chance, people, [3, 3, 5], [0.3, 0.3, 0.5], [0, 0.2])
    return dimensions, names, crowd


PAIRS = [(0, 1), (0, 2), (1, 2)]


def main(case, seed):
    chance = random.Random(seed)
    if case == "volunteers":
        dimensions, names, crowd = volunteers(chance)
        return exchange(dimensions, [release("first", dimensions, names, PAIRS, crowd)])
    if case == "releases":
        dimensions, names, crowd = volunteers(chance)
        return exchange(
            dimensions,
            [
                release("first", dimensions, names, PAIRS, crowd[:39]),
                release("second", dimensions, names, PAIRS, crowd),
            ],
            [{"from": "first", "to": "second", "relation": "grows"}])
    if case in ("survey", "survey3"):
        sizes = [13, 20, 12, 10]
        dimensions = {name: dimension(name.upper(), size) for name, size in zip("abcd", sizes)}
        crowd = draw(chance, 10_000, sizes, [1.0, 1.05, 0.9, 0.9], [0, 0, 0])
        tables = [(0, 1), (0, 3), (1, 3), (2, 3)]
        if case == "survey3":
            tables = [(0, 1, 3), (0, 2), (2, 3)]
        return exchange(dimensions, [release("first", dimensions, list("abcd"), tables, crowd)])
    if case == "nation":
        groups = [list(range(n, 101, 13)) for n in range(13)]
        dimensions = {
            "geo": dimension("G", 101, groups), "condition": dimension("C", 30),
            "period": dimension("P", 24)}
        crowd = draw(chance, 1_000_000, [101, 30, 24], [0.6, 1.0, 0.2], [0, 0])
        tables = [(0, 1), (0, 2), (1, 2), (0, 1, 2)]
        return exchange(
            dimensions, [release("first", dimensions, list(dimensions), tables, crowd)])
    sys.exit(__doc__)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    json.dump(main(sys.argv[1], seed), sys.stdout, ensure_ascii=False)
    print()
