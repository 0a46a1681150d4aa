import ArgumentParser
import Disclosure
import StudyDesk
import Wording

/// What becomes of zeros.
enum ZeroChoice: String, ExpressibleByArgument, CaseIterable {
  case protect, allow
}

/// What tables must withstand, and how long that may take to find out.
struct RuleOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Le plus petit nombre de personnes dont on peut parler.",
        "The smallest number of people that may be told of."
      ).spoken, valueName: "people"))
  var threshold: Int
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Les zéros\u{A0}: les protéger, ou permettre de les publier.",
        "Zeros: protect them, or allow them to be printed."
      ).spoken))
  var zeros: ZeroChoice = .protect
  @Flag(
    help: ArgumentHelp(
      Phrase(
        "Compter aussi avec un lecteur qui a participé et retire sa propre réponse.",
        "Also reckon with a reader who took part and takes their own answer away."
      ).spoken))
  var insider = false
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Comptes d’actes\u{A0}: la part qu’une seule personne peut en avoir faite, en %.",
        "Counts of acts: the share that one person may have done, in %."
      ).spoken, valueName: "percent"))
  var largest = DominanceRule.standard.largest
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Comptes d’actes\u{A0}: la part que deux personnes peuvent en avoir faite, en %.",
        "Counts of acts: the share that two people may have done, in %."
      ).spoken, valueName: "percent"))
  var twoLargest = DominanceRule.standard.twoLargest
  @Option(
    help: ArgumentHelp(
      Phrase("Le temps permis, en secondes.", "The time allowed, in seconds.").spoken,
      valueName: "seconds"))
  var timeLimit: Double = 600

  func validate() throws {
    guard threshold >= 2 else {
      throw ValidationError(
        Phrase(
          "--threshold\u{A0}: au moins 2, sinon rien n’est protégé.",
          "--threshold: at least 2, or nothing is protected."
        ).spoken)
    }
    guard DominanceRule(largest: largest, twoLargest: twoLargest) != nil else {
      throw ValidationError(
        Phrase(
          "--largest et --two-largest\u{A0}: de 1 à 100, le second au moins égal au premier.",
          "--largest and --two-largest: from 1 to 100, the second no less than the first."
        ).spoken)
    }
    guard timeLimit > 0, timeLimit < 1e7 else {
      throw ValidationError(
        Phrase("--time-limit\u{A0}: plus que zéro.", "--time-limit: more than zero.").spoken)
    }
  }

  /// - Throws: `DeskError` for a threshold below 2.
  func rules() throws -> DisclosureRules {
    let rules = DisclosureRules(
      threshold: threshold, zeros: zeros == .allow ? .allow : .protect, facesInsiders: insider,
      dominance: DominanceRule(largest: largest, twoLargest: twoLargest) ?? .standard)
    guard let rules else {
      throw DeskError(.wrongUse, Phrase("--threshold", "--threshold"))
    }
    return rules
  }

  var deadline: ContinuousClock.Instant { .now + .milliseconds(Int(timeLimit * 1000)) }
}
