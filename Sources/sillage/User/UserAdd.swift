import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// The roles that someone of the team may have.
enum TeamRole: String, ExpressibleByArgument, CaseIterable {
  case coordinator, referent, auditor
}

/// `sillage user add`
///
/// JSON: `{"user", "role", "waiting": bool, "word": text or null}`.
struct UserAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: Phrase(
      "Ajouter quelqu’un à l’équipe\u{A0}; un mot à usage unique est affiché pour lui.",
      "Add someone to the team; a one-time word is shown for them."
    ).spoken,
    discussion: "sillage user add ref-oc-2 --role referent --region occitanie",
    aliases: ["ajouter"])

  @Argument(
    help: ArgumentHelp(
      Phrase("Son nom, comme dans le fichier de l’étude.", "Their name, as in the study’s file.")
        .spoken))
  var name: String
  @Option(help: ArgumentHelp(Phrase("Son rôle.", "Their role.").spoken))
  var role: TeamRole
  @Option(
    help: ArgumentHelp(
      Phrase("La région d’un référent.", "A referent’s region.").spoken, valueName: "id"))
  var region: String?
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Un fichier dont la première ligne est sa phrase de passe, au lieu d’un mot à usage unique.",
        "A file whose first line is their passphrase, instead of a one-time word."
      ).spoken, valueName: "file"))
  var newPassphraseFile: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let user = ID<Referent>(name)
    let role = try role(desk.study)
    var word: String?
    if let newPassphraseFile {
      try desk.addUser(user, as: role, passphrase: PassphraseQuestions.read(newPassphraseFile))
    } else {
      word = try desk.addUser(user, as: role)
    }
    let isWaiting = try desk.team().last { $0.user == user }?.isWaiting ?? false
    switch options.format {
    case .json:
      Console.standard.print([
        "user": .string(name), "role": .string(role.kind.rawValue), "waiting": .bool(isWaiting),
        "word": word.map { .string($0) } ?? .null,
      ])
    case .table: Console.standard.print(word ?? name)
    }
    guard !options.quiet else { return }
    if word != nil {
      Console.standard.say(
        Phrase(
          """
          Donnez ce mot à \(name), de vive voix\u{A0}: il ouvre une fois, avec «\u{A0}sillage ouvrir \
          \(name)\u{A0}», et une phrase de passe est alors choisie.
          """,
          """
          Give this word to \(name) by voice: it opens once, with “sillage login \(name)”, and a \
          passphrase is chosen then.
          """))
    }
    if isWaiting {
      Console.standard.say(
        Phrase(
          """
          Seul un référent de la même région peut lui en donner les clés\u{A0}: qu’il tape \
          «\u{A0}sillage utilisateur admettre\u{A0}».
          """,
          """
          Only a referent of the same region can share its keys: let them type “sillage user admit”.
          """))
    }
  }

  private func role(_ study: Study) throws(DeskError) -> Role {
    switch role {
    case .coordinator: return .coordinator
    case .auditor: return .auditor
    case .referent:
      guard let region = region ?? study.referent(ID(name))?.region.text else {
        throw DeskError(
          .wrongUse,
          Phrase("Dites sa région avec --region.", "Say their region with --region."))
      }
      return .referent(of: ID(region))
    }
  }
}

/// `sillage user admit`
///
/// JSON: an array of the users who were admitted.
struct UserAdmit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "admit",
    abstract: Phrase(
      "Partager les clés de sa région avec les collègues qui les attendent, et avec le séquestre.",
      "Share the keys of one’s region with the colleagues who wait for them, and with the escrow."
    ).spoken,
    discussion: "sillage user admit",
    aliases: ["admettre"])

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let before = try desk.regionsOutsideEscrow() ?? []
    let admitted = try desk.admitWaiting().map(\.text)
    let after = try desk.regionsOutsideEscrow() ?? []
    switch options.format {
    case .json: Console.standard.print(.array(admitted.map { .string($0) }))
    case .table:
      Console.standard.print(
        admitted.isEmpty
          ? Phrase("Personne n’attend vos clés.", "Nobody waits for your keys.").spoken
          : admitted.joined(separator: "\n"))
    }
    let given = before.filter { !after.contains($0) }.map(\.text).joined(separator: ", ")
    guard !given.isEmpty else { return }
    options.suggest(
      Phrase(
        "Le séquestre a maintenant les clés de\u{A0}: \(given).",
        "The escrow now has the keys of: \(given)."))
  }
}
