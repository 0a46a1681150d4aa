import StudyDesk
import StudyModel
import Wording

extension StatusPage {
  var restitutions: [String] {
    let waiting = cockpit.office.restitutions
    return list(
      heading(say("Restitutions à approuver", "Restitutions to approve"), waiting.count), waiting
    ) { approval in
      guard let first = approval.approvedBy else {
        return approval.release
          + say("  à relire, puis à approuver à deux", "  to be read, then approved by two")
      }
      return approval.release
        + (approval.isMine
          ? say("  approuvée par \(first), vous attend", "  approved by \(first), waits for you")
          : say("  attend une seconde personne", "  waits for a second person"))
    }
  }

  var toErase: [String] {
    let waiting = cockpit.office.toErase
    return list(
      heading(say("À effacer", "To erase"), waiting.count, isPressing: true), waiting
    ) { erasing in
      guard let day = erasing.askedOn?.words[language] else {
        return "\(erasing.participant)"
          + say("  la durée de conservation est passée", "  past the time of keeping")
      }
      return "\(erasing.participant)" + say("  demandé le \(day)", "  asked on \(day)")
    }
  }

  var keysOutOfReach: [String] {
    let files = cockpit.office.keysOutOfReach
    return list(
      heading(
        say("Fichiers de clés hors de portée", "Keys files out of reach"), files.count), files
    ) { Self.plain($0) }
  }

  var leftovers: [String] {
    let names = cockpit.office.leftovers
    return list(
      heading(
        say(
          "Restes d’une commande interrompue, à supprimer si rien ne tourne",
          "Left by a command that was cut off, to be deleted if none runs"), names.count), names
    ) { Self.plain($0) }
  }

  /// A path on one line, whatever it holds.
  private static func plain(_ path: String) -> String {
    String(path.map { $0.isNewline ? " " : $0 })
  }
}
