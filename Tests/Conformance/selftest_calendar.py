"""Calendars that the judge must accept or refuse, one fault each."""

import pathlib

FIXTURES = pathlib.Path(__file__).parent / "fixtures"
GOOD = (FIXTURES / "good.ics").read_bytes()
NAME = "Camille Inventée"

FAULTS = {
    # What is said of it: how the good one is spoilt.
    "does not end in CRLF": lambda b: b.replace(b"VERSION:2.0\r\n", b"VERSION:2.0\n"),
    "the last line": lambda b: b.rstrip(),
    "octets": lambda b: b.replace(b"LURO-162-T\r\n", b"LURO-162-T" + b"x" * 60 + b"\r\n", 1),
    "is not UTF-8": lambda b: b.replace("é".encode(), "é".encode("latin-1")),
    "stands twice": lambda b: b.replace(b"000000000002", b"000000000001"),
    "is no UUID": lambda b: b.replace(b"UID:0c5fb55a-0000-5000-8000-000000000001", b"UID:1"),
    "lacks CLASS": lambda b: b.replace(b"CLASS:PRIVATE\r\n", b"", 1),
    "CLASS is PUBLIC": lambda b: b.replace(b"CLASS:PRIVATE", b"CLASS:PUBLIC", 1),
    "lacks DTSTAMP": lambda b: b.replace(b"DTSTAMP:20241001T070000Z\r\n", b"", 1),
    "is not described": lambda b: b.replace(b"TZID=Europe/Paris", b"TZID=Europe/Brussels", 1),
    "another offset": lambda b: b.replace(b"BYMONTH=10;BYDAY=-1SU", b"BYMONTH=11;BYDAY=1SU"),
    "STATUS is TENTATIVE": lambda b: b.replace(b"STATUS:CONFIRMED", b"STATUS:TENTATIVE"),
    "still reminds": lambda b: b.replace(b"STATUS:CONFIRMED", b"STATUS:CANCELLED"),
    "alarm without": lambda b: b.replace(b"TRIGGER:-PT30M\r\n", b""),
    "has DESCRIPTION": lambda b: b.replace(b"CLASS:", b"DESCRIPTION:a\r\nCLASS:", 1),
    "is not in UTC": lambda b: b.replace(b"DTSTAMP:20241001T070000Z", b"DTSTAMP:20241001T070000", 1),
    "shown by recurring": lambda b: b.replace(
        b"DURATION:PT45M", b"DURATION:PT45M\r\nRRULE:FREQ=DAILY;COUNT=2", 1),
    "tells of health: 'dialys'": lambda b: b.replace(b"Rendez-vous", b"Dialyse", 1),
    "tells of health: 'diabet'": lambda b: b.replace(b"Par t", "Diabète, t".encode(), 1),
    "tells of health: 'sante'": lambda b: b.replace(b"Rendez-vous L", b"Mon espace sant\xc3\r\n \xa9 L", 1),
    "participant's name": lambda b: b.replace(b"vous LURO-162-T", b"vous avec Camille", 1),
}


def cases(folder):
    bad = {}
    for number, (said, spoil) in enumerate(FAULTS.items()):
        path = folder / f"{number:02}.ics"
        path.write_bytes(spoil(GOOD))
        path.with_suffix(".names").write_text(NAME, encoding="utf-8")
        bad[path] = said
    yield "judge_calendar.py", [FIXTURES / "good.ics"], bad
