import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage rights restrict`
///
/// JSON: what the participant agreed to, as `consent status` prints it.
struct RightsRestrict: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restrict",
    abstract: Phrase(
      "Geler un dossier\u{A0}: il est gardé et ne sert à rien.",
      "Restrict a record: it is kept and used for nothing."
    ).spoken,
    discussion: "sillage rights restrict TALI-473-P --reason \"Exactitude contestée\"",
    aliases: ["geler"])

  @OptionGroup var who: WhoOptions
  @Option(help: ArgumentHelp(Phrase("Pourquoi.", "Why.").spoken))
  var reason: String
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let code = try who.code(options, at: desk)
    _ = try desk.restrict(code, reason: reason)
    try ConsentReport(desk: desk, options: options).print(code)
    options.suggest(
      Phrase(
        "Pour le reprendre\u{A0}: «\u{A0}sillage droits dégeler \(code) --reason …\u{A0}».",
        "To take it back into use: “sillage rights release \(code) --reason …”."))
  }
}

/// `sillage rights release`
///
/// JSON: what the participant agreed to, as `consent status` prints it.
struct RightsRelease: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: Phrase("Dégeler un dossier.", "Take a restricted record back into use.").spoken,
    discussion: "sillage rights release TALI-473-P --reason \"Vérifié avec la personne\"",
    aliases: ["dégeler", "degeler"])

  @OptionGroup var who: WhoOptions
  @Option(help: ArgumentHelp(Phrase("Pourquoi.", "Why.").spoken))
  var reason: String
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let code = try who.code(options, at: desk)
    _ = try desk.liftRestriction(code, reason: reason)
    try ConsentReport(desk: desk, options: options).print(code)
  }
}

/// `sillage rights object`
///
/// JSON: what the participant agreed to, as `consent status` prints it; of an objection with `quotes`
/// as `consent withdraw` has them.
struct RightsObject: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "object",
    abstract: Phrase(
      "Noter que la personne s’oppose (RGPD, article 21), ou que l’opposition est réglée.",
      "Record that the person objects (GDPR, article 21), or that the objection is settled."
    ).spoken,
    discussion: "sillage rights object TALI-473-P --reason \"…\"",
    aliases: ["opposer", "s’opposer"])

  @OptionGroup var who: WhoOptions
  @Option(help: ArgumentHelp(Phrase("En ses mots, s’il y en a.", "In their words, if any.").spoken))
  var reason: String?
  @Flag(
    help: ArgumentHelp(
      Phrase(
        "L’opposition est réglée\u{A0}; dites comment avec --reason.",
        "It is settled; say how with --reason."
      )
      .spoken))
  var settled = false
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let code = try who.code(options, at: desk)
    if settled {
      guard let reason else {
        throw DeskError(
          .wrongUse,
          Phrase("Dites comment avec --reason.", "Say how with --reason."))
      }
      _ = try desk.liftObjection(code, reason: reason)
      try ConsentReport(desk: desk, options: options).print(code)
    } else {
      let ended = try EndedQuotes(of: code, at: desk) {
        _ = try desk.object(code, reason: reason)
      }
      try ConsentReport(desk: desk, options: options, ended: ended).print(code)
    }
  }
}
