import StudyModel
import Wording

/// What became of a table of marks.
public struct MarksTaken: Hashable, Sendable {
  /// Lines that made a mark.
  public let made: Int
  /// Lines that changed nothing: these words bore these themes already.
  public let known: Int
  /// Texts that were said to be read to their end, and were not before.
  public let finished: Int
}

extension Desk {
  /// Marks what the lines of a file say, all of them or, with findings by line, none. Again is
  /// harmless: words keep the themes they have, and get only what is new to them. The ledger keeps
  /// which texts were looked at.
  ///
  /// - Parameters:
  ///   - lines: what is to be marked, in the order of the file.
  ///   - finishing: also says of every text in the file that it is read to its end.
  ///   - isTrial: checks everything and makes no mark.
  public func mark(
    _ lines: [MarkLine], finishing: Bool = false, isTrial: Bool = false
  ) throws -> MarksTaken {
    let codebook = try workspace.codebookInUse()
    var plan = MarkingPlan(reader: user.author, codebook: codebook)
    for code in Set(lines.map(\.participant)).sorted(by: { "\($0)" < "\($1)" }) {
      let mine = lines.filter { $0.participant == code }
      do { plan.add(mine, in: try codedRecord(of: code)) } catch let error as DeskError
        where error.isOfOneRow
      {
        plan.refuse(mine, error.words)
      }
    }
    // Findings tell whether words stand in a text, so each text counts as looked at.
    for text in plan.texts { try note(text) }
    guard plan.findings.isEmpty else { throw DeskError.inRows(plan.findings(inOrderOf: lines)) }
    let unread = finishing ? plan.unread : []
    if !isTrial {
      try together { desk in
        for (code, mark) in plan.marks {
          try desk.act(on: code, by: .code) { _ in .coding(.marked(mark)) }
        }
        for text in unread {
          try desk.finishReading(text.origin, of: text.participant, codebook: codebook)
        }
      }
    }
    return MarksTaken(made: plan.marks.count, known: plan.known, finished: unread.count)
  }
}

/// The marks that a file asks for, worked out before any is made.
private struct MarkingPlan {
  let reader: String
  let codebook: Codebook
  private(set) var marks: [(code: ParticipantCode, mark: MarkMade)] = []
  private(set) var known = 0
  private(set) var findings: [DeskError.Finding] = []
  /// Each text that the file speaks of, once.
  private(set) var texts: [CodedText] = []
  /// Those of them that the reader has not read to their end.
  private(set) var unread: [CodedText] = []

  init(reader: String, codebook: Codebook) {
    self.reader = reader
    self.codebook = codebook
  }

  mutating func add(_ lines: [MarkLine], in record: CodedRecord) {
    var given: [Passage: Set<ID<Theme>>] = [:]
    for mark in record.markings.marks where mark.reader == reader {
      guard case .stands(let passage) = record.places[mark.id] else { continue }
      given[passage, default: []].formUnion(mark.record.themes)
    }
    for line in lines {
      do {
        let passage = try passage(of: line, in: record)
        let new = line.themes.filter { !given[passage, default: []].contains($0) }
        given[passage, default: []].formUnion(new)
        guard !new.isEmpty else {
          known += 1
          continue
        }
        let mark = MarkMade(passage: passage, themes: new, codebook: codebook.version)
        marks.append((line.participant, mark))
      } catch { refuse([line], error.words) }
    }
  }

  mutating func refuse(_ lines: [MarkLine], _ reason: Phrase) {
    findings += lines.map { DeskError.Finding(place: $0.place, reason: reason) }
  }

  /// The findings as the file has its lines.
  func findings(inOrderOf lines: [MarkLine]) -> [DeskError.Finding] {
    let byPlace = Dictionary(grouping: findings, by: \.place)
    return lines.flatMap { byPlace[$0.place] ?? [] }
  }

  private mutating func passage(
    of line: MarkLine, in record: CodedRecord
  ) throws(DeskError) -> Passage {
    if let unknown = line.themes.first(where: { codebook.theme($0) == nil }) {
      throw .noTheme(unknown)
    }
    guard let text = record.texts.first(where: { $0.origin == line.origin }) else {
      throw .noText(line.origin)
    }
    if !texts.contains(where: { $0.writing == text.writing }) {
      texts.append(text)
      if !record.markings.isRead(text.writing, by: reader) { unread.append(text) }
    }
    switch line.spot {
    case .words(let words, let question): return try text.passage(of: words, question: question)
    case .range(let question, let answer, let start, let length):
      let place = TextPlace(writing: text.writing, question: question, answer: answer)
      let passage = Passage(place: place, start: start, length: length)
      guard text.words(of: passage) != nil else { throw .noPassage }
      return passage
    }
  }
}
