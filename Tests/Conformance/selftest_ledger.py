"""A small ledger made by hand, with keys of its own, good or with one fault."""

import base64
import hashlib
import json
import sqlite3

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

import judge_ledger

SCHEMA = """
    CREATE TABLE event (position INTEGER PRIMARY KEY, id BLOB, stream TEXT, sequence INTEGER,
        kind TEXT, version INTEGER, effective_at INTEGER, recorded_at INTEGER, author TEXT,
        source TEXT, node TEXT, node_position INTEGER, payload BLOB, payload_digest BLOB,
        previous_digest BLOB, digest BLOB, signature BLOB);
    CREATE TABLE lock (signer TEXT, slot BLOB, log_rounds INTEGER, block_size INTEGER,
        parallelism INTEGER, sealed BLOB);
"""

ONE, TWO = f"participant/{'1' * 32}", f"participant/{'2' * 32}"
IDENTITY = f"identity/{'2' * 32}"


class Signer:
    def __init__(self, seed):
        self.key = Ed25519PrivateKey.from_private_bytes(bytes([seed] * 32))
        self.verifying = self.key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        self.receiving = bytes([seed + 1] * 32)
        self.name = judge_ledger.fingerprint(self.verifying, self.receiving)

    def added(self):
        keys = [("verifying", self.verifying), ("receiving", self.receiving)]
        return clear({name: base64.b64encode(key).decode() for name, key in keys})

    def sign(self, digest, start):
        return self.key.sign(judge_ledger.run(digest, start))


def clear(content):
    return b"\0" + json.dumps(content).encode()


def sealed(number, blocks=1):
    return b"\1\0\0\0\1" + bytes([number] * (12 + 256 * blocks + 16))


A, B = Signer(3), Signer(5)
LOCK = {"signer": A.name, "slot": bytes(16), "log_rounds": 10, "block_size": 8, "parallelism": 1,
        "sealed": bytes(range(100))}
LOCK_SET = {"signer": A.name.decode(), "lock": judge_ledger.lock_digest(LOCK).hex()}

# Stream, kind, author, payload, whether it is signed by itself.
EVENTS = [
    ("study", b"signer.added", A, A.added(), True),
    ("study", b"signer.added", A, B.added(), False),
    ("study", b"passphrase.set", A, clear(LOCK_SET), True),
    (ONE, b"entry.written", B, sealed(4), False),
    (ONE, b"entry.written", B, sealed(5, blocks=3), True),
    (TWO, b"entry.written", A, sealed(6), True),
    (IDENTITY, b"identity.recorded", A, sealed(7), False),
    (IDENTITY, b"identity.erased", A, clear({}), False),
    (TWO, b"participant.erased", A, clear({}), True),
]
# Their streams were erased.
BLANK = [6, 7]

PLACE = {3: "position 3 (study 3)", 4: f"position 4 ({ONE} 1)", 5: f"position 5 ({ONE} 2)",
         6: f"position 6 ({TWO} 1)", 9: f"position 9 ({TWO} 2)"}

