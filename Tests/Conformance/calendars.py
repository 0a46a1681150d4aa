#!/usr/bin/env python3
"""Calendars of the demonstration study while interviews are planned, moved, missed and called off.

usage: calendars.py SILLAGE STUDY FOLDER

Run on a copy of the demonstration study. Writes into FOLDER every calendar it saw, with the names
of the participants beside it, for judge_calendar.py. Asks here what no single file can show: the
same record gives the same bytes, and what changes keeps its UID and gets a greater SEQUENCE.
"""

import datetime
import json
import os
import pathlib
import subprocess
import sys

import icalendar

PARIS = "Europe/Paris"
faults = []


def main():
    sillage, study, folder = sys.argv[1:4]
    os.makedirs(folder, exist_ok=True)
    everywhere = ["--study", study, "--no-input", "--quiet", "--lang", "fr"]

    def said(*arguments, user=None):
        acting = ["--as", user] if user else []
        return subprocess.run([sillage, *arguments, *acting, *everywhere], check=True,
                              stdout=subprocess.PIPE).stdout

    people = json.loads(said("participant", "list", "--format", "json"))
    names = [name_of(said, person) for person in people]
    expect(any(names), "nobody of the demonstration has a name: nothing could be told")
    count = 0

    def export(*whose, user=None):
        nonlocal count
        path = pathlib.Path(folder, f"{count:02}.ics")
        count += 1
        said("interview", "calendar", *whose, "--output", str(path), user=user)
        path.with_suffix(".names").write_text("\n".join(filter(None, names)), encoding="utf-8")
        expect(path.stat().st_mode & 0o077 == 0, f"{path.name} may be read by others")
        return path

    regions = sorted({person["region"] for person in people})
    paths = [export("--region", region) for region in regions]
    for path, region in zip(paths, regions):
        again = export("--region", region)
        expect(path.read_bytes() == again.read_bytes(), f"{region}: two exports differ")
        told = json.loads(said("interview", "calendar", "--region", region, "--format", "json"))
        expect(instants(path) == {one["uid"]: one["at"] for one in told},
               f"{region}: an hour is not the one that the ledger holds")
    clocks(paths)

    referents = sorted({person["referent"] for person in people})
    for referent in referents:
        export(user=referent)
    moved_missed_withdrawn(said, export, people)
    print(*(f"       - {fault}" for fault in faults), sep="\n" if faults else "")
    print(f"{count} calendars, {len(faults)} faults")
    sys.exit(1 if faults else 0)


def expect(holds, otherwise):
    if not holds:
        faults.append(otherwise)


def name_of(said, person):
    shown = json.loads(said("participant", "show", person["participant"], "--identity",
                            "--format", "json", user=person["referent"]))
    return (shown.get("identity") or {}).get("name")


def events(path):
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    return {str(event["UID"]): event for event in calendar.walk("VEVENT")}


def instants(path):
    return {uid: f"{event['DTSTART'].dt.astimezone(datetime.UTC):%Y-%m-%dT%H:%M:%S.000Z}"
            for uid, event in events(path).items()}


def clocks(paths):
    """In summer two hours ahead, in winter one: both must be there, or nothing was seen."""
    offsets = {event["DTSTART"].dt.utcoffset()
               for path in paths for event in events(path).values()}
    hours = {datetime.timedelta(hours=1), datetime.timedelta(hours=2)}
    expect(offsets == hours, f"offsets of appointments: {offsets}")


def moved_missed_withdrawn(said, export, people):
    active = [person for person in people if person["standing"] == "active"]
    waiting = {one["participant"] for one in json.loads(
        said("interview", "list", "--format", "json")) if one["status"] in ("due", "late")}
    code = next(person["participant"] for person in active if person["participant"] in waiting)
    before = events(export(code))
    # Two hours that clocks show as the same, on either side of 30 March 2025.
    said("interview", "plan", code, "--at", "2025-03-29 10:00", "--mode", "telephone")
    planned = export(code)
    new = changed(before, events(planned))
    expect(len(new) == 1, "a planned interview is not one appointment more or changed")
    uid = new[0]
    expect(instants(planned)[uid] == "2025-03-29T09:00:00.000Z", "10 h on 29 March is not 9 h UTC")
    last = events(planned)[uid]
    number = str(window(said, code, uid))
    said("interview", "move", code, "--window", number, "--to", "2025-03-31 10:00",
         "--reason", "dialyse")
    moved = export(code)
    expect(instants(moved)[uid] == "2025-03-31T08:00:00.000Z", "10 h on 31 March is not 8 h UTC")
    last = follows(last, events(moved)[uid], "CONFIRMED", "moved")
    said("interview", "refuse", code, "--window", number, "--reason", "fatigue")
    last = follows(last, events(export(code))[uid], "CANCELLED", "refused")
    said("interview", "plan", code, "--window", number, "--at", "2025-03-31 11:00",
         "--mode", "video")
    last = follows(last, events(export(code))[uid], "CONFIRMED", "planned anew")
    told = json.loads(said("interview", "calendar", code, "--format", "json"))
    waiting = {one["uid"] for one in told if one["status"] == "waiting"}
    said("consent", "withdraw", code, "--effect", "stop")
    left = events(export(code))
    expect(set(left) == waiting, "one who withdrew has something else than what waited")
    expect(all(event["STATUS"] == "CANCELLED" for event in left.values()),
           "an appointment of one who withdrew still stands")
    follows(last, left[uid], "CANCELLED", "called off by a withdrawal")


def changed(before, after):
    return [uid for uid, event in after.items()
            if uid not in before or before[uid]["SEQUENCE"] != event["SEQUENCE"]]


def window(said, code, uid):
    told = json.loads(said("interview", "calendar", code, "--format", "json"))
    return next(one["window"] for one in told if one["uid"] == uid)


def follows(last, event, status, what):
    expect(int(event["SEQUENCE"]) > int(last["SEQUENCE"]), f"{what}: SEQUENCE does not grow")
    expect(event["STATUS"] == status, f"{what}: STATUS is {event['STATUS']}")
    expect(event["DTSTAMP"].dt >= last["DTSTAMP"].dt, f"{what}: DTSTAMP goes back")
    return event


if __name__ == "__main__":
    main()
