"""Recompute all that can be known of a ledger without any of its keys: digests, chains, signatures,
locks, and the root over it all, with nothing but sqlite3, hashlib and an Ed25519 verifier.

usage: judge_ledger.py WORKSPACE-OR-DATABASE…

A checkpoint in a file `sillage.db.checkpoint` beside the ledger is recomputed too.
Shares no code with the library: what it recomputes is the written format.
"""

import base64
import hashlib
import json
import pathlib
import re
import sqlite3
import sys

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from verdict import judge

TEXTS = ["stream", "kind", "author", "source", "node"]
INTEGERS = ["sequence", "version", "effective_at", "recorded_at", "node_position"]
DIGESTS = ["payload_digest", "previous_digest"]
COLUMNS = ["position", "id", "payload", "digest", "signature"] + TEXTS + INTEGERS + DIGESTS
LOCK_COLUMNS = ["signer", "slot", "log_rounds", "block_size", "parallelism", "sealed"]
CLEAR = [b"signer.added", b"key.granted", b"passphrase.set", b"passphrase.removed",
         b"participant.erased", b"identity.erased"]
# Which event in which stream says that the stream's content is gone.
ERASED = {b"participant.erased": b"participant/", b"identity.erased": b"identity/"}
STREAM = re.compile(rb"study|feedback|(participant|identity)/[0-9a-f]{32}")
# A byte, the key's version, the nonce; the tag.
AROUND_SEALED = 1 + 4 + 12 + 16


def header(event):
    """The bytes to which a sealed payload is bound."""
    parts = [b"sillage-event-2\n", event["id"]]
    for name in TEXTS:
        parts += [len(event[name]).to_bytes(4, "big"), event[name]]
    parts += [event[name].to_bytes(8, "big", signed=True) for name in INTEGERS]
    return b"".join(parts)


def digest(event):
    """The event's digest, as its header and the two digests it stands on make it."""
    parts = [header(event)] + [event[name] for name in DIGESTS]
    return hashlib.sha256(b"".join(parts)).digest()


def fingerprint(verifying, receiving):
    """The name of a pair of public keys."""
    digits = hashlib.sha256(b"sillage-signer-1\n" + verifying + receiving).hexdigest()
    return digits[:20].encode()


def run(digest, start):
    """What is signed: the last digest of some events, and the place of the first."""
    return b"sillage-signature-2\n" + start.to_bytes(8, "big") + digest


def lock_digest(lock):
    """The digest by which the log names a lock."""
    numbers = [lock[name] for name in ["log_rounds", "block_size", "parallelism"]]
    head = b"sillage-lock-1\n%s\n%d %d %d\n" % (lock["signer"], *numbers)
    return hashlib.sha256(head + lock["slot"] + lock["sealed"]).digest()


class Ledger:
    """What was met so far, from the first event on."""

    def __init__(self):
        self.last = {}  # (position, digest) by node
        self.sequences, self.ids, self.digests = {}, set(), []
        self.signers, self.unsigned = {}, None
        self.start = None  # where the events begin that the next signature covers
        self.blank, self.erased = {}, set()
        self.locks = {}  # digest by signer

    def fault(self, event):
        """Why this event does not hold, or None."""
        fault = self.place(event) or self.payload(event)
        if fault:
            return fault
        # Only whoever began the ledger brings their own keys in.
        is_first = not self.signers
        if is_first:
            self.meet(event)
        fault = self.signature(event)
        if not fault and not is_first:
            self.meet(event)
        return fault

    def place(self, event):
        position, previous = self.last.get(event["node"], (0, bytes(32)))
        expected = self.sequences.get(event["stream"], 0) + 1
        if len(event["id"]) != 16 or event["id"] in self.ids:
            return "its id is not 16 bytes used once"
        if not STREAM.fullmatch(event["stream"]):
            return "its stream is neither the study's, a person's nor the feedback's"
        if event["node_position"] != position + 1:
            return f"node_position {event['node_position']}, expected {position + 1}"
        if event["position"] != len(self.digests) + 1:
            return f"position {event['position']}, expected {len(self.digests) + 1}"
        if event["sequence"] != expected:
            return f"sequence {event['sequence']}, expected {expected}"
        if event["previous_digest"] != previous:
            return "previous_digest is not the digest of the event before it"
        if event["digest"] != digest(event):
            return "its digest is not that of its header"
        return None

    def payload(self, event):
        payload = event["payload"]
        if not payload:
            # Whether that stream was erased may be said further on.
            self.blank.setdefault(event["stream"], event)
            return None
        if event["payload_digest"] != hashlib.sha256(payload).digest():
            return "its payload is not the one that was digested"
        if event["kind"] in CLEAR:
            return None if payload[0] == 0 else "its payload should be in clear"
        if payload[0] != 1:
            return "its payload should be sealed"
        if len(payload) <= AROUND_SEALED or (len(payload) - AROUND_SEALED) % 256:
            return "the length of its sealed payload tells that of the text"
        return None

    def signature(self, event):
        signer, home = self.signers.get(event["author"], (None, None))
        if not signer:
            return "its author's keys are not known"
        is_own = event["stream"] == home and (
            event["kind"] not in CLEAR or event["kind"] == b"passphrase.set")
        if home != b"study" and not is_own:
            return "its author may not do that"
        if self.unsigned and any(self.unsigned[k] != event[k] for k in ["author", "node"]):
            return "the event before it is signed by nobody"
        start = self.start or event["node_position"]
        self.unsigned = None if event["signature"] else event
        self.start = start if self.unsigned else None
        if self.unsigned:
            return None
        try:
            signer.verify(event["signature"], run(event["digest"], start))
        except InvalidSignature:
            return "its signature is not that of its author"
        return None

    def meet(self, event):
        """Take in what the rest stands on."""
        self.last[event["node"]] = event["node_position"], event["digest"]
        self.sequences[event["stream"]] = event["sequence"]
        self.ids.add(event["id"])
        self.digests.append(event["digest"])
        if event["kind"] in ERASED and event["stream"].startswith(ERASED[event["kind"]]):
            self.erased.add(event["stream"])
        if event["kind"] not in CLEAR or not event["payload"]:
            return
        content = json.loads(event["payload"][1:])
        if event["kind"] == b"signer.added":
            keys = [base64.b64decode(content[k], validate=True) for k in ["verifying", "receiving"]]
            self.signers.setdefault(
                fingerprint(*keys), (Ed25519PublicKey.from_public_bytes(keys[0]), event["stream"]))
        elif event["kind"] == b"passphrase.set":
            self.locks[content["signer"].encode()] = bytes.fromhex(content["lock"])
        elif event["kind"] == b"passphrase.removed":
            self.locks.pop(content["signer"].encode(), None)

    def fault_at_end(self):
        """What is wrong although every event holds by itself: the event and why, or None."""
        if self.unsigned:
            return self.unsigned, "it is signed by nobody"
        for stream, event in self.blank.items():
            if stream not in self.erased:
                return event, "its payload is gone, and nobody was erased"
        return None


