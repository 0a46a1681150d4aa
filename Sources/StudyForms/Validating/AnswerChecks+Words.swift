import Wording

extension AnswerChecks {
  /// What a question asks of its answers, in plain words, one sentence each.
  func constraints(_ item: Item) -> [Phrase] {
    var sentences: [Phrase] = []
    func say(_ french: String, _ english: String) { sentences.append(.typeset(french, english)) }
    let limits = item.limits
    if let hint = hint(item) { sentences.append(hint) }
    if item.repeats, item.type.map({ AnswerParser.semicolonTypes.contains($0) }) == true {
      say(
        "Plusieurs réponses possibles, séparées par « ; ».",
        "Several answers possible, set apart by “;”.")
    }
    switch (limits.minimum?.words, limits.maximum?.words) {
    case (let least?, let most?):
      say("De \(least.french) à \(most.french).", "From \(least.english) to \(most.english).")
    case (let least?, nil): say("À partir de \(least.french).", "From \(least.english).")
    case (nil, let most?): say("Jusqu'à \(most.french).", "Up to \(most.english).")
    case (nil, nil): break
    }
    if let places = limits.decimalPlaces {
      say(
        "Pas plus de \(Counted.digits(places).french) après la virgule.",
        "No more than \(Counted.digits(places).english) after the decimal point.")
    }
    if let least = limits.minimumLength {
      say(
        "Au moins \(Counted.characters(least).french).",
        "At least \(Counted.characters(least).english).")
    }
    if let most = limits.maximumLength {
      say(
        "Au plus \(Counted.characters(most).french).",
        "At most \(Counted.characters(most).english).")
    }
    if let format = item.entryFormat?.phrase {
      say("Par exemple : \(format.french)", "For instance: \(format.english)")
    }
    if let least = limits.minimumCount, least > 1 {
      say(
        "Au moins \(Counted.answers(least).french).", "At least \(Counted.answers(least).english).")
    }
    if let most = limits.maximumCount, item.repeats {
      say("Au plus \(Counted.answers(most).french).", "At most \(Counted.answers(most).english).")
    }
    if !limits.unitOptions.isEmpty {
      let units = limits.unitOptions.map { $0.display?.phrase ?? Phrase(same: $0.code ?? "") }
      say(
        "Unités : \(units.map(\.french).joined(separator: ", ")).",
        "Units: \(units.map(\.english).joined(separator: ", ")).")
    } else if let unit = limits.unit.map({ $0.display?.phrase ?? Phrase(same: $0.code ?? "") }) {
      say("En \(unit.french).", "In \(unit.english).")
    }
    if !limits.attachmentTypes.isEmpty {
      let types = limits.attachmentTypes.joined(separator: ", ")
      say("Types de document : \(types).", "Types of document: \(types).")
    }
    return sentences
  }

  /// How to write an answer whose form is not obvious.
  private func hint(_ item: Item) -> Phrase? {
    switch item.type {
    case .date:
      .typeset(
        "Une date, par exemple 31/12/2024, ou « hier ».",
        "A date, for instance 31/12/2024, or “yesterday”.")
    case .dateTime:
      .typeset(
        "Une date et une heure, par exemple 31/12/2024 14:30.",
        "A date and a time, for instance 31/12/2024 14:30.")
    case .time: .typeset("Une heure, par exemple 14:30.", "A time, for instance 14:30.")
    case .integer: .typeset("Un nombre entier.", "A whole number.")
    case .decimal: .typeset("Un nombre, par exemple 2,5.", "A number, for instance 2.5.")
    case .quantity: .typeset("Un nombre et son unité.", "A number and its unit.")
    case .url: .typeset("Une adresse internet.", "An internet address.")
    case .openChoice where !item.repeats:
      .typeset("Choisissez, ou écrivez votre réponse.", "Choose, or write your answer.")
    case .choice where item.repeats && !saysSeveral(item.help),
      .openChoice where item.repeats && !saysSeveral(item.help):
      .typeset("Plusieurs réponses possibles.", "Several answers possible.")
    default: nil
    }
  }

  /// Whether a form's own explanation says already that one may give several answers.
  private func saysSeveral(_ help: Phrase?) -> Bool {
    help?.french.lowercased().contains("plusieurs réponses") == true
  }
}
