import Wording

#if canImport(Darwin)
  private import Darwin
#else
  private import Glibc
#endif

/// A file with a secret in its first line, which nobody but its owner may read.
enum SecretFile {
  static func line(_ path: String, named name: String) throws(DeskError) -> String {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & 0o077 != 0 || status.st_uid != geteuid() {
      throw DeskError(
        .refused,
        Phrase(
          """
          «\u{A0}\(name)\u{A0}» peut être lu par d’autres que vous. Faites-en votre fichier, avec \
          «\u{A0}chmod 600\u{A0}».
          """,
          "“\(name)” can be read by others than you. Make it your own file, with “chmod 600”."))
    }
    let text = try Files.text(path, named: name)
    let line = text.prefix { !$0.isNewline }
    guard !line.isEmpty else {
      throw .unacceptable("«\u{A0}\(name)\u{A0}» est vide.", "“\(name)” is empty.")
    }
    return String(line)
  }
}
