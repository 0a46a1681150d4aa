import StudyLedger
import StudyModel
import Wording

/// Runs something with parts of a secret and turns its failure into a `DeskError`.
func inShareWords<Result>(_ body: () throws(ShareError) -> Result) throws(DeskError) -> Result {
  do { return try body() } catch { throw DeskError(error) }
}

extension DeskError {
  init(_ error: ShareError) {
    self.init(.unacceptable, Self.words(error))
  }

  private static func words(_ error: ShareError) -> Phrase {
    switch error {
    case .badPlan:
      Phrase(
        """
        Il faut au moins deux parts, au plus 255\u{A0}; le nombre de parts nécessaires va de deux \
        à leur nombre.
        """,
        "There are two parts at least, 255 at most; how many are needed goes from two to that number."
      )
    case .unreadable(let place):
      Phrase(
        """
        Ce qui est donné en place \(place) n’est pas une part\u{A0}: une part commence par \
        SILLAGE, suivi de son numéro.
        """,
        "What was given in place \(place) is no part: it begins with SILLAGE and its number.")
    case .mistyped(let number):
      Phrase(
        "La part n° \(number) a été mal recopiée. Relisez-la lettre à lettre.",
        "Part \(number) was mistyped. Read it again letter by letter.")
    case .mixed:
      Phrase(
        "Ces parts ne vont pas ensemble\u{A0}: elles viennent de plusieurs séquestres.",
        "These parts do not belong together: they come from several escrows.")
    case .twice(let number):
      Phrase(
        "La part n° \(number) a été donnée deux fois. Il en faut d’autres.",
        "Part \(number) was given twice. Others are needed.")
    case .tooFew(let given, let needed):
      tooFew(given, needed)
    case .inconsistent:
      Phrase(
        "Ces parts se contredisent\u{A0}: l’une d’elles a été fabriquée.",
        "These parts contradict each other: one of them was made up.")
    }
  }

  private static func tooFew(_ given: Int, _ needed: Int?) -> Phrase {
    guard let needed else {
      return Phrase("Aucune part n’a été donnée.", "No part was given.")
    }
    return Phrase(
      "Il faut \(needed) parts, \(given) seulement ont été données. Rien n’a été ouvert.",
      "\(needed) parts are needed, only \(given) were given. Nothing was opened.")
  }

  static var otherEscrow: DeskError {
    .unacceptable(
      "Ces parts ne sont pas celles de cette étude. Rien n’a été changé.",
      "These parts are not those of this study. Nothing was changed.")
  }

  static var earlierEscrow: DeskError {
    .unacceptable(
      """
      Ces parts sont celles d’un séquestre plus ancien, remplacé depuis. Prenez celles du dernier. \
      Rien n’a été changé.
      """,
      """
      These parts are of an earlier escrow that was replaced. Take those of the last one. Nothing \
      was changed.
      """)
  }

  static func outsideEscrow(_ group: KeyGroup) -> DeskError {
    let name = if case .region(let region) = group { region.text } else { "\(group)" }
    return .unacceptable(
      """
      Le séquestre n’a pas toutes les clés de \(name), et personne d’autre ne les a\u{A0}: rien n’a \
      été changé, la phrase de passe ouvrira encore si elle est retrouvée.
      """,
      """
      The escrow lacks keys of \(name), and nobody else has them: nothing was changed, and the \
      passphrase will still open if it is found again.
      """)
  }

  static var inviteAgain: DeskError {
    .unacceptable(
      """
      Un participant ne passe pas par le séquestre\u{A0}: son référent lui donne un nouveau mot \
      avec «\u{A0}sillage utilisateur inviter CODE\u{A0}».
      """,
      """
      A participant needs no escrow: their referent gives them a new word with “sillage user \
      invite CODE”.
      """)
  }
}
