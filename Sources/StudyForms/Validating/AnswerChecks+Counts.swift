import Wording

extension AnswerChecks {
  /// How many answers there are, and whether they go together.
  func countFaults(_ values: [Answer], _ item: Item) -> [Fault] {
    var faults: [Fault] = []
    if values.count > 1, !item.repeats {
      faults.append(
        Fault(.repeats, "Une seule réponse est attendue.", "Only one answer is expected."))
    }
    if let least = item.limits.minimumCount, values.count < least {
      faults.append(tooFew(least))
    }
    if let most = item.limits.maximumCount, values.count > most {
      faults.append(
        Fault(
          .maxCount, "Pas plus de \(Counted.answers(most).french).",
          "No more than \(Counted.answers(most).english)."))
    }
    if values.count > 1, let alone = values.first(where: { isExclusive($0, item) }) {
      faults.append(
        Fault(
          .exclusiveAnswerOption, "« \(alone.words.french) » ne va avec aucune autre réponse.",
          "“\(alone.words.english)” goes with no other answer."))
    }
    return faults
  }

  func tooFew(_ least: Int) -> Fault {
    Fault(
      .minCount, "Donnez au moins \(Counted.answers(least).french).",
      "Give at least \(Counted.answers(least).english).")
  }
}
