#!/usr/bin/env python3
"""Mail of a demonstration study against a real server, one that misbehaves too.

usage: mails.py SILLAGE STUDY FOLDER

Run on a copy of a demonstration study. Writes into FOLDER every message it saw, with the names of the
participants beside it, for judge_mail.py. The server is aiosmtpd's: STARTTLS and sign-in, a wrong
certificate, a wrong password, refusals, a connection cut before and after a message was handed over,
and a sender that is killed again and again. No message may arrive twice.
"""

import json
import os
import pathlib
import random
import re
import signal
import subprocess
import sys
import time

from mail_server import PASSWORD, USER, Authority, Handler, Mail, once

faults = []


def expect(holds, otherwise):
    if not holds:
        faults.append(otherwise)


class Study:
    def __init__(self, sillage, folder):
        self.sillage, self.folder = sillage, pathlib.Path(folder)
        self.output = ""

    def command(self, *arguments, user="coordination"):
        return [self.sillage, *arguments, "--as", user, "--study", str(self.folder), "--no-input",
                "--quiet", "--lang", "fr"]

    def run(self, *arguments, user="coordination"):
        run = subprocess.run(self.command(*arguments, user=user), stdout=subprocess.PIPE,
                             stderr=subprocess.PIPE, text=True, timeout=300)
        if arguments[0] == "mail":
            self.output += run.stdout + run.stderr
        return run

    def json(self, *arguments, user="coordination"):
        run = self.run(*arguments, "--format", "json", user=user)
        if run.returncode:
            raise SystemExit(f"{arguments}: exit {run.returncode}: {run.stderr}")
        return json.loads(run.stdout)

    def plan(self, user="coordination", situation="ready"):
        return [(one["participant"], one["message"]) for one in self.json("mail", "plan", "--all", user=user)
                if one["situation"] == situation]

    def settings(self, port=None, host="localhost", authority=None, word="mot"):
        server = "" if port is None else (
            f"server: {{ host: {host}, port: {port}, security: starttls, user: {USER.decode()}, "
            f"password-file: {word}, authorities: {authority} }}\n")
        (self.folder / "mail.yaml").write_text(
            "from: { address: contact@exemple.invalid, name: Votre référent }\nquiet: none\n"
            f"per-week: 100\n{server}", encoding="utf-8")


def main():
    study, folder = Study(*sys.argv[1:3]), pathlib.Path(sys.argv[3])
    folder.mkdir(parents=True, exist_ok=True)
    people = study.json("participant", "list")
    identities = [study.json("participant", "show", one["participant"], "--identity",
                             user=one["referent"]).get("identity") or {} for one in people]
    names = [one["name"] for one in identities if one.get("name")]
    addresses = {one["participant"]: identity["mail"]
                 for one, identity in zip(people, identities) if identity.get("mail")}
    expect(names and addresses, "nobody has a name and an address: nothing could be told")
    appoint(study, people)
    handler = Handler()
    outbox(study, folder, people)
    wire(study, folder, handler, addresses)
    for number, (_, content) in enumerate(handler.messages):
        (folder / f"sent-{number:03}.eml").write_bytes(content)
    for path in folder.glob("*.eml"):
        path.with_suffix(".names").write_text("\n".join(names), encoding="utf-8")
    told = study.output + "\n".join(os.listdir(study.folder / "outbox")) + log(study)
    for secret in [*names, *addresses.values(), PASSWORD.decode()]:
        expect(secret not in told, "a command, a log or a file's name tells a name or a secret")
    expect(study.run("audit", "verify").returncode == 0, "the ledger does not verify")
    print(*(f"       - {fault}" for fault in faults), sep="\n" if faults else "")
    print(f"{len(handler.messages)} messages arrived, {len(faults)} faults")
    sys.exit(1 if faults else 0)


def log(study):
    return study.run("mail", "list").stdout + study.run("audit", "log").stdout


def appoint(study, people):
    """So that every person who takes part has something to be written about."""
    for one in [one for one in people if one["standing"] == "active"]:
        study.run("interview", "plan", one["participant"], "--at", "2025-03-28 10:00", "--mode", "video")


def outbox(study, folder, people):
    """Without a server: messages as files, each once, gone with whoever is erased."""
    study.settings()
    user = people[0]["referent"]
    ready = study.plan(user)
    expect(study.run("mail", "send", user=user).returncode == 66, "sends without a server")
    expect(study.run("mail", "write").returncode == 77, "the coordination may write to people")
    one = next(code for code, message in ready if message.startswith("appointment"))
    written = study.json("mail", "write", one, user=user)["written"]
    expect([(w["participant"], w["message"]) for w in written] == [r for r in ready if r[0] == one],
           "the outbox holds other messages than the plan has")
    for entry in written:
        path = pathlib.Path(entry["file"])
        expect(path.stat().st_mode & 0o077 == 0, f"{path.name} may be read by others")
        (folder / f"written-{path.name}").write_bytes(path.read_bytes())
    expect(study.json("mail", "write", one, user=user)["written"] == [], "writes messages twice")


