public import StudyModel
public import Wording

extension Desk {
  /// Refuses whom no phase of the study takes in on that day; nobody where no phase has a rule.
  func checkEligibility(_ enrolment: Enrolment, on day: Day) throws(DeskError) {
    guard !study.intakes.isEmpty, study.intake(of: enrolment, on: day) == nil else { return }
    throw DeskError(
      .unacceptable,
      Phrase(
        """
        Aucune phase de l’étude n’accueille cette personne le \(day.words.french). Rien n’a été \
        enregistré.
        """,
        "No phase of the study takes this person in on \(day.words.english). Nothing was recorded."),
      findings: study.intakes.map { finding($0, enrolment, on: day) })
  }

  private func finding(_ phase: Phase, _ enrolment: Enrolment, on day: Day) -> DeskError.Finding {
    let gaps = phase.eligibility?.gaps(of: enrolment) ?? []
    let asked = gaps.map { $0.words(in: study) }
    let reasons = phase.contains(day) ? asked : [phase.period] + asked
    return DeskError.Finding(
      place: phase.id.text,
      reason: reasons.dropFirst().reduce(reasons.first ?? Phrase(same: "")) {
        $0 + Phrase(" ", " ") + $1
      })
  }
}

extension Phase {
  fileprivate var period: Phrase {
    Phrase(
      "«\u{A0}\(label.french)\u{A0}» va du \(from.words.french) au \(to.words.french).",
      "“\(label.english)” runs from \(from.words.english) to \(to.words.english).")
  }
}

extension Eligibility {
  /// Whom the phase takes in, a sentence for each thing it asks for.
  public func words(in study: Study) -> [Phrase] {
    var asked: [Gap] = []
    if atLeast > 1 || !conditions.isEmpty {
      asked.append(.conditions(atLeast: atLeast, of: conditions))
    }
    if !regions.isEmpty { asked.append(.region(of: regions)) }
    return asked.map { $0.words(in: study) }
  }
}

extension Eligibility.Gap {
  /// What is asked for, such as « Au moins 2 maladies parmi : diabète, asthme. »
  func words(in study: Study) -> Phrase {
    switch self {
    case .conditions(let least, let among):
      let number = Phrase(
        Language.french.count(least, Self.condition, Self.conditions),
        Language.english.count(least, Self.condition, Self.conditions))
      let labels = among.compactMap { study.condition($0)?.label }
      return Phrase(
        "Il faut au moins \(number.french)" + labels.among("\u{A0}: ", \.french) + ".",
        "At least \(number.english) needed" + labels.among(": ", \.english) + ".")
    case .region(let regions):
      let labels = regions.compactMap { study.region($0)?.label }
      return Phrase(
        "La région doit être une de celles-ci" + labels.among("\u{A0}: ", \.french) + ".",
        "The region has to be one of these" + labels.among(": ", \.english) + ".")
    }
  }

  private static let condition = Phrase("maladie", "condition")
  private static let conditions = Phrase("maladies", "conditions")
}

extension [Phrase] {
  fileprivate func among(_ colon: String, _ text: (Phrase) -> String) -> String {
    isEmpty ? "" : colon + map(text).joined(separator: ", ")
  }
}
