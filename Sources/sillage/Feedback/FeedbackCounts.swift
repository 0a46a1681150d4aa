import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// Counts of what was said of articles or software.
struct FeedbackCounts: ParsableArguments {
  @Argument(
    help: ArgumentHelp(Phrase("Le nom\u{A0}; tous sinon.", "The name; otherwise all.").spoken))
  var name: String?
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Le plus petit nombre de personnes montré, 11 ou plus.",
        "The smallest number of people shown, 11 or more."
      ).spoken, valueName: "n"))
  var threshold = FeedbackReport.leastThreshold
  @OptionGroup var options: GlobalOptions

  func show(_ subject: FeedbackGiven.Subject) throws {
    let reports = try options.desk().feedbackReports(on: subject, of: name, threshold: threshold)
    guard options.format == .table else {
      return Console.standard.print(.array(reports.map { $0.json(threshold: threshold) }))
    }
    guard !reports.isEmpty else {
      return options.suggest(Phrase("Aucun avis.", "No feedback."))
    }
    Console.standard.print(reports.map(\.text).joined(separator: "\n\n"))
    options.suggest(
      Phrase(
        "\ns\u{A0}: caché, pour qu’on n’apprenne rien de moins de \(threshold) personnes.",
        "\ns: hidden, so that nothing is found out about fewer than \(threshold) people."))
  }
}

extension FeedbackReport {
  /// A heading, then for each question its answers with a column for each version and one for all.
  var text: String {
    var columns = [TextTable.Column(heading: Phrase(same: name))]
    columns += versions.map { TextTable.Column(heading: Phrase(same: $0), side: .right) }
    columns.append(TextTable.Column(heading: Phrase("Ensemble", "All"), side: .right))
    var table = TextTable(columns)
    for question in questions {
      table.add(row: [question.words.spoken] + versions.map { _ in "" } + [""])
      for answer in question.answers { table.add(row: answer.cells) }
      table.add(row: question.asked.cells)
    }
    return table.text()
  }

  /// `name`, `withheld`, `threshold`, `versions`, `questions`.
  func json(threshold: Int) -> JSON {
    [
      "name": .string(name), "withheld": .bool(isWithheld), "threshold": .integer(threshold),
      "versions": .array(versions.map(JSON.string)),
      "questions": .array(
        questions.map {
          [
            "question": .string($0.id), "asked": $0.asked.json,
            "answers": .array($0.answers.map(\.json)),
          ]
        }),
    ]
  }
}

extension FeedbackReport.Row {
  fileprivate var cells: [String] {
    ["  " + words.spoken]
      + (versions + [all]).map { people in
        people.map { Phrase.number($0).spoken } ?? "s"
      }
  }

  fileprivate var json: JSON {
    let count = { (people: Int?) -> JSON in people.map { .integer($0) } ?? .null }
    return [
      "answer": code.isEmpty ? .null : .string(code), "versions": .array(versions.map(count)),
      "all": count(all),
    ]
  }
}
