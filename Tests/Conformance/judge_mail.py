"""Judge messages by Python's own mail parser, icalendar, and by what they may tell.

usage: judge_mail.py FILE.eml…
Bytes (CRLF, ASCII, line lengths) are looked at here, and so are words: nothing of health or of a study,
no name that stands in FILE.names beside it, one a line, anywhere that is shown.
"""

import email
import email.policy
import email.utils
import html.parser
import pathlib
import re
import sys
import zoneinfo

import icalendar

from judge_calendar import HEALTH, plain
from verdict import judge

CODE = re.compile(r"\b[a-z]{4}-\d{3}-[0-9a-z]\b")
PARIS = zoneinfo.ZoneInfo("Europe/Paris")
HEADERS = {"date", "from", "to", "reply-to", "subject", "message-id", "content-language", "x-unsent",
           "auto-submitted", "mime-version", "content-type"}
IDENTIFIER = re.compile(r"<[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}@[a-z.-]+>")


class Text(html.parser.HTMLParser):
    """What a page shows; what it would load is a finding."""

    def __init__(self):
        super().__init__()
        self.words, self.loads, self.skipped = [], [], 0

    def handle_starttag(self, tag, attributes):
        self.skipped += tag == "title"
        self.loads += [f"{tag} {name}" for name, _ in attributes
                       if name in ("src", "href", "style", "background")]
        if tag in ("script", "style", "img", "link"):
            self.loads.append(tag)

    def handle_endtag(self, tag):
        self.skipped -= tag == "title"

    def handle_data(self, data):
        if not self.skipped:
            self.words += data.split()


def examine(path):
    data = pathlib.Path(path).read_bytes()
    findings = list(of_bytes(data))
    message = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        findings += [f"{part.get_content_type()}: {type(defect).__name__}" for defect in part.defects]
        for name in part.keys():
            findings += [f"{name}: {type(defect).__name__}" for defect in part[name].defects]
    findings += of_headers(message)
    findings += of_parts(message)
    findings += of_words(message, pathlib.Path(path).with_suffix(".names"))
    return findings, [str(message["Subject"])]


def of_bytes(data):
    if data.replace(b"\r\n", b"").count(b"\n") or data.replace(b"\r\n", b"").count(b"\r"):
        yield "a line does not end in CRLF"
    for number, line in enumerate(data.split(b"\r\n"), 1):
        if len(line) > 78:
            yield f"line {number} has {len(line)} octets"
        if not line.isascii() or re.search(rb"[\x00-\x08\x0b-\x1f\x7f]", line):
            yield f"line {number} is not plain ASCII"


def of_headers(message):
    names = [name.lower() for name in message.keys()]
    yield from (f"has {name}" for name in sorted(set(names) - HEADERS))
    yield from (f"has {name} twice" for name in sorted(set(names)) if names.count(name) > 1)
    missing = {"date", "from", "to", "subject", "message-id", "mime-version"} - set(names)
    if missing:
        yield f"lacks {', '.join(sorted(missing))}"
        return
    if not IDENTIFIER.fullmatch(message["Message-ID"]):
        yield "Message-ID is no UUID at a domain"
    date = message["Date"].datetime
    if date.utcoffset() != date.astimezone(PARIS).utcoffset():
        yield f"Date is not what clocks in Paris show: {message['Date']}"
    if len(message["To"].addresses) != 1 or len(message["From"].addresses) != 1:
        yield "is not from one to one"


def of_parts(message):
    text, page = message.get_body(("plain",)), message.get_body(("html",))
    if text is None or page is None:
        yield "lacks plain text or a page"
        return
    shown = Text()
    shown.feed(page.get_content())
    yield from (f"its page loads or hides something: {what}" for what in shown.loads)
    words = [word for line in text.get_content().splitlines()
             for word in re.sub(r"^\s*(-|\d+\.) ", "", line).split()]
    if words != shown.words:
        yield "text and page do not say the same"
    for part in message.iter_attachments():
        if part.get_content_type() != "text/calendar":
            yield f"carries {part.get_content_type()}"
        elif len(icalendar.Calendar.from_ical(part.get_content()).walk("VEVENT")) != 1:
            yield "its calendar does not hold one appointment"


def of_words(message, names):
    shown = [str(message["Subject"]), *(one.display_name for one in message["From"].addresses)]
    shown += [part.get_content() for part in message.walk() if part.get_content_maintype() == "text"]
    for text in shown:
        text = plain(text.replace("\r\n ", "").replace("\n ", ""))
        if CODE.search(text):
            yield "tells a participant's code"
        for word in HEALTH:
            if re.search(rf"\b{word}", text):
                yield f"tells of health: {word!r}"
        if names.exists():
            for name in names.read_text(encoding="utf-8").splitlines():
                if any(len(part) > 2 and re.search(rf"\b{re.escape(part)}\b", text)
                       for part in plain(name).split()):
                    yield "tells a participant's name"


if __name__ == "__main__":
    judge(sys.argv[1:], examine)
