import StudyModel
import Wording

extension DemonstrationFile {
  /// What people who take no part say, line by line; how they answer stands under `answers`.
  func strangers(
    _ place: YAMLPlace, _ answers: [String: [String: [Draw]]]
  ) -> [Strangers] {
    place.optionalList().compactMap { place in
      place.allow("subject", "name", "version", "people")
      let subject = place["subject"].choice(FeedbackGiven.Subject.self)
      let name = place["name"].text()
      let version = place["version"].text()
      let people = place["people"].int(in: 1...100_000)
      guard let subject, let name, let version, let people else { return nil }
      guard Theme.isName(name) else {
        place["name"].note(
          Phrase(
            "Le nom s’écrit en petites lettres, chiffres et traits d’union.",
            "The name is written in small letters, digits and hyphens."))
        return nil
      }
      guard let form = study.form(for: subject.role)?.id.text else {
        place["subject"].note(
          Phrase(
            "L’étude n’a pas de formulaire pour cela (rôle \(subject.role.rawValue)).",
            "The study has no form for that (role \(subject.role.rawValue))."))
        return nil
      }
      checkRequired(of: form, answers, place)
      return Strangers(subject: subject, name: name, version: version, people: people)
    }
  }
}
