"""Judge calendars of interviews by two libraries, by the zone database, and by what they may tell.

usage: judge_calendar.py FILE.ics…
icalendar parses strictly; recurring-ical-events places each appointment as a calendar program would.
Bytes (CRLF, 75 octets, UTF-8) are looked at here, and so are words: nothing of health, no name that
stands in FILE.names beside it, one a line.
"""

import datetime
import pathlib
import re
import sys
import unicodedata
import zoneinfo

import icalendar
import recurring_ical_events

from verdict import judge

# Without accents; a word that begins like one of these is found.
HEALTH = """malad sante health ill sick patient parkinson diabet insulin glyc rein renal kidney dialys
greff transplant traitement treatment medic soin care symptom douleur pain trembl hospital hopital
clinic docteur doctor infirm nurse consult chroni pathol ordonnance prescri vaccin allerg sang blood
etude study""".split()
PROPERTIES = {"UID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "STATUS", "DTSTART",
              "DURATION", "SUMMARY", "LOCATION", "CLASS", "TRANSP"}
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def examine(path):
    data = pathlib.Path(path).read_bytes()
    findings = list(of_bytes(data))
    calendars = icalendar.Calendar.from_ical(data, multiple=True)
    if len(calendars) != 1:
        return findings + [f"holds {len(calendars)} calendars"], []
    calendar = calendars[0]
    events = list(calendar.walk("VEVENT"))
    findings += of_errors(calendar)
    findings += of_zone(calendar, events)
    uids = [str(event.get("UID")) for event in events]
    findings += [f"UID {uid} stands twice" for uid in sorted(set(uids)) if uids.count(uid) > 1]
    for event in events:
        findings += [f"{event.get('UID')}: {reason}" for reason in of_event(event)]
    findings += of_places(calendar, events)
    findings += of_words(data, pathlib.Path(path).with_suffix(".names"))
    return findings, [f"{len(events)} appointments"]


def of_bytes(data):
    if not data.endswith(b"\r\n"):
        yield "the last line does not end in CRLF"
    if data.replace(b"\r\n", b"").count(b"\n") or data.replace(b"\r\n", b"").count(b"\r"):
        yield "a line does not end in CRLF"
    for number, line in enumerate(data.split(b"\r\n"), 1):
        if len(line) > 75:
            yield f"line {number} has {len(line)} octets"
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            yield f"line {number} is not UTF-8"


def of_errors(calendar):
    """What the parser forgave."""
    for part in calendar.walk():
        for name, reason in part.errors:
            yield f"{part.name}: {name}: {reason}"
    if str(calendar.get("VERSION")) != "2.0" or not calendar.get("PRODID"):
        yield "lacks VERSION 2.0 or PRODID"


def of_zone(calendar, events):
    """The zone the file describes must be the one that the database knows, around every event."""
    described = {str(zone.get("TZID")): zone for zone in calendar.walk("VTIMEZONE")}
    for event in events:
        name = event["DTSTART"].params.get("TZID")
        if name not in described:
            yield f"{event.get('UID')}: DTSTART in {name}, which is not described"
            continue
        known = zoneinfo.ZoneInfo(name)
        told = described[name].to_tz(lookup_tzid=False)
        local = event["DTSTART"].dt.replace(tzinfo=None)
        for days in range(-200, 201):
            at = local + datetime.timedelta(days=days)
            if at.replace(tzinfo=told).utcoffset() != at.replace(tzinfo=known).utcoffset():
                yield f"{name} has another offset on {at:%Y-%m-%d %H:%M}"
                break


def of_event(event):
    missing = PROPERTIES - set(event)
    if missing:
        yield f"lacks {', '.join(sorted(missing))}"
        return
    if set(event) - PROPERTIES:
        yield f"has {', '.join(sorted(set(event) - PROPERTIES))}"
    if not UUID.fullmatch(str(event["UID"])):
        yield "its UID is no UUID"
    if event["CLASS"] != "PRIVATE":
        yield f"CLASS is {event['CLASS']}"
    if event["STATUS"] not in ("CONFIRMED", "CANCELLED"):
        yield f"STATUS is {event['STATUS']}"
    if int(event["SEQUENCE"]) < 0:
        yield "SEQUENCE is negative"
    for name in ("DTSTAMP", "CREATED", "LAST-MODIFIED"):
        if event[name].dt.utcoffset() != datetime.timedelta(0):
            yield f"{name} is not in UTC"
    alarms = list(event.walk("VALARM"))
    if event["STATUS"] == "CANCELLED" and alarms:
        yield "is cancelled and still reminds"
    for alarm in alarms:
        if alarm.get("ACTION") != "DISPLAY" or not alarm.get("TRIGGER") or not alarm.get("DESCRIPTION"):
            yield "has an alarm without ACTION, TRIGGER or DESCRIPTION"


def of_places(calendar, events):
    """Asked for the whole span, a calendar program shows each appointment once."""
    if not events:
        return
    days = [event["DTSTART"].dt for event in events]
    shown = recurring_ical_events.of(calendar, skip_bad_series=False).between(
        min(days) - datetime.timedelta(days=1), max(days) + datetime.timedelta(days=2))
    seen = sorted((str(one["UID"]), one["DTSTART"].dt.astimezone(datetime.UTC)) for one in shown)
    told = sorted((str(one["UID"]), one["DTSTART"].dt.astimezone(datetime.UTC)) for one in events)
    if seen != told:
        yield f"{len(told)} appointments, {len(seen)} shown by recurring-ical-events, or elsewhere"


def of_words(data, names):
    text = plain(data.replace(b"\r\n ", b"").decode("utf-8", errors="replace"))
    for word in HEALTH:
        if re.search(rf"\b{word}", text):
            yield f"tells of health: {word!r}"
    if names.exists():
        for name in names.read_text(encoding="utf-8").splitlines():
            for part in plain(name).split():
                if len(part) > 2 and re.search(rf"\b{re.escape(part)}\b", text):
                    yield "tells a participant's name"


def plain(text):
    letters = unicodedata.normalize("NFD", text.lower())
    return "".join(one for one in letters if not unicodedata.combining(one))


if __name__ == "__main__":
    judge(sys.argv[1:], examine)
