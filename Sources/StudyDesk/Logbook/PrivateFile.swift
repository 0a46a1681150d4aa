import Wording

#if canImport(Darwin)
  private import Darwin
#else
  private import Glibc
#endif

/// A file that only its owner can read, and that is never seen half-written.
struct PrivateFile {
  let path: String

  init(_ path: String) { self.path = path }

  /// Writes the file beside its place, waits until it is on the disk, and moves it there.
  ///
  /// - Parameter isNew: true where nothing may stand yet: whoever comes second changes nothing.
  func write(_ bytes: [UInt8], isNew: Bool = false) throws(DeskError) {
    let (beside, descriptor) = try openBeside()
    var problem = fill(descriptor, bytes)
    if close(descriptor) != 0, problem == nil { problem = errno }
    if problem == nil, isNew {
      if link(beside, path) != 0 { problem = errno }
      unlink(beside)
    } else if problem == nil, rename(beside, path) != 0 {
      problem = errno
    }
    guard let problem else { return }
    unlink(beside)
    throw .notWritten(path, problem)
  }

  /// The same for what comes piece by piece; nothing is left of what was not finished.
  ///
  /// - Parameters:
  ///   - isNew: true where nothing may stand yet: with something there, nothing is begun.
  ///   - body: hands over the pieces.
  func write<Result>(
    isNew: Bool = false, piecewise body: (@escaping ([UInt8]) throws -> Void) throws -> Result
  ) throws -> Result {
    if isNew, Files.exists(path) { throw DeskError.alreadyThere(path) }
    let (beside, descriptor) = try openBeside()
    var isOpen = true
    defer {
      if isOpen { close(descriptor) }
      unlink(beside)
    }
    let result = try body { piece in
      if let problem = put(descriptor, piece) { throw DeskError.notWritten(path, problem) }
    }
    guard fsync(descriptor) == 0 else { throw DeskError.notWritten(path, errno) }
    isOpen = false
    guard close(descriptor) == 0, isNew ? link(beside, path) == 0 : rename(beside, path) == 0
    else { throw DeskError.notWritten(path, errno) }
    return result
  }

  private func openBeside() throws(DeskError) -> (path: String, descriptor: Int32) {
    let beside = "\(path).new-\(String(UInt64.random(in: 0 ... .max), radix: 36))"
    let descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .notWritten(path, errno) }
    return (beside, descriptor)
  }

  /// - Returns: the system's number of what went wrong.
  private func fill(_ descriptor: Int32, _ bytes: [UInt8]) -> Int32? {
    if let problem = put(descriptor, bytes) { return problem }
    return fsync(descriptor) == 0 ? nil : errno
  }

  private func put(_ descriptor: Int32, _ bytes: [UInt8]) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { buffer in
        #if canImport(Darwin)
          Darwin.write(descriptor, buffer.baseAddress, buffer.count)
        #else
          Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return errno }
      rest = rest.dropFirst(count)
    }
    return nil
  }
}

extension DeskError {
  fileprivate static func notWritten(_ path: String, _ number: Int32) -> DeskError {
    switch number {
    case ENOSPC, EDQUOT:
      DeskError(
        .inputOutput,
        Phrase(
          "Le disque est plein\u{A0}: «\u{A0}\(path)\u{A0}» n’a pas été écrit. Libérez de la place.",
          "The disk is full: “\(path)” was not written. Make room."))
    case EEXIST: DeskError.alreadyThere(path)
    case EIO: DeskError.unwritable(.inputOutput, path)
    default: DeskError.unwritable(.cannotCreate, path)
    }
  }

  private static func unwritable(_ code: Code, _ path: String) -> DeskError {
    DeskError(
      code,
      Phrase(
        "Impossible d’écrire «\u{A0}\(path)\u{A0}». Vérifiez que le dossier existe et vos droits.",
        "Cannot write “\(path)”. Check that the folder exists and your rights to it."))
  }
}
