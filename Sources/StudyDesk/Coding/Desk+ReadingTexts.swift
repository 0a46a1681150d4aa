public import StudyModel
import StudyNeeds

extension Desk {
  /// A text with the marks that whoever sits here may see: their own, and everyone's once they have
  /// finished it. The ledger keeps who looked.
  public func reading(
    _ origin: CodedText.Origin, of code: ParticipantCode
  ) throws -> (text: CodedText, marks: [(mark: Mark, place: MarkPlace)]) {
    let record = try codedRecord(of: code)
    guard let text = record.texts.first(where: { $0.origin == origin }) else {
      throw DeskError.noText(origin)
    }
    try note(text)
    return (text, record.marks(in: origin, seenBy: user.author))
  }

  /// A mark on a participant's texts, as people name it; one that whoever sits here may not see yet is
  /// as if it were not there.
  public func mark(_ name: MarkReference, of code: ParticipantCode) throws -> Mark {
    let record = try codedRecord(of: code)
    let reader = name.reader ?? user.author
    guard
      let mark = record.markings.marks.first(where: {
        $0.number == name.number && $0.reader == reader
      }), record.isVisible(mark, to: user.author)
    else { throw DeskError.noMark(name, code) }
    return mark
  }

  /// The mark that an event made, if whoever sits here may see it.
  public func mark(_ id: EventID, of code: ParticipantCode) throws -> Mark {
    try codedRecord(of: code).visibleMark(id, to: user.author)
  }

  /// Every difference in the texts that whoever sits here has finished.
  public func differences() throws -> [Difference] {
    var found: [Difference] = []
    try forEachCodedRecord { record in
      found += record.texts.filter { record.markings.isRead($0.writing, by: user.author) }
        .flatMap(record.differences)
    }
    return found
  }

  /// How readers judged the same texts, theme by theme: for each text that at least two of them
  /// finished, whether each found the theme in it.
  public func judgements() throws -> (
    readers: [String], rows: [(text: String, theme: ID<Theme>, found: [Bool?])]
  ) {
    let themes = try workspace.codebookInUse().themes.map(\.id)
    var readings: [(text: String, byReader: [String: Set<ID<Theme>>])] = []
    try forEachCodedRecord { record in
      for text in record.texts {
        let readers = record.readers(of: text)
        guard readers.count > 1 else { continue }
        let found = readers.map { ($0, record.themes(in: text, by: $0)) }
        readings.append(("\(text.writing)", Dictionary(uniqueKeysWithValues: found)))
      }
    }
    let readers = Set(readings.flatMap(\.byReader.keys)).sorted()
    let rows = themes.flatMap { theme in
      readings.map { reading in
        (reading.text, theme, readers.map { reading.byReader[$0].map { $0.contains(theme) } })
      }
    }
    return (readers, rows)
  }
}

extension CodedRecord {
  /// The marks in a text that a reader may see: their own, and everyone's once they have read it.
  func marks(
    in origin: CodedText.Origin, seenBy reader: String
  ) -> [(mark: Mark, place: MarkPlace)] {
    markings.marks.compactMap { mark in
      guard self.origin(of: mark) == origin, isVisible(mark, to: reader),
        let place = places[mark.id]
      else { return nil }
      return (mark, place)
    }
  }

  /// Whether a reader may see a mark: their own, and everyone's in a text that they have read to its
  /// end.
  func isVisible(_ mark: Mark, to reader: String) -> Bool {
    guard mark.reader != reader else { return true }
    guard let origin = origin(of: mark), let text = texts.first(where: { $0.origin == origin })
    else { return false }
    return markings.isRead(text.writing, by: reader)
  }

  /// The mark that an event made.
  /// - Throws: `DeskError` when there is none, or none that the reader may see.
  func visibleMark(_ id: EventID, to reader: String) throws(DeskError) -> Mark {
    guard let mark = markings[id], isVisible(mark, to: reader) else { throw .noMark }
    return mark
  }

  /// The entry or interview a mark was made in, whichever writing of it.
  func origin(of mark: Mark) -> CodedText.Origin? {
    let writing = mark.record.passage.place.writing
    if let text = texts.first(where: { $0.writing == writing }) { return text.origin }
    return participant.entries.firstIndex { $0.versions.contains { $0.event == writing } }
      .map { .entry($0 + 1) }
  }
}

extension Desk {
  /// The marks in one text that whoever sits here may see; no words are in it.
  public func marks(
    in origin: CodedText.Origin, of code: ParticipantCode
  ) throws -> [(mark: Mark, place: MarkPlace)] {
    let record = try codedRecord(of: code)
    return record.marks(in: origin, seenBy: user.author)
  }
}
