"""Compare what Sillage says of readers' agreement with other programs, on data drawn by chance.

usage: agreement.py SILLAGE
Alpha is compared with the package `krippendorff`, kappa and raw agreement with numpy's sums, and the
intervals with a bootstrap of our own here, whose chance is another one.
"""

import csv
import json
import pathlib
import subprocess
import sys
import tempfile

import krippendorff
import numpy

from verdict import judge

CASES = 24
NOWHERE = 1e-9


def alpha(table):
    """Of readers by units; nil where it is nothing divided by nothing."""
    judged = table[:, (~numpy.isnan(table)).sum(0) > 1]
    values = judged[~numpy.isnan(judged)]
    if judged.shape[1] < 2 or len(set(values)) < 2:
        return None
    return krippendorff.alpha(reliability_data=table, level_of_measurement="nominal")


def kappa(first, second):
    both = ~numpy.isnan(first) & ~numpy.isnan(second)
    first, second = first[both], second[both]
    if len(first) < 2:
        return None
    seen = numpy.mean(first == second)
    chance = sum(numpy.mean(first == c) * numpy.mean(second == c) for c in set(first))
    return None if chance > 1 - NOWHERE else (seen - chance) / (1 - chance)


def interval(measure, table, chance, draws=2000):
    units = table.shape[1]
    values = [measure(table[:, chance.integers(0, units, units)]) for _ in range(draws)]
    values = [value for value in values if value is not None]
    return numpy.percentile(values, [2.5, 97.5])


def drawn(case):
    """Readers by units: a true category, seen rightly more or less often, or not judged."""
    chance = numpy.random.default_rng(case)
    readers, units = chance.integers(2, 6), chance.integers(2, 120)
    kinds, care = chance.integers(1, 6), chance.uniform(0.2, 1)
    truth = chance.integers(0, kinds, units)
    guess = chance.integers(0, kinds, (readers, units))
    table = numpy.where(chance.random((readers, units)) < care, truth, guess).astype(float)
    table[chance.random((readers, units)) < chance.choice([0, 0.2, 0.6])] = numpy.nan
    return table, chance


def asked(table, folder):
    path = folder / "judgements.csv"
    with open(path, "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file)
        out.writerow(["unit"] + [f"reader-{n}" for n in range(len(table))])
        for unit, row in enumerate(table.T):
            out.writerow([f"u{unit}"] + ["" if numpy.isnan(v) else f"k{int(v)}" for v in row])
    run = subprocess.run(
        [SILLAGE, "coding", "agreement", "--judgements", path, "--format", "json", "--no-input"],
        capture_output=True, check=True)
    return json.loads(run.stdout)["overall"]


def examine(case):
    table, chance = drawn(int(case))
    with tempfile.TemporaryDirectory() as folder:
        said = asked(table, pathlib.Path(folder))
    findings = differing("alpha", said["alpha"]["value"], alpha(table))
    for pair in said["kappa"]:
        one, other = (int(name.split("-")[1]) for name in pair["readers"])
        findings += differing(f"kappa {one}/{other}", pair["value"],
                              kappa(table[one], table[other]))
    if said["alpha"]["low"] is not None:
        bounds = said["alpha"]["low"], said["alpha"]["high"]
        ours = interval(alpha, table, chance, 400)
        # Two bootstraps differ by chance, most where there are few units.
        margin = 0.25 * (ours[1] - ours[0]) + 0.01
        if max(abs(bounds - ours)) > margin:
            findings.append(f"the interval of alpha is {bounds}, here {ours}")
    size = f"{table.shape[0]} readers, {table.shape[1]} units"
    return findings, [f"{size}: alpha {said['alpha']['value']}"]


def differing(name, said, expected):
    if (said is None) != (expected is None):
        return [f"{name} is {said}, elsewhere {expected}"]
    if said is not None and abs(said - expected) > NOWHERE:
        return [f"{name} is {said}, elsewhere {expected}"]
    return []


if __name__ == "__main__":
    SILLAGE = sys.argv[1]
    judge([str(case) for case in range(1, CASES + 1)], examine)
