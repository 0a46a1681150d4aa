#!/usr/bin/env python3
"""Every command that the README and the guides name must exist.

usage: guides.py SILLAGE FILES…

Commands stand between backticks and begin with `sillage`; words in capitals are placeholders, those
with a stop or a slash are files. A verb alone in backticks after a command
(`sillage entretien prévoir`, `dus`) belongs to the same noun.
"""

import re
import subprocess
import sys


def commands(text):
    for line in text.splitlines():
        noun = None
        for quoted in re.findall(r"`([^`]+)`", line):
            words = quoted.split()
            if words[0] == "sillage":
                ends = r' (?:-|[A-Z«"0-9]|[^ ]*[./])'
                words = re.split(ends, " ".join(["", *words[1:], "-"]))[0].split()
                noun = words[0] if len(words) > 1 else None
                if words:
                    yield words
            elif noun and len(words) == 1 and words[0].isalpha() and words[0].islower():
                yield [noun, words[0]]


def depth(sillage, words):
    """How many of the words are a command: help of an unknown verb is that of its noun."""
    said = subprocess.run([sillage, *words, "--help", "--lang", "en"], stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL).stdout.decode()
    usage = re.search(r"^USAGE: sillage((?: [a-z][a-z-]*)*)", said, re.MULTILINE)
    return len(usage.group(1).split()) if usage else 0


def main():
    sillage, files = sys.argv[1], sys.argv[2:]
    missing = []
    count = 0
    for file in files:
        with open(file, encoding="utf-8") as opened:
            for words in commands(opened.read()):
                count += 1
                if depth(sillage, words) != len(words):
                    missing.append(f"{file}: sillage {' '.join(words)}")
    print(f"{count} commands named in the guides, {len(missing)} that do not exist")
    print(*missing, sep="\n")
    sys.exit(1 if missing or not count else 0)


if __name__ == "__main__":
    main()
