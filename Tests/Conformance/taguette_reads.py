"""Let Taguette read a codebook as its users do, and Sillage read what Taguette gives back.

usage: taguette_reads.py SILLAGE CODEBOOK.yaml…
Taguette runs as a program of its own, in its own environment, in a folder that is then removed.
"""

import csv
import html
import http.cookiejar
import io
import json
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
import uuid

from verdict import judge

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = HERE.parent.parent / ".venv/taguette/bin/taguette"
LANGUAGES = ("fr", "en")


class Taguette:
    """A running Taguette, and a browser's worth of requests."""

    def __init__(self, folder):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"http://localhost:{port}"
        self.log = open(folder / "log", "w+")
        self.program = subprocess.Popen(
            [PROGRAM, "--no-browser", "--port", str(port), "--database", folder / "database"],
            stdout=self.log, stderr=self.log, env={"HOME": str(folder), "LANG": "C.UTF-8"})
        self.cookies = http.cookiejar.CookieJar()
        self.browser = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(self.cookies))
        self.wait()

    def wait(self):
        """It says in its log by which address its one user comes in."""
        for _ in range(600):
            said = pathlib.Path(self.log.name).read_text()
            if found := re.search(r"/\?token=\w+", said):
                try:
                    return self.get(found[0])
                except ConnectionError:
                    pass
            if self.program.poll() is not None:
                break
            time.sleep(0.1)
        raise RuntimeError(f"Taguette does not answer: {said}")

    def close(self):
        self.program.terminate()
        self.program.wait()
        self.log.close()

    def get(self, path):
        with self.browser.open(self.address + path, timeout=60) as answer:
            return answer.read()

    def send(self, path, body, kind):
        request = urllib.request.Request(
            self.address + path, body, {"Content-Type": kind})
        with self.browser.open(request, timeout=60) as answer:
            return answer.geturl(), answer.read().decode()

    def token(self, page):
        return re.search(r'name="_xsrf" value="([^"]+)"', page)[1]

    def post(self, path, fields):
        return self.send(path, urllib.parse.urlencode(fields).encode(),
                         "application/x-www-form-urlencoded")

    def new_project(self):
        token = self.token(self.get("/project/new").decode())
        address, _ = self.post("/project/new", {"_xsrf": token, "name": "essai"})
        return urllib.parse.urlparse(address).path

    def take(self, project, data):
        """Chooses a file, and sends what Taguette proposes to do with it."""
        place = f"{project}/import_codebook"
        token = self.token(self.get(place).decode())
        edge = uuid.uuid4().hex
        parts = [f'--{edge}\r\nContent-Disposition: form-data; name="_xsrf"\r\n\r\n{token}\r\n',
                 f'--{edge}\r\nContent-Disposition: form-data; name="file"; '
                 'filename="codebook.csv"\r\nContent-Type: text/csv\r\n\r\n']
        body = "".join(parts).encode() + data + f"\r\n--{edge}--\r\n".encode()
        _, page = self.send(place, body, f"multipart/form-data; boundary={edge}")
        self.post(place, {"_xsrf": self.token(page), **proposed(page)})


def proposed(page):
    """The form as a browser sends it when nothing is changed: fields of one line lose line breaks."""
    fields = {}
    for field in re.findall(r"<input [^>]*>", page):
        name = re.search(r'name="(tag\d+-\w+)"', field)
        value = re.search(r'value="([^"]*)"', field)
        if name and value:
            fields[name[1]] = re.sub(r"[\r\n]", "", html.unescape(value[1]))
        elif name and " checked" in field:
            fields[name[1]] = "on"
    return fields


def sillage(*words):
    run = subprocess.run([SILLAGE, *words, "--lang", "en", "--no-input"], capture_output=True)
    if run.returncode:
        raise RuntimeError(f"sillage {' '.join(words[:2])}: {run.stderr.decode()}")
    return run.stdout


def examine(path):
    themes = json.loads(sillage("codebook", "list", "--codebook", path, "--format", "json"))
    findings = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        server = Taguette(folder)
        try:
            for language in LANGUAGES:
                findings += [f"{language}: {reason}"
                             for reason in round_trip(server, folder, path, themes, language)]
        finally:
            server.close()
    return findings, [f"{len(themes)} themes, there and back in {' and '.join(LANGUAGES)}"]


def round_trip(server, folder, path, themes, language):
    project = server.new_project()
    given = sillage("codebook", "export", "-", "--kind", "csv", "--codebook", path,
                    "--texts", language)
    server.take(project, given)
    returned = server.get(f"{project}/export/codebook.csv")
    before, after = rows(given), rows(returned)
    if len(before) != len(themes):
        yield f"{len(before)} tags of {len(themes)} themes"
    for tag, description in before.items():
        if after.get(tag) != description:
            yield f"Taguette has another description of {tag!r}: {after.get(tag)!r}"
    own = sorted(set(after) - set(before))
    for kind, data in ("csv", returned), ("qdc", server.get(f"{project}/export/codebook.qdc")):
        file = folder / f"returned.{kind}"
        file.write_bytes(data)
        outcome = json.loads(sillage("codebook", "import", str(file), "--codebook", path,
                                     "--texts", language, "--format", "json", "--quiet"))
        if len(outcome["added"]) != len(own) or outcome["removed"]:
            yield f"{kind}: added {outcome['added']}, removed {outcome['removed']}"
        # Taguette's own REFI-QDA file holds names alone.
        if kind == "csv" and outcome["changed"]:
            yield f"changed on the way: {outcome['changed']}"


def rows(data):
    """Tags and descriptions; line breaks inside are alike to Taguette."""
    table = csv.DictReader(io.StringIO(data.decode(), newline=""))
    return {row["tag"]: row["description"].replace("\r\n", "\n") for row in table}


if __name__ == "__main__":
    SILLAGE = sys.argv[1]
    judge(sys.argv[2:], examine)
