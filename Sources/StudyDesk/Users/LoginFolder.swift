internal import Foundation
import JSONTree
import StudyLedger
public import StudyModel
import Wording

/// Where logins are kept while they last: a folder of the system's that is gone with the session,
/// one file for each, readable by its owner only.
public struct LoginFolder: Hashable, Sendable {
  /// The folder's path; it is made with the first login.
  public let path: String

  /// Logins in that folder.
  public init(_ path: String) { self.path = path }

  /// The user's runtime folder: what `XDG_RUNTIME_DIR` says, or else one in memory.
  /// - Parameter runtime: the value of `XDG_RUNTIME_DIR`.
  public static func ofUser(runtime: String?) -> LoginFolder {
    let id = getuid()
    if let runtime, runtime.hasPrefix("/") { return LoginFolder(runtime + "/sillage") }
    if Files.exists("/run/user/\(id)") { return LoginFolder("/run/user/\(id)/sillage") }
    return LoginFolder("/dev/shm/sillage-\(id)")
  }

  /// Keeps someone logged in until that moment.
  public func keep(
    _ session: Session, of workspace: Workspace, until end: Moment
  ) throws {
    try makeFolder()
    let secret = Data(session.keyring.secret.bytes).base64EncodedString()
    let json: JSON = [
      "user": .string(session.user.author), "until": .integer(end.milliseconds),
      "secret": .string(secret),
    ]
    let file = file(session.user.author, try prefix(of: workspace))
    try PrivateFile(file).write(json.bytes())
  }

  /// Who is logged in to that study, in alphabetical order. What has expired is removed.
  public func users(of workspace: Workspace, now: Moment) throws -> [String] {
    try logins(of: workspace, now).map(\.user).sorted()
  }

  /// The session of someone who is logged in; nil when they are not.
  public func session(
    of user: String, in workspace: Workspace, now: Moment
  ) throws -> Session? {
    guard let login = try logins(of: workspace, now).first(where: { $0.user == user }) else {
      return nil
    }
    return try workspace.session(login.secret)
  }

  /// Forgets someone's keys, or everyone's of that study.
  /// - Returns: whose.
  @discardableResult
  public func drop(_ user: String?, of workspace: Workspace, now: Moment) throws -> [String] {
    let dropped = try logins(of: workspace, now).filter { user == nil || $0.user == user }
    for login in dropped { Files.remove(login.file) }
    return dropped.map(\.user)
  }

  private struct Login {
    let user: String
    let secret: [UInt8]
    let file: String
  }

  private func logins(of workspace: Workspace, _ now: Moment) throws -> [Login] {
    guard isOurs else { return [] }
    let prefix = try prefix(of: workspace)
    return Files.names(in: path, ending: ".json").filter { $0.hasPrefix(prefix) }.compactMap {
      let file = path + "/" + $0
      guard let bytes = try? Files.bytes(file, named: $0), let json = try? JSON(reading: bytes),
        let user = json["user"]?.string, let until = json["until"]?.int,
        let secret = json["secret"]?.string.flatMap({ Data(base64Encoded: $0) })
      else { return nil }
      guard Int64(until) > now.milliseconds else {
        Files.remove(file)
        return nil
      }
      return Login(user: user, secret: Array(secret), file: file)
    }
  }

  /// What names the study's logins and tells nothing of it. Its ledger's name would not do: two
  /// demonstrations of one seed bear the same.
  private func prefix(of workspace: Workspace) throws -> String {
    let beginning = try inDeskWords { try workspace.ledger().beginning() } ?? .none
    return String("\(Digest(of: Array("sillage-login\n\(beginning)".utf8)))".prefix(16)) + "-"
  }

  private func file(_ user: String, _ prefix: String) -> String {
    path + "/" + prefix + "\(Digest(of: Array(user.utf8)))".prefix(12) + ".json"
  }

  /// Keys are neither read from nor left in a folder that others may enter.
  private var isOurs: Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_uid == getuid()
      && status.st_mode & S_IFMT == S_IFDIR && status.st_mode & 0o077 == 0
  }

  private func makeFolder() throws(DeskError) {
    if !Files.exists(path) {
      do {
        try FileManager.default.createDirectory(
          atPath: path, withIntermediateDirectories: false,
          attributes: [.posixPermissions: 0o700])
      } catch { throw .cannotWrite(path, error) }
    }
    guard isOurs else { throw .notPrivate(path) }
  }
}

extension DeskError {
  fileprivate static func notPrivate(_ folder: String) -> DeskError {
    DeskError(
      .cannotCreate,
      Phrase(
        """
        Le dossier «\u{A0}\(folder)\u{A0}» est ouvert à d’autres\u{A0}: vos clés n’y ont pas été \
        écrites. Supprimez-le, ou donnez-vous en seul les droits.
        """,
        """
        The folder “\(folder)” is open to others: your keys were not written there. Remove it, or \
        keep its permissions to yourself.
        """))
  }
}
