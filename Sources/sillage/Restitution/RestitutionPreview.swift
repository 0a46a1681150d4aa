import Disclosure
import JSONTree
import Restitution
import Wording

/// What a report shows of each figure, and why not more. Nothing hidden is in it.
struct RestitutionPreview {
  let report: Report

  init(_ report: Report) { self.report = report }

  /// What becomes of a figure.
  enum Outcome: String {
    case shown, partly, withheld
  }

  /// `{"as_of", "threshold", "figures": [{"id", "section", "outcome", "cells", "hidden",
  /// "reason"}]}`; outcome is `shown`, `partly` or `withheld`.
  var json: JSON {
    let figures = report.sections.flatMap { section in
      section.figures.map { figure -> JSON in
        [
          "id": .string(figure.id), "section": .string(section.id),
          "outcome": .string(figure.outcome.rawValue), "cells": .integer(figure.cells.all),
          "hidden": .integer(figure.cells.hidden),
          "reason": figure.reason.map {
            ["fr": .string($0.french), "en": .string($0.english)]
          } ?? .null,
        ]
      }
    }
    return [
      "as_of": .string("\(report.asOf)"), "threshold": .integer(report.threshold.people),
      "figures": .array(figures),
    ]
  }

  func text(in language: Language) -> String {
    let least = language.number(report.threshold.people)
    let head = Phrase(
      "État au \(report.asOf.words.french), seuil de \(least)\u{A0}personnes",
      "As of \(report.asOf.words.english), threshold of \(least)\u{A0}people")[language]
    let width = report.figures.map(\.id.count).max() ?? 0
    let sections = report.sections.filter { !$0.figures.isEmpty }.map { section in
      section.heading[language] + "\n"
        + section.figures.map { line($0, width, language) }.joined(separator: "\n")
    }
    return ([head] + sections).joined(separator: "\n\n")
  }

  private func line(_ figure: Figure, _ width: Int, _ language: Language) -> String {
    let name = figure.id + String(repeating: " ", count: width - figure.id.count)
    let cells = figure.cells
    let outcome =
      switch figure.outcome {
      case .shown: Phrase("montré en entier", "shown in full")
      case .partly:
        Phrase(
          "montré, \(cells.hidden) nombres sur \(cells.all) masqués",
          "shown, \(cells.hidden) of \(cells.all) numbers hidden")
      case .withheld: Phrase("tu", "withheld")
      }
    let reason = figure.reason.map { "\u{A0}: " + $0.french } ?? ""
    let because = figure.reason.map { ": " + $0.english } ?? ""
    return "  \(name)  "
      + Phrase(outcome.french + reason, outcome.english + because)[language]
  }
}

extension Figure {
  /// How many numbers the figure has, totals included, and how many of them are hidden.
  fileprivate var cells: (hidden: Int, all: Int) {
    switch content {
    case .counts(let table, _): (table.hiddenCells, table.cells.count)
    case .means(let means): (means.cells.count { $0.mean == .hidden }, means.cells.count)
    }
  }

  fileprivate var outcome: RestitutionPreview.Outcome {
    if isWithheld { return .withheld }
    return cells.hidden == 0 ? .shown : .partly
  }

  /// Why not all of it is shown.
  fileprivate var reason: Phrase? {
    let least = threshold.people
    switch outcome {
    case .shown: return nil
    case .partly:
      return Phrase(
        "moins de \(least) personnes, ou ce qui les ferait retrouver",
        "fewer than \(least) people, or what would give them back")
    case .withheld:
      return Phrase(
        "\(cells.hidden) nombres sur \(cells.all) seraient masqués",
        "\(cells.hidden) of \(cells.all) numbers would be hidden")
    }
  }
}
