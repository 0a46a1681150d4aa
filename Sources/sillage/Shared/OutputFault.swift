import Foundation
import StudyDesk
import Synchronization
import Wording

/// Whether a result could not be written to standard output.
///
/// What the command does is done to its end all the same: a record stays recorded, its draft is
/// dropped. Only then the fault is said.
enum OutputFault {
  private static let isNoted = Mutex(false)

  /// Notes what the system said when a result was written; that a reader has gone away (a closed
  /// pipe) is no failure.
  static func note(_ number: Int32) {
    if number != 0, number != EPIPE { isNoted.withLock { $0 = true } }
  }

  /// - Throws: `DeskError`, `.inputOutput`, when a result was lost.
  static func check() throws(DeskError) {
    guard isNoted.withLock({ $0 }) else { return }
    throw DeskError(
      .inputOutput,
      Phrase(
        """
        Le résultat n’a pas pu être écrit. Vérifiez la place sur le disque. Ce que la commande \
        devait enregistrer l’est\u{A0}: regardez avant de la relancer.
        """,
        """
        The result could not be written. Check the room on the disk. What the command had to \
        record is recorded: look before you run it again.
        """))
  }
}
