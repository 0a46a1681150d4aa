import Wording

extension XLSRelevance.Refusal {
  static let tooMuch = Self(
    code: .notCarried,
    french:
      "Cette condition dépasse ce qu'un questionnaire suit : comparez chaque question à une valeur fixe, reliées par and ou or.",
    english:
      "This condition is beyond what a questionnaire follows: compare each question with a fixed value, joined by and or or."
  )

  static let twoQuestions = Self(
    code: .notCarried,
    french:
      "Deux réponses ne se comparent pas entre elles : comparez chacune à une valeur fixe.",
    english: "Two answers cannot be compared with each other: compare each with a fixed value.")

  static let tooMany = Self(
    code: .notCarried,
    french:
      "Cette condition mêle trop de and et de or : mettez une partie sur un groupe autour de la question.",
    english:
      "This condition mixes too many ands and ors: put a part of it on a group around the question."
  )

  static func noQuestion(_ name: String) -> Self {
    Self(
      code: .unknownQuestion,
      french: "Aucune question ne s'appelle « \(name) » : corrigez le nom.",
      english: "No question is called “\(name)”: correct the name.")
  }

  static func computed(_ name: String) -> Self {
    Self(
      code: .notCarried,
      french:
        "« \(name) » est calculée, et les calculs ne sont pas faits ici : écrivez la condition sur les réponses dont elle vient.",
      english:
        "“\(name)” is calculated, and calculations are not done here: write the condition on the answers it comes from."
    )
  }

  static func severalAnswers(_ name: String) -> Self {
    Self(
      code: .notCarried,
      french:
        "« \(name) » reçoit plusieurs réponses : écrivez selected(${\(name)}, '…') pour l'une d'elles.",
      english: "“\(name)” takes several answers: write selected(${\(name)}, '…') for one of them.")
  }

  static func noSuchAnswer(_ target: XLSTarget, _ value: String) -> Self {
    let words = Phrase(
      "« \(value) » n'est pas une réponse à « \(target.name) ».",
      "“\(value)” is no answer to “\(target.name)”.")
    let names = target.choiceNames
    let message = names.isEmpty ? words : words.choosing(among: names)
    return Self(code: .unknownChoice, french: message.french, english: message.english)
  }
}
