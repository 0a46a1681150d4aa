import JSONTree
import StudyDesk
import StudyModel
import Wording

/// Prints the log line by line, so that a long one needs little memory.
struct AuditLogPrinter {
  private let format: ResultFormat
  private let zone: StudyZone
  private let write: (String) -> Void
  /// Whole lines that are not written yet.
  private var waiting = ""
  /// The last element of the JSON array, which a comma may have to follow.
  private var last: String?
  private(set) var isEmpty = true

  private static let widths = (position: 6, recorded: 16, author: 12, kind: 26)

  /// - Parameter write: takes some lines, without the last line feed.
  init(
    format: ResultFormat, zone: StudyZone,
    write: @escaping (String) -> Void = { Console.standard.print($0) }
  ) {
    self.format = format
    self.zone = zone
    self.write = write
  }

  mutating func add(_ line: AuditLine) {
    switch format {
    case .json:
      waiting += last.map { "  \($0),\n" } ?? "[\n"
      last = line.json.text()
    case .table:
      if isEmpty { waiting += Self.heading + "\n" }
      waiting += text(line) + "\n"
    }
    isEmpty = false
    if waiting.utf8.count > 60_000 { flush() }
  }

  mutating func finish() {
    if format == .json { waiting += last.map { "  \($0)\n]\n" } ?? "[]\n" }
    flush()
  }

  private mutating func flush() {
    guard !waiting.isEmpty else { return }
    write(String(waiting.dropLast()))
    waiting = ""
  }

  static var heading: String {
    row(
      Phrase("n°", "no.").spoken, Phrase("enregistré le", "recorded at").spoken,
      Phrase("par", "by").spoken, Phrase("ce qui s’est passé", "what happened").spoken,
      Phrase("dossier", "record").spoken)
  }

  /// A line of the table; the day it took effect follows when it is another one.
  func text(_ line: AuditLine) -> String {
    let recorded = zone.day(of: line.recordedAt)
    let effective = zone.day(of: line.effectiveAt)
    let minute = zone.minuteOfDay(of: line.recordedAt)
    let time = [minute / 60, minute % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    let effect =
      effective == recorded
      ? "" : Phrase("  effet \(effective)", "  effective \(effective)").spoken
    return Self.row(
      "\(line.position)", "\(recorded) \(time.joined(separator: ":"))", line.author,
      line.kind.words.spoken, (line.stream?.label ?? "…") + effect)
  }

  private static func row(
    _ position: String, _ recorded: String, _ author: String, _ kind: String, _ about: String
  ) -> String {
    [
      String(repeating: " ", count: max(0, widths.position - position.count)) + position,
      pad(recorded, widths.recorded), pad(author, widths.author), pad(kind, widths.kind), about,
    ].joined(separator: "  ")
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

extension StudyModel.Stream {
  fileprivate var label: String {
    switch self {
    case .study: Phrase("étude", "study").spoken
    case .feedback: Phrase("avis", "feedback").spoken
    case .participant(let code): "\(code)"
    case .identity(let code): Phrase("identité \(code)", "identity \(code)").spoken
    }
  }
}

extension AuditLine {
  var json: JSON {
    [
      "position": .integer(position), "event": .string("\(event)"),
      "stream": stream.map { .string("\($0)") } ?? .null,
      "kind": .string(kind.name), "effective_at": .string("\(effectiveAt)"),
      "recorded_at": .string("\(recordedAt)"), "author": .string(author),
      "source": .string(source.rawValue), "digest": .string("\(digest)"),
    ]
  }
}
