import StudyExchange
import StudyModel
import Wording

/// Reads `mail.yaml`.
enum MailSettingsFile {
  static let name = "mail.yaml"

  static func read(_ text: String) -> (MailSettings, [FileFinding]) {
    let root = YAMLPlace(file: name, text: text)
    var settings = MailSettings()
    guard root.notes.findings.isEmpty else { return (settings, root.notes.findings) }
    root.allow("from", "hour", "quiet", "per-week", "server")
    settings.from = sender(root["from"])
    if root["hour"].isPresent { settings.minute = root["hour"].minute() ?? settings.minute }
    if root["quiet"].isPresent { settings.quiet = hours(root["quiet"]) }
    if root["per-week"].isPresent {
      settings.perWeek = root["per-week"].int(in: 1...100) ?? settings.perWeek
    }
    if root["server"].isPresent { readServer(root["server"], into: &settings) }
    return (settings, root.notes.findings)
  }

  private static func sender(_ place: YAMLPlace) -> MailAddress? {
    place.allow("address", "name")
    guard let text = place["address"].text() else { return nil }
    let name = place["name"].isPresent ? place["name"].text() : nil
    if let name, !NeutralWords.telling(in: name).isEmpty {
      place["name"].note(NeutralWords.advice(NeutralWords.telling(in: name)))
    }
    guard let address = MailAddress(text, name: name) else {
      place["address"].note(.noMailAddress)
      return nil
    }
    let words = NeutralWords.telling(inAddress: text)
    if !words.isEmpty { place["address"].note(NeutralWords.advice(words)) }
    return address
  }

  /// `none` for no quiet hours at all.
  private static func hours(_ place: YAMLPlace) -> MailSettings.Hours? {
    if place.heldText == "none" { return nil }
    place.allow("from", "to")
    guard let from = place["from"].minute(), let to = place["to"].minute() else { return nil }
    if from == to {
      place.note(
        Phrase(
          "Il ne resterait aucune heure. Écrivez none pour n’en taire aucune.",
          "No hour would be left. Write none for no quiet hours."))
    }
    return MailSettings.Hours(from: from, to: to)
  }

  private static func readServer(_ place: YAMLPlace, into settings: inout MailSettings) {
    place.allow("host", "port", "security", "user", "password-file", "authorities")
    guard let host = place["host"].text(), let port = place["port"].int(in: 1...65_535),
      let security = place["security"].choice(SMTPServer.Security.self)
    else { return }
    var server = SMTPServer(host: host, port: port, security: security)
    if !host.utf8.allSatisfy({ isHostByte($0) }) {
      place["host"].note(Phrase("Ce n’est pas un nom de serveur.", "This is no server’s name."))
    }
    if security == .none, !server.isLocal {
      place["security"].note(
        Phrase(
          "Sans protection, seul un serveur de cette machine (localhost) est permis.",
          "Without protection only a server on this machine (localhost) will do."))
    }
    if place["user"].isPresent { server.user = place["user"].text() }
    if place["password-file"].isPresent { settings.passwordFile = place["password-file"].text() }
    if place["authorities"].isPresent { server.authorities = place["authorities"].text() }
    if (server.user == nil) != (settings.passwordFile == nil) {
      place.note(
        Phrase(
          "user et password-file vont ensemble\u{A0}: donnez les deux, ou aucun.",
          "user and password-file go together: give both, or neither."))
    }
    settings.server = server
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: ":"):
      true
    default: false
    }
  }
}

extension YAMLPlace {
  /// A time of day as `20:00`, in minutes from midnight.
  fileprivate func minute() -> Int? {
    guard let text = text() else { return nil }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count == 2, parts[1].utf8.count == 2, let hour = Int(parts[0]),
      let minute = Int(parts[1]), (0..<24).contains(hour), (0..<60).contains(minute)
    {
      return hour * 60 + minute
    }
    note(Phrase("Écrivez une heure comme 20:00.", "Write a time such as 20:00."))
    return nil
  }
}

extension Phrase {
  static let noMailAddress = Phrase(
    "Ce n’est pas une adresse de courriel.", "This is no e-mail address.")
}
