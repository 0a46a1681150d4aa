import StudyForms
import Wording

/// What a form has against it, in the words of whoever wrote the sheets: the column to look at, and
/// what to do there. A sheet knows `choices` and `relevant`, and none of the words of FHIR.
struct SheetWords {
  /// The column that brought it up.
  let column: String
  let message: Phrase

  private init(_ column: String, _ french: String, _ english: String) {
    self.column = column
    message = .typesetHere(french, english)
  }

  init(_ finding: Finding) {
    let known = Self.ofConditions(finding) ?? Self.ofChoices(finding) ?? Self.ofLimits(finding)
    self =
      known
      ?? Self(
        XLSFormSheet.own,
        "La colonne \(XLSFormSheet.own) de cette ligne contredit les autres : videz cette cellule.",
        "The column \(XLSFormSheet.own) of this row contradicts the others: empty this cell.")
  }

  private static func ofConditions(_ finding: Finding) -> Self? {
    switch finding.code {
    case .unknownQuestion:
      Self(
        "relevant", "Cette condition nomme une question qui n'est pas là : corrigez son nom.",
        "This condition names a question that is not there: correct its name.")
    case .conditionOnItself:
      Self(
        "relevant", "Cette question dépend de sa propre réponse : visez-en une autre.",
        "This question depends on its own answer: point at another one.")
    case .circularCondition:
      Self(
        "relevant", "Cette condition dépend en fin de compte d'elle-même : coupez le cercle.",
        "This condition depends on itself in the end: break the circle.")
    case .wrongConditionAnswer, .existsNotBoolean, .missingEnableBehavior:
      Self(
        "relevant", "Cette condition attend une réponse que la question ne peut pas recevoir.",
        "This condition waits for an answer that the question cannot take.")
    default: nil
    }
  }

  private static func ofChoices(_ finding: Finding) -> Self? {
    switch finding.code {
    case .choiceWithoutOptions:
      Self(
        "type", "Cette liste n'a aucun choix : ajoutez-lui des lignes dans la feuille choices.",
        "This list has no choice: add rows for it to the sheet choices.")
    case .duplicateOption:
      Self(
        "type", "Sa liste a deux fois le même choix : retirez l'une des deux lignes de choices.",
        "Its list has the same choice twice: take one of the two rows out of choices.")
    case .severalInitials:
      Self(
        "default", "Plusieurs réponses sont choisies d'avance alors qu'une seule est permise.",
        "Several answers are chosen beforehand while only one is allowed.")
    case .wrongInitial, .initialNotAllowed, .initialWithOptions:
      Self(
        "default", "Cette réponse de départ ne va pas à cette ligne : corrigez-la ou videz-la.",
        "This initial answer does not suit this row: correct it or empty it.")
    case .groupWithoutItems:
      Self(
        "type", "Ce groupe est vide : mettez-y des questions ou retirez-le.",
        "This group is empty: put questions into it or take it out.")
    case .duplicateLinkId:
      Self(
        "name", "Une autre ligne s'appelle déjà ainsi : choisissez un autre name.",
        "Another row has this name already: choose another.")
    default: nil
    }
  }

  private static func ofLimits(_ finding: Finding) -> Self? {
    switch finding.code {
    case .contradictoryLimits:
      Self(
        "constraint",
        "Le minimum dépasse le maximum, ou il faut plus de réponses qu'on n'en peut donner.",
        "The minimum exceeds the maximum, or more answers are needed than can be given.")
    case .wrongLimit, .maxLengthNotAllowed:
      Self(
        "constraint", "Cette limite ne va pas au type de la question : corrigez l'un ou l'autre.",
        "This limit does not suit the type of the question: correct one or the other.")
    case .badPattern:
      Self(
        "constraint", "L'expression sous regex n'est pas valable : corrigez-la.",
        "The expression in regex is not valid: correct it.")
    case .patternTooCostly:
      Self(
        "constraint", "L'expression sous regex est trop longue à vérifier : simplifiez-la.",
        "The expression in regex takes too long to check: make it simpler.")
    case .expressionIgnored:
      Self(
        "calculation", "Cette formule est gardée, mais elle n'est pas calculée ici.",
        "This formula is kept, but it is not worked out here.")
    default: nil
    }
  }
}
