package import Wording

/// Why an event does not hold.
package enum Fault: String, CaseIterable, Hashable, Sendable {
  /// Its content is not the one that was recorded.
  case payloadChanged
  /// What surrounds the content, or the digest itself, is not as recorded.
  case headerChanged
  /// Nobody signed it, not even with what follows.
  case unsigned
  /// The signature is not that of its author.
  case signedByAnother
  /// Its author was brought in by nobody of the study, or may not do that.
  case notAllowed
  /// Its author had left the team.
  case writtenAfterLeaving
  /// The passphrase of someone was changed, added or taken away by other means.
  case lockChanged
  /// It does not follow the event that stands before it in its chain.
  case chainBroken
  /// Events are missing before it in its chain.
  case gapInChain
  /// Events are missing before it in the log.
  case gapInLog
  /// It stands where another event of its chain or stream belongs.
  case outOfPlace
  /// Events are missing before it in its stream.
  case gapInStream
  /// Events at the end are missing that a checkpoint stands for.
  case cutOff
  /// The events that a checkpoint stands for are no longer the same.
  case rewritten
  /// The row is no event.
  case unreadableRow
  /// The rules that keep events from being changed are not those of Sillage.
  case schemaChanged
  /// The file contradicts itself.
  case damagedFile
}

extension Fault {
  /// The fault in words, after the event's name.
  package var phrase: Phrase {
    switch self {
    case .payloadChanged:
      Phrase("son contenu a été modifié", "its content was changed")
    case .headerChanged:
      Phrase(
        "sa date, son auteur, sa place ou son empreinte a été modifié",
        "its time, author, place or digest was changed")
    case .unsigned:
      Phrase("il n’est signé par personne", "nobody signed it")
    case .signedByAnother:
      Phrase(
        "sa signature n’est pas celle de son auteur", "its signature is not that of its author")
    case .notAllowed:
      Phrase(
        "son auteur n’est pas de l’étude, ou n’en a pas le droit",
        "its author is not of the study, or may not do that")
    case .writtenAfterLeaving:
      Phrase("son auteur avait quitté l’équipe", "its author had left the team")
    case .lockChanged:
      Phrase(
        "la serrure d’un utilisateur a été modifiée, ajoutée ou enlevée",
        "a user’s lock was changed, added or taken away")
    case .chainBroken:
      Phrase("il ne suit pas l’événement précédent", "it does not follow the event before it")
    case .gapInChain, .gapInLog:
      Phrase("des événements manquent avant lui", "events are missing before it")
    case .outOfPlace:
      Phrase("il est répété ou déplacé", "it is repeated or out of place")
    case .gapInStream:
      Phrase(
        "des événements du même dossier manquent avant lui",
        "events of the same record are missing before it")
    case .cutOff:
      Phrase(
        "il manque à la fin des événements que le point de contrôle atteste",
        "events are missing at the end that the checkpoint stands for")
    case .rewritten:
      Phrase(
        "ce qui précède le point de contrôle n’est plus ce qui avait été enregistré",
        "what stands before the checkpoint is no longer what was recorded")
    case .unreadableRow:
      Phrase("il n’est pas lisible", "it cannot be read")
    case .schemaChanged:
      Phrase(
        "les règles qui protègent les événements ont été modifiées",
        "the rules that protect events were changed")
    case .damagedFile:
      Phrase("le fichier est endommagé", "the file is damaged")
    }
  }
}
