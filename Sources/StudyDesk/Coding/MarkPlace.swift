public import StudyModel
import StudyNeeds

/// Where a mark stands in the texts as they read today.
public enum MarkPlace: Hashable, Sendable {
  /// The words stand there, in the writing that was marked or in a later one.
  case stands(Passage)
  /// The text was amended and a reader has to say: the places that may be meant.
  case asks([Passage])
  /// The text was amended and nothing of the words is left.
  case gone
}

extension Desk {
  /// Where each mark stands; marks in texts that count nowhere have no place.
  func places(
    of markings: Markings, _ texts: [CodedText], _ participant: Participant, _ events: [Event]
  ) throws -> [EventID: MarkPlace] {
    let byWriting = Dictionary(texts.map { ($0.writing, $0) }) { first, _ in first }
    var places: [EventID: MarkPlace] = [:]
    for mark in markings.marks {
      let passage = mark.record.passage
      if let text = byWriting[passage.place.writing] {
        if text.words(of: passage) != nil { places[mark.id] = .stands(passage) }
      } else if let text = amended(passage.place.writing, byWriting, participant) {
        places[mark.id] = try place(passage, in: text, participant, events)
      }
    }
    return places
  }

  /// The text that took the place of an earlier writing.
  private func amended(
    _ writing: EventID, _ texts: [EventID: CodedText], _ participant: Participant
  ) -> CodedText? {
    participant.entries.first { $0.versions.contains { $0.event == writing } }
      .flatMap { entry in entry.versions.lazy.compactMap { texts[$0.event] }.first }
  }

  private func place(
    _ passage: Passage, in text: CodedText, _ participant: Participant, _ events: [Event]
  ) throws -> MarkPlace {
    guard let answer = text.answers.first(where: { $0.place.isSameQuestion(as: passage.place) }),
      let entry = participant.entries.first(where: {
        $0.versions.contains { $0.event == passage.place.writing }
      }),
      let event = events.first(where: { $0.id == passage.place.writing }),
      let old = try workspace.form(entry.form).texts(event.answers() ?? [:], in: event.id)
        .first(where: { $0.place == passage.place })?.text,
      old.scalars(passage.range) != nil
    else { return .gone }
    func moved(_ range: Range<Int>) -> Passage {
      Passage(place: answer.place, start: range.lowerBound, length: range.count)
    }
    return switch Anchoring(from: old, to: answer.text).anchor(passage.range) {
    case .same(let range): .stands(moved(range))
    case .ask(let ranges): .asks(ranges.map(moved))
    case .gone: .gone
    }
  }
}

extension TextPlace {
  fileprivate func isSameQuestion(as other: TextPlace) -> Bool {
    question == other.question && answer == other.answer
  }
}
