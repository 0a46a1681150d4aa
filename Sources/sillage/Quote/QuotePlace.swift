import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// What stands under a quote, and beside what it stands.
struct QuotePlace: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Phrase(
        """
        Ce qui est dit de la personne sous la citation\u{A0}: maladie, région, les-deux ou rien. \
        Avec plusieurs maladies\u{A0}: maladie:diabete.
        """,
        """
        What is said of the person under the quote: condition, region, both, or none. With several \
        conditions: condition:diabete.
        """
      ).spoken, valueName: "condition,region"))
  var label: String?
  @Option(
    help: ArgumentHelp(
      Phrase("Le besoin qu’elle éclaire.", "The need it speaks for.").spoken, valueName: "need"))
  var need: String?
  @Option(
    help: ArgumentHelp(
      Phrase(
        "La figure de la restitution à côté de laquelle elle se place.",
        "The restitution’s figure beside which it stands."
      ).spoken, valueName: "figure"))
  var figure: String?

  /// The quote as it is to be recorded; what is missing is asked for.
  func choice(
    of passage: Passage, _ draft: QuoteDraft, participant: Participant, options: GlobalOptions,
    at desk: Desk
  ) throws -> QuoteChosen {
    let (condition, region) = try meantLabel(of: participant, options, desk.study)
    let need = try need ?? (figure == nil ? askedNeed(options, desk) : nil)
    if let figure { try check(figure, at: desk) }
    return QuoteChosen(
      passage: passage, blanks: draft.blanks, condition: condition, region: region,
      need: need.map { ID($0) }, figure: figure)
  }

  private func askedNeed(_ options: GlobalOptions, _ desk: Desk) throws -> String {
    let needs = try desk.needs().open
    return try options.choice(
      nil, "--need",
      Phrase("Quel besoin éclaire-t-elle\u{202F}?", "Which need does it speak for?"),
      among: needs.map { ($0.id.text, $0.sentence) })
  }

  private func check(_ figure: String, at desk: Desk) throws {
    guard let plan = try? desk.plan() else { return }
    let known = plan.sections.flatMap(\.figures).map(\.id)
    guard known.contains(figure) else {
      throw DeskError(
        .doesNotExist,
        Phrase(
          "La restitution n’a pas de figure «\u{A0}\(figure)\u{A0}». Figures\u{A0}: \(known.joined(separator: ", ")).",
          "The restitution has no figure “\(figure)”. Figures: \(known.joined(separator: ", "))."))
    }
  }

  private func meantLabel(
    of participant: Participant, _ options: GlobalOptions, _ study: Study
  ) throws -> (ID<Condition>?, ID<Region>?) {
    guard let label else {
      guard options.dialogue != nil else { return (nil, nil) }
      return try askedLabel(of: participant, options, study)
    }
    var condition: ID<Condition>?
    var region: ID<Region>?
    for word in label.split(separator: ",").map({ String($0).trimmed }) {
      switch word.lowercased() {
      case "none", "nothing", "aucun", "rien": break
      case "region", "région": region = participant.recruitedIn
      case "condition", "maladie": condition = try onlyCondition(of: participant)
      case "both", "les-deux", "les deux":
        condition = try onlyCondition(of: participant)
        region = participant.recruitedIn
      default:
        let parts = word.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
        guard parts.count == 2, ["condition", "maladie"].contains(parts[0].lowercased()) else {
          throw DeskError.noLabel(word)
        }
        condition = ID(parts[1])
      }
    }
    return (condition, region)
  }

  private func onlyCondition(of participant: Participant) throws -> ID<Condition>? {
    guard participant.enrolment.conditions.count == 1 else { throw DeskError.whichCondition }
    return participant.enrolment.conditions.first
  }

  private func askedLabel(
    of participant: Participant, _ options: GlobalOptions, _ study: Study
  ) throws -> (ID<Condition>?, ID<Region>?) {
    let region = participant.recruitedIn
    let regionWords = study.region(region)?.label ?? Phrase(same: region.text)
    var choices: [((ID<Condition>?, ID<Region>?), Phrase)] = [
      ((nil, nil), Phrase("rien", "nothing"))
    ]
    for condition in participant.enrolment.conditions {
      let words = study.condition(condition)?.label ?? Phrase(same: condition.text)
      choices.append(((condition, nil), words))
      choices.append(((condition, region), words + Phrase(same: ", ") + regionWords))
    }
    choices.append(((nil, region), regionWords))
    return try options.choice(
      nil, "--label",
      Phrase(
        "Que dire de la personne sous la citation\u{202F}?",
        "What is said of the person under the quote?"), among: choices)
  }
}

extension DeskError {
  fileprivate static var whichCondition: DeskError {
    DeskError(
      .wrongUse,
      Phrase(
        """
        La personne a plusieurs maladies. Dites laquelle\u{A0}: --label maladie:diabete, ou, avec la \
        région, --label maladie:diabete,région.
        """,
        """
        The person has several conditions. Say which: --label condition:diabete, or with the region \
        --label condition:diabete,region.
        """))
  }

  fileprivate static func noLabel(_ word: String) -> DeskError {
    DeskError(
      .wrongUse,
      Phrase(
        "--label\u{A0}: écrivez maladie, région, les-deux ou rien, pas «\u{A0}\(word)\u{A0}».",
        "--label: write condition, region, both or none, not “\(word)”."))
  }
}
