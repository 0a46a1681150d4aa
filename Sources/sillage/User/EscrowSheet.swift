import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// How many parts an escrow has, as the command line says it: `2/3` is two of three.
struct EscrowParts: ExpressibleByArgument {
  let threshold: Int
  let parts: Int

  init(threshold: Int, parts: Int) {
    self.threshold = threshold
    self.parts = parts
  }

  init?(argument: String) {
    let numbers = argument.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let threshold = numbers[0], let parts = numbers[1] else { return nil }
    self.init(threshold: threshold, parts: parts)
  }

  /// Refuses a plan that protects nothing before anything is made.
  func validate(_ option: String) throws {
    guard 2 <= threshold, threshold <= parts, parts <= 255 else {
      throw ValidationError(
        Phrase(
          """
          \(option)\u{A0}: au moins 2 parts nécessaires, pas plus qu’il n’y en a, et 255 parts au plus.
          """,
          "\(option): at least 2 parts needed, no more than there are, and 255 parts at most."
        ).spoken)
    }
  }
}

extension EscrowSplit {
  /// The parts, each to be cut off and handed to one person.
  func sheet(of study: Study) -> Phrase {
    let count = shares.count
    let parts = shares.enumerated().map { index, share in
      Phrase(
        """
        ---- part \(index + 1) sur \(count)\u{A0}; il en faut \(threshold) ----
        \(study.title.french)
        \(share)
        """,
        """
        ---- part \(index + 1) of \(count); \(threshold) are needed ----
        \(study.title.english)
        \(share)
        """)
    }
    return Phrase(
      parts.map(\.french).joined(separator: "\n\n"), parts.map(\.english).joined(separator: "\n\n"))
  }

  /// What to do with the parts, and what they do not open yet.
  var advice: Phrase {
    let handing = Phrase(
      """
      Recopiez ou imprimez chaque part, et remettez-la à une personne de confiance\u{A0}; gardez-les \
      séparées. Elles ne sont notées nulle part\u{A0}: cet affichage est le seul. \(threshold) \
      ensemble rendent ses clés à qui a oublié sa phrase de passe («\u{A0}sillage utilisateur \
      récupérer NOM\u{A0}»), et ouvrent toute l’étude.
      """,
      """
      Copy or print each part and hand it to a person of trust; keep them apart. They are noted \
      nowhere: this is the only time they are shown. \(threshold) together give their keys back to \
      whoever forgot their passphrase (“sillage user recover NAME”), and open the whole study.
      """)
    guard let gap = EscrowGap.words(missing) else { return handing }
    return Phrase(handing.french + "\n" + gap.french, handing.english + "\n" + gap.english)
  }
}

/// What an escrow does not have.
enum EscrowGap {
  /// Which regions it lacks, and who can change that; nil when it has everything.
  static func words(_ missing: [ID<Region>]) -> Phrase? {
    guard !missing.isEmpty else { return nil }
    let names = missing.map(\.text).joined(separator: ", ")
    return Phrase(
      """
      Le séquestre n’a pas encore les clés de\u{A0}: \(names). Qu’un référent de chacune tape \
      «\u{A0}sillage utilisateur admettre\u{A0}».
      """,
      """
      The escrow does not have the keys of: \(names) yet. Let a referent of each type “sillage user \
      admit”.
      """)
  }
}
