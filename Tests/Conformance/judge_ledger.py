"""Recompute the chain of events of a workspace with nothing but sqlite3 and hashlib.

usage: judge_ledger.py WORKSPACE-OR-DATABASE…

A checkpoint in a file `sillage.db.checkpoint` beside the ledger is recomputed too.
Shares no code with the library: what it recomputes is the written format.
"""

import base64
import hashlib
import pathlib
import sqlite3
import sys

from verdict import judge

TEXTS = ["stream", "kind", "author", "source", "node"]
INTEGERS = ["sequence", "version", "effective_at", "recorded_at", "node_position"]
DIGESTS = ["payload_digest", "previous_digest"]
COLUMNS = ["position", "id", "payload", "digest"] + TEXTS + INTEGERS + DIGESTS


def header(event):
    """The bytes whose SHA-256 is the event's digest."""
    parts = [b"sillage-event-1\n", event["id"]]
    for name in TEXTS:
        parts += [len(event[name]).to_bytes(4, "big"), event[name]]
    parts += [event[name].to_bytes(8, "big", signed=True) for name in INTEGERS]
    parts += [event[name] for name in DIGESTS]
    return b"".join(parts)


def fault(event, last, sequences, ids):
    """Why this event does not hold, or None. `last` is (position, digest) by node."""
    position, digest = last.get(event["node"], (0, bytes(32)))
    expected = sequences.get(event["stream"], 0) + 1
    if len(event["id"]) != 16 or event["id"] in ids:
        return "its id is not 16 bytes used once"
    if event["node_position"] != position + 1:
        return f"node_position {event['node_position']}, expected {position + 1}"
    if event["sequence"] != expected:
        return f"sequence {event['sequence']}, expected {expected}"
    if event["payload_digest"] != hashlib.sha256(event["payload"]).digest():
        return "its payload is not the one that was digested"
    if event["previous_digest"] != digest:
        return "previous_digest is not the digest of the event before it"
    if event["digest"] != hashlib.sha256(header(event)).digest():
        return "its digest is not that of its header"
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
    rows = store.execute(f"SELECT {', '.join(COLUMNS)} FROM event ORDER BY position")
    last, sequences, ids, digests = {}, {}, set(), []
    for row in rows:
        event = dict(zip(COLUMNS, row))
        reason = fault(event, last, sequences, ids)
        if reason:
            where = f"{event['stream'].decode()} {event['sequence']}"
            return [f"event at position {event['position']} ({where}): {reason}"], []
        last[event["node"]] = event["node_position"], event["digest"]
        sequences[event["stream"]] = event["sequence"]
        ids.add(event["id"])
        digests.append(event["digest"])
    if not ids:
        return ["no event at all"], []
    reason = checkpoint_fault(f"{database}.checkpoint", digests)
    if reason:
        return [reason], []
    return [], [f"{len(ids)} events, {len(sequences)} streams, {len(last)} nodes"]


if __name__ == "__main__":
    judge(sys.argv[1:], examine)
