import Disclosure
import JSONTree
import StudyDesk
import Tabulation
import Wording

/// What an audit found, for people and for programs.
struct AuditReport {
  let tables: Tabulation
  let verdict: DisclosureVerdict
  /// What counts of a text by condition tell besides.
  var ofConditions: [ConditionFinding] = []

  /// What the process ends with.
  var code: Int32 {
    switch verdict {
    case .safe: ofConditions.isEmpty ? 0 : 1
    case .exposed: 1
    case .contradiction: 65
    case .incomplete: 75
    }
  }

  var json: JSON {
    [
      "verdict": .string(name),
      "exposures": .array(findings.map { $0.json(tables) } + ofConditions.map(\.json)),
    ]
  }

  private var name: String {
    switch verdict {
    case .safe: ofConditions.isEmpty ? "safe" : "exposed"
    case .exposed: "exposed"
    case .contradiction: "contradiction"
    case .incomplete: "incomplete"
    }
  }

  var findings: [DisclosureFinding] {
    switch verdict {
    case .exposed(let findings), .incomplete(let findings): findings
    case .safe, .contradiction: []
    }
  }

  /// Prints the findings, and in a word what they come to.
  func publish(_ options: ResultOptions) {
    let console = Console.standard
    if options.format == .json || !console.isTerminal {
      console.print(json)
    } else if !findings.isEmpty {
      console.print(table.text())
    }
    if !options.quiet { console.say(summary) }
  }

  private var table: TextTable {
    var table = TextTable(
      Phrase("Livraison", "Release"), Phrase("Tableau", "Table"), Phrase("Cellule", "Cell"),
      Phrase("Nature", "Kind"), Phrase("De", "From"), Phrase("À", "To"))
    for finding in findings {
      let (release, table_, at) = finding.place(in: tables)
      table.add(
        release, table_, at.joined(separator: ", "), finding.kind.words.spoken, "\(finding.low)",
        "\(finding.high)")
    }
    return table
  }

  var summary: Phrase {
    switch verdict {
    case .safe:
      Phrase(
        "Rien ne s’apprend de trop peu de personnes.",
        "Nothing can be found out about too few people.")
    case .exposed(let findings):
      Phrase.count(
        findings.count, Phrase("exposition", "exposure"), Phrase("expositions", "exposures"))
        + Phrase(". Ne publiez pas ces tableaux.", ". Do not publish these tables.")
    case .contradiction:
      Phrase(
        "Ces tableaux se contredisent\u{A0}: aucun groupe de personnes ne donne ces comptes.",
        "These tables contradict each other: no people at all give these counts.")
    case .incomplete:
      Phrase(
        "Pas décidé dans le temps permis. Donnez-en davantage avec --time-limit.",
        "Not decided in the time given. Allow more with --time-limit.")
    }
  }
}

extension ConditionFinding {
  fileprivate var json: JSON {
    let (name, condition): (String, [String]) =
      switch kind {
      case .several: ("several", [])
      case .unlisted(let condition): ("unlisted", [condition])
      }
    let at = [region].compactMap(\.self) + condition
    return [
      "release": .string(release), "table": "conditions", "at": .array(at.map(JSON.string)),
      "kind": .string(name), "low": .integer(low), "high": .integer(high),
    ]
  }
}

extension DisclosureFinding {
  fileprivate func json(_ tables: Tabulation) -> JSON {
    let (release, table, at) = place(in: tables)
    return [
      "release": .string(release), "table": .string(table), "at": .array(at.map(JSON.string)),
      "kind": .string(kind.rawValue), "low": .integer(low), "high": .integer(high),
    ]
  }
}
