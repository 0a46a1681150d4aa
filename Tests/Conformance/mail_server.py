"""A mail server that can be told to misbehave, for mails.py. It is aiosmtpd's, with STARTTLS and sign-in.

What it took is what it answered 250 for, or hid the answer of: by Message-ID, with how often.
"""

import asyncio
import collections
import email.parser
import email.policy
import logging
import pathlib
import ssl
import subprocess
import threading
import warnings

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult

# Broken handshakes and cut connections are what is tried here.
logging.disable(logging.CRITICAL)
warnings.simplefilter("ignore")

HEADERS = email.parser.BytesHeaderParser(policy=email.policy.default)
USER, PASSWORD = b"contact", b"un mot de passe d'essai"


class Authority:
    """Certificates of a test, made by openssl."""

    def __init__(self, folder, name):
        self.folder, self.name = pathlib.Path(folder), name
        self.folder.mkdir(parents=True, exist_ok=True)
        self.file = self.folder / f"{name}.pem"
        self.key = self.folder / f"{name}.key"
        openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={name}",
                "-keyout", self.key, "-out", self.file)

    def certificate(self, host):
        """A context with a certificate of that host."""
        base = self.folder / f"{self.name}-{host}"
        request, pem, key, more = (base.with_suffix(f".{end}") for end in ("csr", "crt", "k", "ext"))
        more.write_text(f"subjectAltName=DNS:{host}\n")
        openssl("req", "-new", "-newkey", "rsa:2048", "-nodes", "-subj", f"/CN={host}",
                "-keyout", key, "-out", request)
        openssl("x509", "-req", "-days", "2", "-in", request, "-CA", self.file, "-CAkey", self.key,
                "-CAcreateserial", "-extfile", more, "-out", pem)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(pem, key)
        return context


def openssl(*arguments):
    subprocess.run(["openssl", *map(str, arguments)], check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.PIPE)


class Handler:
    """Takes everything, unless `refuse` has an answer for an address, or `act` something to do."""

    def __init__(self):
        self.taken = collections.Counter()
        self.messages = []
        self.sessions = 0
        self.refuse = {}
        self.act = lambda server, step: None
        self.delay = 0

    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        session.host_name = hostname
        return responses

    async def handle_RCPT(self, server, session, envelope, address, options):
        self.act(server, "RCPT")
        if address in self.refuse:
            return self.refuse[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        headers = HEADERS.parsebytes(envelope.original_content)
        self.taken[headers["Message-ID"]] += 1
        self.messages.append((envelope.rcpt_tos[0], envelope.original_content))
        self.act(server, "DATA")
        if self.delay:
            await asyncio.sleep(self.delay)
        return "250 OK"


class Mail(Controller):
    """The server on a free port of this machine; `signed` are the sign-ins it saw."""

    def __init__(self, handler, context, requires_tls=True):
        self.context, self.requires_tls, self.signed = context, requires_tls, []
        super().__init__(handler, hostname="127.0.0.1", port=free_port())

    def factory(self):
        self.handler.sessions += 1
        return SMTP(self.handler, hostname="localhost", tls_context=self.context,
                    require_starttls=self.requires_tls, auth_required=self.requires_tls,
                    auth_require_tls=True, authenticator=self.authenticate, enable_SMTPUTF8=False,
                    loop=self.loop)

    def authenticate(self, server, session, envelope, mechanism, data):
        self.signed.append((data.login, data.password))
        # Not handled: the server itself answers a refusal.
        return AuthResult(success=(data.login, data.password) == (USER, PASSWORD), handled=False)


def free_port():
    import socket
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def once(step):
    """An act that cuts the connection at that step, the first time."""
    done = threading.Event()

    def act(server, at):
        if at == step and not done.is_set():
            done.set()
            server.transport.abort()
    return act
