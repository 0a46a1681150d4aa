import JSONTree
import StudyForms
import StudyLedger
public import StudyModel
import Wording

/// What a web form collected about articles or software, a line for each answer.
public struct FeedbackSheet: Hashable, Sendable {
  /// One line.
  struct Line: Hashable {
    /// Where it stands: `avis.csv:12`.
    let place: String
    let name: String
    let version: String
    /// Questions by their `linkId`, with what was answered.
    let answers: [Answered]
  }

  /// A question and what was answered.
  struct Answered: Hashable {
    let linkId: String
    let text: String
  }

  /// What the answers are about.
  public let subject: FeedbackGiven.Subject
  let lines: [Line]

  /// How many answers it holds.
  public var count: Int { lines.count }

  /// Reads a table with the columns `article` (or `software`), `version`, and one for each question.
  ///
  /// - Throws: `DeskError` with findings. A column that the form does not ask for is one: dates,
  ///   addresses and the like have no place here.
  public init(
    _ bytes: [UInt8], file: String, about subject: FeedbackGiven.Subject, form: StudyForm
  ) throws(DeskError) {
    let table = try NamedRows(bytes, file: file)
    let questions = form.questionnaire.allItems.filter { $0.type?.isQuestion == true }
      .map(\.linkId)
    let known = [subject.rawValue, "version"] + questions
    var findings = table.strangers(besides: known) { column in
      Phrase(
        "Le formulaire n’a pas de question pour la colonne \(column.french). Retirez cette colonne.",
        "The form has no question for the column \(column.english). Take this column out.")
    }
    findings += [subject.rawValue, "version"].filter { !table.columns.contains($0) }.map {
      DeskError.Finding(
        place: file + ":1",
        reason: Phrase(
          "Il manque la colonne «\u{A0}\($0)\u{A0}».", "The column “\($0)” is missing."))
    }
    guard findings.isEmpty else { throw .inRows(findings) }
    self.subject = subject
    lines = table.rows.map { row in
      Line(
        place: row.place, name: row[subject.rawValue] ?? "", version: row["version"] ?? "",
        answers: questions.compactMap { linkId in
          row[linkId].map { Answered(linkId: linkId, text: $0) }
        })
    }
  }
}

extension FeedbackSheet {
  /// What its rows come to, whatever their order and the file's name.
  fileprivate var digest: Digest {
    let rows = lines.map { line in
      JSON.array(
        [.string(line.name), .string(line.version)]
          + line.answers.map { ["\($0.linkId)": .string($0.text)] }
      ).bytes(.compact)
    }
    return Digest(
      of: Array(rows.sorted { $0.lexicographicallyPrecedes($1) }.joined(separator: [10])))
  }
}

extension DeskError {
  fileprivate static let takenIn = DeskError.unacceptable(
    """
    Ces avis sont déjà recueillis\u{A0}: un fichier des mêmes lignes l’a été. Rien n’a été enregistré. S’ils \
    sont d’autres personnes, ajoutez --again.
    """,
    """
    These answers were taken in already: a file with the same rows was. Nothing was recorded. If they \
    are other people’s, add --again.
    """)
}

extension Desk {
  /// Takes in all answers of a sheet or, with findings by line, none. What was answered is not
  /// repeated in findings.
  ///
  /// - Parameters:
  ///   - sheet: the answers.
  ///   - again: true to take in rows that were taken in before: they are other people's.
  public func collect(_ sheet: FeedbackSheet, again: Bool = false) throws {
    let form = try workspace.form(about: sheet.subject)
    let digest = sheet.digest
    try together { desk in
      if !again {
        try desk.forEachFeedback {
          if $0.subject == sheet.subject, $0.sheet == digest { throw DeskError.takenIn }
        }
      }
      var first: Digest? = digest
      var findings: [DeskError.Finding] = []
      for line in sheet.lines {
        let filled = form.questionnaire.fill(
          answers: line.answers.flatMap { form.questionnaire.given($0.linkId, $0.text) },
          authored: "\(desk.now)",
          today: today)
        let faults = filled.findings.filter(\.isError)
        findings +=
          faults.map {
            DeskError.Finding(
              place: line.place + ($0.linkId.map { " \($0)" } ?? ""), reason: $0.discreetMessage)
          }.onePerPlace
        guard faults.isEmpty else { continue }
        do {
          try desk.collect(
            sheet.subject, of: line.name, version: line.version, form: form.reference.id,
            response: .object(filled.response.json), sheet: first)
          first = nil
        } catch let error as DeskError where error.code == .unacceptable {
          findings.append(DeskError.Finding(place: line.place, reason: error.words))
        }
      }
      guard findings.isEmpty else { throw DeskError.inRows(findings) }
    }
  }
}

extension Questionnaire {
  /// What a cell answers: several of a closed list stand with commas between them.
  fileprivate func given(_ linkId: String, _ text: String) -> [(linkId: String, text: String)] {
    guard let item = allItems.first(where: { $0.linkId == linkId }), item.repeats,
      !item.options.isEmpty
    else { return [(linkId, text)] }
    return text.split(separator: ",").map { part in
      (linkId, String(part.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()))
    }
  }
}

extension Workspace {
  /// The form in which the study asks about articles, or about software.
  /// - Throws: `DeskError` when the study has none.
  public func form(about subject: FeedbackGiven.Subject) throws(DeskError) -> StudyForm {
    guard let use = study.form(for: subject.role) else {
      throw .unknown(
        "L’étude n’a pas de formulaire pour cela (rôle \(subject.role.rawValue) dans study.yaml).",
        "The study has no form for that (role \(subject.role.rawValue) in study.yaml).")
    }
    return try form(use.id)
  }
}

extension FeedbackGiven.Subject {
  var role: FormUse.Role {
    switch self {
    case .article: .article
    case .software: .professional
    }
  }
}
