import Disclosure
import JSONTree
import Restitution
import StudyDesk
import Wording

/// What a report shows of each figure, and why not more. Nothing hidden is in it.
struct RestitutionPreview {
  let report: Report
  let price: HidingPrice

  init(_ report: Report, _ price: HidingPrice) {
    self.report = report
    self.price = price
  }

  /// What becomes of a figure.
  enum Outcome: String {
    case shown, partly, withheld
  }

  /// `{"as_of", "threshold", "people_hidden", "figures": [{"id", "section", "outcome", "cells",
  /// "hidden", "reason"}], "because_of": {"figures", "earlier"}}`; outcome is `shown`, `partly` or
  /// `withheld`, and because_of names figures that show less because of what is out already.
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
      "people_hidden": .integer(price.people), "figures": .array(figures),
      "because_of": [
        "figures": .array(price.figures.map(JSON.string)),
        "earlier": .array(price.earlier.map(JSON.string)),
      ],
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
    return
      ([head] + sections
      + [why, cost, price.insiderWords, price.words].compactMap { $0?[language] })
      .joined(separator: "\n\n")
  }

  /// « fonctions  montrée  2 nombres sur 16 masqués »
  private func line(_ figure: Figure, _ width: Int, _ language: Language) -> String {
    let name = figure.id + String(repeating: " ", count: width - figure.id.count)
    let cells = figure.cells
    let outcome = figure.outcome.words[language]
    let gap = String(repeating: " ", count: max(1, 13 - outcome.count))
    guard cells.hidden > 0 else { return "  \(name)  \(outcome)" }
    let numbers = language.count(
      cells.hidden, Phrase("nombre", "number"), Phrase("nombres", "numbers"))
    let ending = cells.hidden == 1 ? "masqué" : "masqués"
    let all = language.number(cells.all)
    return "  \(name)  \(outcome)\(gap)"
      + Phrase("\(numbers) sur \(all) \(ending)", "\(numbers) of \(all) hidden")[language]
  }

  /// How many people the hidden numbers are about; nil when none is hidden.
  private var cost: Phrase? {
    guard price.people > 0 else { return nil }
    let people = Phrase.count(
      price.people, Phrase("personne", "person"), Phrase("personnes", "people"))
    return Phrase(
      """
      Ce qui est masqué porte sur \(people.french), la même personne étant comptée à chaque nombre où
      elle figure\u{A0}: le total peut dépasser l’effectif de l’étude. L’équipe seule le lit\u{A0}: la
      page ne le dit pas.
      """,
      """
      What is hidden is about \(people.english), each counted once for every number they are in: there
      may be more than in the whole study. Only the team reads this: the page does not say it.
      """)
  }

  /// Why numbers are hidden and figures withheld; nil when all is shown.
  private var why: Phrase? {
    guard report.figures.contains(where: { $0.outcome != .shown }) else { return nil }
    let least = report.threshold.people
    return Phrase(
      """
      Un nombre est masqué quand il porte sur moins de \(least) personnes, ou quand il ferait
      retrouver un tel nombre. Une figure masquée à plus de la moitié n’est pas montrée\u{A0}: la
      page dit seulement que la question a été posée.
      """,
      """
      A number is hidden when it is about fewer than \(least) people, or when it would give such a
      number back. A figure of which more than half is hidden is withheld: the page only says
      that the question was asked.
      """)
  }
}

extension RestitutionPreview.Outcome {
  fileprivate var words: Phrase {
    switch self {
    case .shown, .partly: Phrase("montrée", "shown")
    case .withheld: Phrase("non montrée", "withheld")
    }
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
