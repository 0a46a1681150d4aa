"""Messages that the judge must accept or refuse, one fault each."""

import base64
import pathlib

FIXTURES = pathlib.Path(__file__).parent / "fixtures"
GOOD = (FIXTURES / "good.eml").read_bytes()
NAME = "Camille Inventée"
ICS = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n"

FAULTS = {
    # What is said of it: how the good one is spoilt.
    "does not end in CRLF": lambda b: b.replace(b"MIME-Version: 1.0\r\n", b"MIME-Version: 1.0\n"),
    "octets": lambda b: b.replace(b"Bonjour,\r\n", b"Bonjour," + b"x" * 80 + b"\r\n", 1),
    "is not plain ASCII": lambda b: b.replace(b"Rappel", "Rappelé".encode(), 1),
    "has bcc": lambda b: b.replace(b"Subject:", b"Bcc: autre@exemple.invalid\r\nSubject:", 1),
    "has subject twice": lambda b: b.replace(b"Subject:", b"Subject: a\r\nSubject:", 1),
    "lacks message-id": lambda b: b.replace(b"Message-ID:", b"X-Unsent:", 1),
    "no UUID at a domain": lambda b: b.replace(b"<0c5fb55a-", b"<TALI-", 1),
    "is not what clocks in Paris show": lambda b: b.replace(b"+0100", b"+0200", 1),
    "not from one to one": lambda b: b.replace(
        b"To: quelquun@exemple.invalid", b"To: quelquun@exemple.invalid, autre@exemple.invalid", 1),
    "lacks plain text or a page": lambda b: b.replace(b"text/html", b"text/plain", 1),
    "loads or hides something": lambda b: b.replace(b"<p>Bonjour", b'<p><img src=3D"x"/>Bonjour', 1),
    "do not say the same": lambda b: b.replace(b"<p>Bonjour,</p>", b"<p>Bonjour !</p>", 1),
    "StartBoundaryNotFound": lambda b: b.replace(b'boundary="a-', b'boundary="b-', 1),
    "does not hold one appointment": lambda b: replaced_calendar(b, ICS),
    "tells of health: 'dialys'": lambda b: b.replace(b"Rappel", b"Dialyse", 1),
    "tells of health: 'etude'": lambda b: b.replace(b"Bonjour,", b"=C3=89tude,"),
    "participant's code": lambda b: b.replace(b"Bonjour,", b"Bonjour TALI-473-P,"),
    "participant's name": lambda b: b.replace(b"Bonjour,", b"Bonjour Camille,"),
}


def replaced_calendar(data, calendar):
    head, _, rest = data.partition(b"Content-Transfer-Encoding: base64\r\n\r\n")
    _, boundary, end = rest.partition(b"--m-")
    return (head + b"Content-Transfer-Encoding: base64\r\n\r\n"
            + base64.encodebytes(calendar).replace(b"\n", b"\r\n") + boundary + end)


def cases(folder):
    bad = {}
    for number, (said, spoil) in enumerate(FAULTS.items()):
        path = folder / f"{number:02}.eml"
        path.write_bytes(spoil(GOOD))
        path.with_suffix(".names").write_text(NAME, encoding="utf-8")
        bad[path] = said
    yield "judge_mail.py", [FIXTURES / "good.eml"], bad
