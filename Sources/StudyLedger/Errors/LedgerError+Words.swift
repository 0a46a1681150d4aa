internal import Wording

extension LedgerError {
  /// The error of that code about the ledger in that file.
  init(_ code: Code, at path: String) {
    self.init(code, Self.words(code, path))
  }

  private static func words(_ code: Code, _ path: String) -> Phrase {
    let words = sentences(code)
    // About a person or their keys; the file is of no matter.
    if [.noKey, .erased, .wrongPassphrase].contains(code) {
      return Phrase(words.french.capitalizedFirst, words.english.capitalizedFirst)
    }
    return Phrase("\(path) : \(words.french)", "\(path): \(words.english)")
  }

  private static func sentences(_ code: Code) -> Phrase {
    switch code {
    case .missing:
      Phrase(
        "ce registre n’existe pas. Vérifiez le chemin, ou créez l’étude avec « sillage commencer ».",
        "no such ledger. Check the path, or create the study with “sillage init”.")
    case .exists:
      Phrase(
        "un fichier s’y trouve déjà ; il n’a pas été touché. Choisissez un autre endroit.",
        "a file stands there already; it was not touched. Choose another place.")
    case .notALedger:
      Phrase(
        "ce fichier n’est pas un registre de Sillage ; il n’a pas été touché.",
        "this file is not a ledger of Sillage; it was not touched.")
    case .newerVersion:
      Phrase(
        "ce registre vient d’une version plus récente de Sillage. Mettez le programme à jour.",
        "this ledger was written by a newer version of Sillage. Update the program.")
    case .olderVersion:
      Phrase(
        "ce registre a été fait avant que le contenu soit chiffré ; il n’a pas été touché. "
          + "Mettez-le à niveau avec « sillage migrer ».",
        "this ledger was made before content was sealed; it was not touched. "
          + "Bring it up to date with “sillage migrate”.")
    case .damaged:
      Phrase(
        "le registre est endommagé ; rien n’y a été écrit. Restaurez une sauvegarde avec "
          + "« sillage restaurer » et gardez ce fichier.",
        "the ledger is damaged; nothing was written to it. Restore a backup with "
          + "“sillage restore” and keep this file.")
    default: circumstances(code)
    }
  }

  private static func circumstances(_ code: Code) -> Phrase {
    switch code {
    case .cannotRead:
      Phrase(
        "le registre ne peut pas être lu. Vérifiez les droits du fichier et de son dossier.",
        "the ledger cannot be read. Check the permissions of the file and of its folder.")
    case .cannotWrite:
      Phrase(
        "impossible d’y écrire ; rien n’a été enregistré. Vérifiez que le dossier existe, et les "
          + "droits du fichier et du dossier.",
        "cannot be written; nothing was recorded. Check that the folder exists, and the "
          + "permissions of the file and the folder.")
    case .diskFull:
      Phrase(
        "le disque est plein ; rien n’a été enregistré, rien n’est abîmé. Libérez de la place "
          + "et recommencez.",
        "the disk is full; nothing was recorded and nothing is damaged. Free some space "
          + "and try again.")
    case .inputOutput:
      Phrase(
        "le système n’a pas pu lire ou écrire ; rien n’a été enregistré. Vérifiez le disque, "
          + "puis « sillage registre vérifier ».",
        "the system could not read or write; nothing was recorded. Check the disk, "
          + "then “sillage audit verify”.")
    case .busy:
      Phrase(
        "un autre programme occupe le registre ; rien n’a été enregistré. Recommencez.",
        "another program is keeping the ledger busy; nothing was recorded. Try again.")
    case .repeatedEvent:
      Phrase(
        "cet événement est déjà dans le registre ; rien n’a été enregistré.",
        "this event is in the ledger already; nothing was recorded.")
    case .incompleteEvent:
      Phrase(
        "il manque à l’événement son genre, son auteur ou sa version ; rien n’a été enregistré.",
        "the event lacks its kind, its author or its version; nothing was recorded.")
    case .noKey:
      Phrase(
        "vos clés n’ouvrent pas ce dossier.",
        "your keys do not open this record.")
    case .erased:
      Phrase(
        "ce dossier a été effacé à la demande de la personne ; il n’en reste que les empreintes.",
        "this record was erased at the person’s request; only digests remain of it.")
    case .wrongPassphrase:
      Phrase(
        "utilisateur inconnu, ou phrase de passe inexacte. Rien n’a été ouvert.",
        "unknown user, or wrong passphrase. Nothing was opened.")
    case .copyDoesNotHold:
      Phrase(
        "cette copie n’est pas intacte ; elle n’a pas été mise en place. Prenez-en une autre.",
        "this copy is not intact; it was not put in place. Take another one.")
    default:
      Phrase(
        "le registre a été utilisé de travers par le programme ; rien n’a été enregistré.",
        "the program used the ledger in a wrong way; nothing was recorded.")
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