def wire(study, folder, handler, addresses):
    authority, stranger = Authority(folder / "tls", "one"), Authority(folder / "tls", "two")
    word = study.folder / "mot"
    word.write_bytes(PASSWORD + b"\n")
    word.chmod(0o600)
    user = next(u for u in ("ref-na-1", "ref-oc-1", "ref-pl-1") if len(study.plan(u)) > 8)
    before = study.plan(user)

    def attempt(server, code, what, host="localhost"):
        server.start()
        try:
            study.settings(server.port, host, authority.file.resolve())
            run = study.run("mail", "send", "--all", user=user)
            expect(run.returncode == code, f"{what}: exit {run.returncode}, not {code}: {run.stderr}")
        finally:
            server.stop()
        expect(not handler.messages and study.plan(user) == before, f"{what}: something was begun")

    server = Mail(handler, stranger.certificate("localhost"))
    attempt(server, 74, "a certificate of nobody we believe")
    expect(not server.signed, "the password went to a server that nobody knows")
    server = Mail(handler, authority.certificate("elsewhere.invalid"))
    attempt(server, 74, "another server's certificate")
    expect(not server.signed, "the password went to another server")
    attempt(Mail(handler, None, requires_tls=False), 74, "a server without TLS")
    good = authority.certificate("localhost")
    word.write_bytes(b"faux\n")
    attempt(Mail(handler, good), 77, "a wrong password")
    word.write_bytes(PASSWORD + b"\n")
    word.chmod(0o640)
    attempt(Mail(handler, good), 77, "a password that others may read")
    word.chmod(0o600)
    study.settings(1, "localhost", authority.file.resolve())
    expect(study.run("mail", "send", "--all", user=user).returncode == 75, "nobody there is not exit 75")

    server = Mail(handler, good)
    server.start()
    try:
        study.settings(server.port, "localhost", authority.file.resolve())
        refusals(study, handler, user, addresses)
        cut(study, handler, user)
        killed(study, handler)
    finally:
        server.stop()


def send(study, code, user):
    return {one["message"]: one for one in study.json("mail", "send", code, user=user)["tried"]}


def people_of(study, user):
    return sorted({code for code, _ in study.plan(user)})


def refusals(study, handler, user, addresses):
    forever, later = people_of(study, user)[:2]
    handler.refuse = {addresses[forever]: f"550 5.1.1 <{addresses[forever]}>: unknown",
                      addresses[later]: f"450 4.2.2 <{addresses[later]}> is full"}
    told = send(study, forever, user)
    expect({one["outcome"] for one in told.values()} == {"failed"}, "what is refused has not failed")
    expect({one["reason"] for one in told.values()} == {"550 5.1.1"}, "it is not said why it failed")
    told = send(study, later, user)
    expect({one["outcome"] for one in told.values()} == {"deferred"}, "`450` is not tried again")
    handler.refuse = {}
    expect(not send(study, forever, user) and not send(study, later, user),
           "what failed, or waits, is sent at once")
    code, message = study.plan(user, "failed")[0]
    expect(study.run("mail", "retry", code, message, user=user).returncode == 0, "no retry")
    expect(send(study, code, user)[message]["outcome"] == "sent", "what was ordered anew does not go")
    expect(study.run("mail", "retry", code, message, user=user).returncode == 77, "goes twice by order")


def cut(study, handler, user):
    """The connection ends before a message is whole, then after it is: two different things."""
    first, second = people_of(study, user)[:2]
    handler.act = once("RCPT")
    told = list(send(study, first, user).values())
    expect(told[0]["outcome"] == "deferred" and told[0]["reason"] == "lost", f"cut before: {told[:1]}")
    handler.act = once("DATA")
    told = list(send(study, second, user).values())
    expect(told[0]["outcome"] == "unsure", f"cut after: {told[0]['outcome']}")
    handler.act = lambda server, step: None
    message = told[0]["message"]
    expect(message not in send(study, second, user), "what may have gone goes again by itself")
    expect((second, message) in study.plan(user, "unsure"), "what may have gone is not shown")
    expect(study.run("mail", "retry", second, message, user=user).returncode == 75,
           "what may be under way is ordered anew")


def killed(study, handler):
    """Killed again and again while it sends, by all referents; then left to finish."""
    chance = random.Random(11)
    users = ["ref-na-1", "ref-oc-1", "ref-pl-1"]
    handler.delay = 0.03
    kills = 0
    for round in range(12):
        user = users[round % 3]
        if not study.plan(user):
            continue
        process = subprocess.Popen(study.command("mail", "send", "--all", user=user),
                                   stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        process.stdout.readline()
        look(process.pid)
        time.sleep(chance.random() * 0.08)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        kills += process.returncode == -signal.SIGKILL
    handler.delay = 0
    for user in users:
        study.json("mail", "send", "--all", user=user)
    expect(kills >= 5, f"only {kills} senders were killed: nothing was seen")
    twice = [identifier for identifier, count in handler.taken.items() if count > 1]
    expect(not twice, f"{len(twice)} messages arrived twice")
    steps = {}
    for line in study.json("mail", "list"):
        steps[line["participant"], line["message"]] = line["step"]
    counts = {step: sum(one == step for one in steps.values()) for step in set(steps.values())}
    sent, unsure = counts.get("sent", 0), counts.get("begun", 0)
    arrived = len(handler.taken)
    expect(sent <= arrived <= sent + unsure, f"{arrived} arrived, {sent} sent, {unsure} unsure")
    expect(unsure <= kills + 1, f"{unsure} unsure after {kills} kills")
    expect(not any(study.plan(user) for user in users), "something was left unsent")
    print(f"       {kills} senders killed, {sent} sent, {unsure} to look at, {arrived} arrived once")


def look(pid):
    """Neither an address nor the password is on the command line or in the surroundings."""
    try:
        seen = b"".join(pathlib.Path(f"/proc/{pid}/{name}").read_bytes()
                        for name in ("cmdline", "environ"))
    except OSError:
        return
    expect(not re.search(rb"[\w.]+@[\w.]+\.invalid", seen) and PASSWORD not in seen,
           "the list of processes tells an address or the password")


if __name__ == "__main__":
    main()