def lock_fault(store, expected):
    """Why the locks are not those that the log names, or None."""
    present = {}
    for row in store.execute(f"SELECT {', '.join(LOCK_COLUMNS)} FROM lock"):
        lock = dict(zip(LOCK_COLUMNS, row))
        present[lock["signer"]] = lock_digest(lock)
    for signer in sorted(present.keys() | expected.keys()):
        if present.get(signer) != expected.get(signer):
            what = ("is missing" if signer not in present
                    else "was never set" if signer not in expected else "is not the one set last")
            return f"the lock of {signer.decode()} {what}"
    return None


def tree_root(leaves):
    """The root of RFC 6962, section 2.1, over all leaves at once."""
    level = [hashlib.sha256(b"\0" + leaf).digest() for leaf in leaves]
    while len(level) > 1:
        # A node without a neighbour goes up as it is: the same tree as cut at powers of two.
        level = [
            hashlib.sha256(b"\1" + level[i] + level[i + 1]).digest() if i + 1 < len(level)
            else level[i]
            for i in range(0, len(level), 2)
        ]
    return level[0] if level else hashlib.sha256(b"").digest()


def checkpoint_fault(path, digests):
    """Why the checkpoint beside the ledger does not hold, or None; there may be none."""
    try:
        origin, count, root = pathlib.Path(path).read_text("utf-8").splitlines()[:3]
    except FileNotFoundError:
        return None
    if not origin.startswith("sillage/") or int(count) != len(digests):
        return f"the checkpoint is of {count} events, the ledger holds {len(digests)}"
    if base64.b64decode(root, validate=True) != tree_root(digests):
        return "the checkpoint has another root"
    return None


def examine(path):
    database = pathlib.Path(path).resolve()
    if database.is_dir():
        database /= "sillage.db"
    store = sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)
    store.text_factory = bytes  # The digest is of stored bytes, so read those.

    def said(event, reason):
        where = f"{event['stream'].decode()} {event['sequence']}"
        return [f"event at position {event['position']} ({where}): {reason}"], []

    ledger = Ledger()
    for row in store.execute(f"SELECT {', '.join(COLUMNS)} FROM event ORDER BY position"):
        event = dict(zip(COLUMNS, row))
        reason = ledger.fault(event)
        if reason:
            return said(event, reason)
    if not ledger.ids:
        return ["no event at all"], []
    if fault := ledger.fault_at_end():
        return said(*fault)
    reason = lock_fault(store, ledger.locks)
    reason = reason or checkpoint_fault(f"{database}.checkpoint", ledger.digests)
    if reason:
        return [reason], []
    counts = [(ledger.ids, "events"), (ledger.sequences, "streams"), (ledger.last, "nodes"),
              (ledger.signers, "signers"), (ledger.locks, "locks")]
    return [], [", ".join(f"{len(things)} {name}" for things, name in counts)]


if __name__ == "__main__":
    judge(sys.argv[1:], examine)
