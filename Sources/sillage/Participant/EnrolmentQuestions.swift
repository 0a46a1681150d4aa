import StudyDesk
import StudyModel
import Wording

/// What has to be known of a volunteer, from the options or from the person at the terminal.
struct EnrolmentQuestions {
  let study: Study
  let options: GlobalOptions

  func region(_ given: String?) throws -> ID<Region> {
    try options.choice(
      given.map { ID($0) }, "--region", Phrase("Quelle est la région\u{202F}?", "Which region?"),
      among: study.regions.map { ($0.id, $0.label) })
  }

  func conditions(_ given: [String]) throws -> [ID<Condition>] {
    guard given.isEmpty else { return given.flatMap(\.listed).map { ID($0) } }
    let question = Phrase(
      "Quelle est la maladie\u{202F}? Plusieurs réponses sont possibles.",
      "Which condition? There may be several.")
    return try options.asking("--condition", question) { dialogue in
      try dialogue.ask(
        question, among: study.conditions.map(\.label),
        hint: Phrase("Par exemple\u{A0}: 1, ou 1, 3", "For instance: 1, or 1, 3")
      ) { numbers($0) }
    }
  }

  func association(_ given: String?, isAsking: Bool) throws -> ID<Organisation>? {
    if let given { return ID(given) }
    let associations = study.organisations.filter { $0.role == .association }
    guard isAsking, options.dialogue != nil, !associations.isEmpty else { return nil }
    let none: (ID<Organisation>?, Phrase) = (nil, Phrase("aucune", "none"))
    let question = Phrase(
      "Par quelle association la personne est-elle venue\u{202F}?",
      "Through which association did the person come?")
    return try options.asking("--association", question) {
      try $0.choose(question, among: associations.map { ($0.id, $0.label) } + [none])
    }
  }

  func referent(_ given: String?, of region: ID<Region>) throws -> ID<Referent> {
    try options.choice(
      given.map { ID($0) }, "--referent",
      Phrase("Quel référent la suivra\u{202F}?", "Which referent will follow them?"),
      among: study.referents.filter { $0.region == region }.map {
        ($0.id, study.words(of: $0.id))
      })
  }

  private func numbers(_ text: String) -> Result<[ID<Condition>], Dialogue.Misunderstood> {
    let numbers = text.split { ", ;".contains($0) }.map { Int($0) ?? 0 }
    guard !numbers.isEmpty, numbers.allSatisfy({ study.conditions.indices.contains($0 - 1) })
    else {
      return .failure(
        Dialogue.Misunderstood(
          words: Phrase(
            "Donnez un ou plusieurs numéros de 1 à \(study.conditions.count).",
            "Give one or more numbers from 1 to \(study.conditions.count).")))
    }
    return .success(Set(numbers).sorted().map { study.conditions[$0 - 1].id })
  }
}

extension String {
  /// The names in a list with commas.
  var listed: [String] { split(separator: ",").map { String($0).trimmed } }
}

extension Study {
  /// A referent with their organisation: « ref-oc-1 (GRADeS Occitanie) ».
  func words(of referent: ID<Referent>) -> Phrase {
    guard let body = self.referent(referent).flatMap({ organisation($0.organisation) }) else {
      return Phrase(same: referent.text)
    }
    return Phrase(
      "\(referent) (\(body.label.french))", "\(referent) (\(body.label.english))")
  }
}