# What is said of it: how the good one is changed, as by someone with other tools.
CHANGED = {
    f"{PLACE[3]}: its payload is not the one": "UPDATE event SET payload = x'00' WHERE position = 3",
    f"{PLACE[5]}: its payload is not the one":
        "UPDATE event SET payload = (SELECT payload FROM event WHERE position = 4)"
        " WHERE position = 5",
    f"{PLACE[4]}: its payload is gone": "UPDATE event SET payload = x'' WHERE position = 4",
    f"{PLACE[3]}: its digest": "UPDATE event SET effective_at = 0 WHERE position = 3",
    f"{PLACE[4]}: its digest": f"UPDATE event SET author = '{A.name.decode()}' WHERE position = 4",
    f"{PLACE[5]}: its digest": "UPDATE event SET payload_digest = zeroblob(32) WHERE position = 5",
    f"{PLACE[5]}: node_position 5": "DELETE FROM event WHERE position = 4",
    f"position 10 ({TWO} 2): position 10": "UPDATE event SET position = 10 WHERE position = 9",
    f"position 5 ({ONE} 9): sequence 9, expected 2":
        "UPDATE event SET sequence = 9 WHERE position = 5",
    f"{PLACE[4]}: previous_digest":
        "UPDATE event SET previous_digest = zeroblob(32) WHERE position = 4",
    f"{PLACE[3]}: its id": "UPDATE event SET id = zeroblob(15) WHERE position = 3",
    f"{PLACE[4]}: its id": f"UPDATE event SET id = x'{'02' * 16}' WHERE position = 4",
    "(somewhere 1): its stream": "UPDATE event SET stream = 'somewhere' WHERE position = 4",
    f"{PLACE[5]}: its signature": "UPDATE event SET signature = zeroblob(64) WHERE position = 5",
    f"{PLACE[4]}: its signature":
        "UPDATE event SET signature = (SELECT signature FROM event WHERE position = 5)"
        " WHERE position = 4",
    f"{PLACE[6]}: the event before it is signed by nobody":
        "UPDATE event SET signature = x'' WHERE position = 5",
    f"{PLACE[9]}: it is signed by nobody": "UPDATE event SET signature = x'' WHERE position = 9",
    f"the lock of {A.name.decode()} is not the one": "UPDATE lock SET log_rounds = 1",
    f"the lock of {A.name.decode()} is not the one set": "UPDATE lock SET sealed = zeroblob(100)",
    f"the lock of {A.name.decode()} is missing": "DELETE FROM lock",
    f"the lock of {B.name.decode()} was never set":
        f"INSERT INTO lock SELECT '{B.name.decode()}', x'01', 10, 8, 1, sealed FROM lock",
    "no event": "DELETE FROM event",
}

# What is said of it: which event is another one, with digests and signatures made to fit.
FORGED = {
    f"{PLACE[5]}: the event before it is signed by nobody": (5, {"author": A.name}),
    f"{PLACE[6]}: its signature": (6, {"author": B.name}),
    f"{PLACE[4]}: its author's keys": (4, {"author": b"0" * 20}),
    f"{PLACE[4]}: its payload should be sealed": (4, {"payload": clear({})}),
    f"{PLACE[3]}: its payload should be in clear": (3, {"payload": sealed(3)}),
    f"{PLACE[4]}: the length of its sealed payload": (4, {"payload": sealed(4) + b"x"}),
    f"{PLACE[9]}: its author's keys": (9, {"author": b"1" * 20}),
    f"position 6 ({TWO} 1): its payload is gone": (9, {"kind": b"participant.left"}),
    f"position 7 ({IDENTITY} 1): its payload is gone": (8, {"kind": b"participant.erased"}),
}


def events(forged=None, change=None):
    previous, sequences, start = bytes(32), {}, None
    for position, (stream, kind, author, payload, signed) in enumerate(EVENTS, start=1):
        sequences[stream] = sequences.get(stream, 0) + 1
        event = {
            "position": position, "id": bytes([position] * 16), "stream": stream.encode(),
            "sequence": sequences[stream], "kind": kind, "version": 1, "effective_at": -1,
            "recorded_at": 1_730_000_000_000, "author": author.name, "source": b"self",
            "node": "nœud".encode(), "node_position": position, "payload": payload,
            "previous_digest": previous,
        }
        if position == forged:
            event |= change
            if event["kind"] not in judge_ledger.CLEAR and "payload" not in change:
                event["payload"] = sealed(position)
        event["payload_digest"] = hashlib.sha256(event["payload"]).digest()
        event["digest"] = previous = judge_ledger.digest(event)
        start = start or position
        event["signature"] = author.sign(event["digest"], start) if signed else b""
        start = None if signed else start
        if position in BLANK:
            event["payload"] = b""
        yield event


def insert(store, table, row):
    texts = judge_ledger.TEXTS + ["signer"]
    stored = {name: value.decode() if name in texts else value for name, value in row.items()}
    places = ", ".join(f":{name}" for name in stored)
    store.execute(f"INSERT INTO {table} ({', '.join(stored)}) VALUES ({places})", stored)


def write(path, sql="", forged=None, change=None):
    """The good ledger, or one with an event forged, or changed by SQL afterwards."""
    store = sqlite3.connect(path)
    store.executescript(SCHEMA)
    for event in events(forged, change):
        insert(store, "event", event)
    insert(store, "lock", LOCK)
    store.executescript(sql)
    store.commit()
    store.close()
