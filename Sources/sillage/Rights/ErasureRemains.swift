import StudyDesk
import StudyModel
import Wording

/// What is still to be done before an erasure is over. It is said whatever is asked to be left out.
struct ErasureRemains {
  let isHeldOnDisk: Bool
  let copies: [BackupMade]

  func say() {
    if isHeldOnDisk { Console.standard.say(Self.held) }
    for copy in copies { Console.standard.say(Self.words(copy)) }
  }

  private static func words(_ copy: BackupMade) -> Phrase {
    guard let keys = copy.keys else {
      return Phrase(
        "Copie faite sans fichier de clés, à détruire\u{A0}: \(copy.folder)",
        "Copy made without a keys file, to destroy: \(copy.folder)")
    }
    return Phrase(
      """
      Fichier de clés hors de portée\u{A0}: \(keys). Le dossier s’ouvre encore dans cette copie, \
      jusqu’à «\u{A0}sillage droits oublier \(keys)\u{A0}».
      """,
      """
      Keys file out of reach: \(keys). The record still opens in that copy, until “sillage rights \
      forget \(keys)”.
      """)
  }

  private static let held = Phrase(
    """
    Un autre programme tient l’étude ouverte\u{A0}: d’anciennes pages restent sur le disque. Fermez \
    les autres programmes, puis tapez «\u{A0}sillage registre vérifier\u{A0}».
    """,
    """
    Another program keeps the study open: earlier pages remain on the disk. Close the other \
    programs, then type “sillage audit verify”.
    """)
}
