extension Schema {
  /// Events that are only ever appended, one row that names the ledger's node, and the locks under
  /// which people keep their keys.
  ///
  /// The one change an event may see is that its payload goes, once its stream was erased: the
  /// digests stay. The last trigger refuses what would take another event's place, so that
  /// `INSERT OR REPLACE`, which deletes without asking the triggers for deletion, finds nothing to
  /// replace.
  static let tables = """
    CREATE TABLE ledger (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      node TEXT NOT NULL CHECK (node <> '')
    ) STRICT;

    CREATE TABLE event (
      position INTEGER PRIMARY KEY CHECK (position > 0),
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      stream TEXT NOT NULL CHECK (stream <> ''),
      sequence INTEGER NOT NULL CHECK (sequence > 0),
      kind TEXT NOT NULL CHECK (kind <> ''),
      version INTEGER NOT NULL CHECK (version > 0),
      effective_at INTEGER NOT NULL,
      recorded_at INTEGER NOT NULL,
      author TEXT NOT NULL CHECK (author <> ''),
      source TEXT NOT NULL CHECK (source IN ('self', 'dictated', 'transcribed', 'imported')),
      node TEXT NOT NULL CHECK (node <> ''),
      node_position INTEGER NOT NULL CHECK (node_position > 0),
      payload BLOB NOT NULL,
      payload_digest BLOB NOT NULL CHECK (length(payload_digest) = 32),
      previous_digest BLOB NOT NULL CHECK (length(previous_digest) = 32),
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      signature BLOB NOT NULL CHECK (length(signature) IN (0, 64)),
      UNIQUE (stream, sequence),
      UNIQUE (node, node_position)
    ) STRICT;

    CREATE TABLE lock (
      signer TEXT PRIMARY KEY CHECK (signer <> ''),
      slot BLOB NOT NULL UNIQUE CHECK (length(slot) = 16),
      log_rounds INTEGER NOT NULL,
      block_size INTEGER NOT NULL,
      parallelism INTEGER NOT NULL,
      sealed BLOB NOT NULL
    ) STRICT;

    CREATE TRIGGER ledger_is_never_updated BEFORE UPDATE ON ledger
    BEGIN SELECT RAISE(ABORT, 'the ledger keeps its name'); END;

    CREATE TRIGGER ledger_is_never_deleted BEFORE DELETE ON ledger
    BEGIN SELECT RAISE(ABORT, 'the ledger keeps its name'); END;

    CREATE TRIGGER ledger_is_named_once BEFORE INSERT ON ledger
    WHEN EXISTS (SELECT 1 FROM ledger)
    BEGIN SELECT RAISE(ABORT, 'the ledger keeps its name'); END;

    CREATE TRIGGER event_is_never_updated BEFORE UPDATE ON event
    WHEN NEW.payload <> x'' OR OLD.kind IN ('participant.erased', 'identity.erased')
      OR (NEW.position, NEW.id, NEW.stream, NEW.sequence, NEW.kind, NEW.version,
          NEW.effective_at, NEW.recorded_at, NEW.author, NEW.source, NEW.node, NEW.node_position,
          NEW.payload_digest, NEW.previous_digest, NEW.digest, NEW.signature)
        IS NOT
         (OLD.position, OLD.id, OLD.stream, OLD.sequence, OLD.kind, OLD.version,
          OLD.effective_at, OLD.recorded_at, OLD.author, OLD.source, OLD.node, OLD.node_position,
          OLD.payload_digest, OLD.previous_digest, OLD.digest, OLD.signature)
      OR NOT EXISTS (
        SELECT 1 FROM event
        WHERE stream = OLD.stream
          AND kind = substr(OLD.stream, 1, instr(OLD.stream, '/') - 1) || '.erased')
    BEGIN SELECT RAISE(ABORT, 'an event is never changed: append one that corrects it'); END;

    CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'an event is never deleted: append one that corrects it'); END;

    CREATE TRIGGER event_takes_the_next_place BEFORE INSERT ON event
    WHEN NEW.position IS NOT (SELECT ifnull(max(position), 0) + 1 FROM event)
      OR NEW.sequence IS NOT
        (SELECT ifnull(max(sequence), 0) + 1 FROM event WHERE stream = NEW.stream)
      OR NEW.node_position IS NOT
        (SELECT ifnull(max(node_position), 0) + 1 FROM event WHERE node = NEW.node)
      OR EXISTS (SELECT 1 FROM event WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'an event takes the next free place, once'); END;
    """
}
