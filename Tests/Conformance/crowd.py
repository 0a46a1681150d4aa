#!/usr/bin/env python3
"""A hundred processes write at once while some are killed; nothing acknowledged may be lost.

usage: crowd.py SILLAGE STUDY

Each process adds an entry that carries a number. Those that exit 0 were acknowledged: their numbers
must be in the ledger, each once; the chain must verify. Run on a copy of the demonstration study.
"""

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time

PROCESSES = 100
KILLED = 30


def said(command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout.decode()


def entries(sillage, code, everywhere):
    """What the crowd wrote in one logbook: all of it is sealed, so that Sillage has to open it."""
    listed = json.loads(said([sillage, "journal", "list", code, "--format", "json", *everywhere]))
    return [
        said([sillage, "journal", "show", code, str(entry["number"]), "--format", "json",
              *everywhere])
        for entry in listed if entry["source"] == "dictated" and entry["day"] == listed[-1]["day"]
    ]


def main():
    sillage, study = sys.argv[1:3]
    everywhere = ["--study", study, "--no-input"]
    people = json.loads(said(
        [sillage, "participant", "list", "--standing", "active", "--format", "json", *everywhere]))
    codes = [person["participant"] for person in people][:10]
    chance = random.Random(7)
    with tempfile.TemporaryDirectory() as folder:
        running = []
        for number in range(PROCESSES):
            answers = os.path.join(folder, f"{number}.json")
            with open(answers, "w", encoding="utf-8") as file:
                json.dump({"fonction": "agenda", "recit": f"foule-{number}-"}, file)
            running.append((number, subprocess.Popen(
                [sillage, "journal", "add", chance.choice(codes), "--answers", answers,
                 "--dictated", "--quiet", *everywhere],
                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)))
        for number in chance.sample(range(PROCESSES), KILLED):
            time.sleep(chance.random() * 0.02)
            running[number][1].send_signal(signal.SIGKILL)
        acknowledged, refused = set(), []
        for number, process in running:
            _, errors = process.communicate()
            if process.returncode == 0:
                acknowledged.add(number)
            elif process.returncode != -signal.SIGKILL:
                refused.append((number, process.returncode, errors.decode().strip()))
    written = [words for code in codes for words in entries(sillage, code, everywhere)]
    wrong = [number for number in acknowledged
             if sum(f"foule-{number}-" in words for words in written) != 1]
    verified = subprocess.run([sillage, "audit", "verify", *everywhere],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    print(f"{len(acknowledged)} of {PROCESSES} acknowledged, {KILLED} killed, "
          f"{len(wrong)} lost or doubled, verify exit {verified.returncode}")
    for number, code, errors in refused:
        print(f"  process {number}: exit {code}: {errors}")
    sys.exit(1 if wrong or refused or verified.returncode else 0)


if __name__ == "__main__":
    main()
