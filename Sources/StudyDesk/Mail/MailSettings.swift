public import StudyExchange
import StudyModel
import Wording

/// How this study writes to people, from `mail.yaml`.
public struct MailSettings: Hashable, Sendable {
  /// A span of the day, in minutes from midnight; over midnight when it ends before it begins.
  public struct Hours: Hashable, Sendable {
    /// The first minute.
    public var from: Int
    /// The minute after the last.
    public var to: Int

    /// From that minute of the day to the one before that.
    public init(from: Int, to: Int) {
      self.from = from
      self.to = to
    }
  }

  /// Who messages come from; nil where nobody said, and nothing can be written.
  public var from: MailAddress?
  /// The minute of the day at which reminders are due, as clocks show it.
  public var minute = 10 * 60
  /// When nothing is sent; nil for never.
  public var quiet: Hours? = Hours(from: 20 * 60, to: 8 * 60)
  /// How many messages one person gets in seven days at most; acknowledgements do not count.
  public var perWeek = 3
  /// Where messages are handed over; nil where they are only written to the outbox.
  public var server: SMTPServer?
  /// The file that holds the password.
  var passwordFile: String?
}

extension Workspace {
  /// How this study writes to people; with no sender, and so unable to, without `mail.yaml`.
  /// - Throws: `DeskError` with findings when it holds errors.
  public func mailSettings() throws(DeskError) -> MailSettings {
    guard Files.exists(path(MailSettingsFile.name)) else { return MailSettings() }
    let text = try Files.text(path(MailSettingsFile.name), named: MailSettingsFile.name)
    let (settings, findings) = MailSettingsFile.read(text)
    guard findings.isEmpty else { throw .files(findings) }
    return settings
  }

  /// The server of `mail.yaml`, with the password from its file.
  public func mailServer() throws(DeskError) -> SMTPServer {
    let settings = try mailSettings()
    guard var server = settings.server else {
      throw .unknown(
        """
        mail.yaml n’indique pas de serveur\u{A0}: les messages s’écrivent dans la boîte d’envoi, avec \
        «\u{A0}sillage courrier écrire\u{A0}».
        """,
        "mail.yaml names no server: messages are written to the outbox, with “sillage mail write”.")
    }
    if let file = settings.passwordFile {
      server.password = try SecretFile.line(file.hasPrefix("/") ? file : path(file), named: file)
    }
    if let file = server.authorities, !file.hasPrefix("/") { server.authorities = path(file) }
    return server
  }

  /// Makes the study's invented settings those of this workspace, for a demonstration.
  func takeExampleMail() throws(DeskError) {
    let example = path("mail.example.yaml")
    guard Files.exists(example) else { return }
    try Files.copy(example, to: path(MailSettingsFile.name))
  }
}
