import JSONTree
import StudyDesk
import Tabulation
import Wording

/// A file of tables in the exchange format.
enum ExchangeFile {
  /// The JSON of a file, and the tables in it.
  /// - Throws: `DeskError`: no such file, no JSON, or not the format.
  static func read(_ path: String) throws -> (json: JSON, tables: Tabulation) {
    let bytes = try InputFile.bytes(path)
    do {
      let json = try JSON(reading: bytes)
      return (json, try Tabulation(reading: json))
    } catch let error as JSONError {
      throw DeskError.noTables(path, "\(error.line):\(error.column)", .noJSON)
    } catch let fault as TabulationFault {
      throw DeskError.noTables(path, fault.path, fault.reason.words)
    }
  }

  /// The tables of a file that stands alone, with its JSON: the standard input can be read only once.
  static func readAlone(_ path: String) throws -> (json: JSON, tables: Tabulation) {
    let file = try read(path)
    do { try file.tables.checkLinks() } catch {
      throw DeskError.noTables(path, error.path, error.reason.words)
    }
    return file
  }

  /// The tables of several files together.
  static func read(_ paths: [String]) throws -> Tabulation {
    let files = try paths.map { try read($0).tables }
    guard var tables = files.first, let last = paths.last else {
      throw DeskError(.wrongUse, Phrase("Aucun fichier.", "No file."))
    }
    do {
      for others in files.dropFirst() { tables = try tables.joined(with: others) }
      try tables.checkLinks()
    } catch { throw DeskError.noTables(last, error.path, error.reason.words) }
    return tables
  }

  /// The tables with releases of another file in the place of their own.
  static func replace(_ tables: Tabulation, from path: String?) throws -> Tabulation? {
    guard let path else { return nil }
    let others = try read(path).tables
    do { return try tables.replaced(from: others) } catch {
      throw DeskError.noTables(path, error.path, error.reason.words)
    }
  }

  /// Writes a file whole or not at all.
  static func write(_ json: JSON, to path: String, isNew: Bool) throws {
    try OutputFile.write(json.bytes(.compact) + [0x0A], to: path, isNew: isNew)
  }
}

extension Phrase {
  fileprivate static let noJSON = Phrase(
    "à cette ligne et cette colonne, ce n’est plus du JSON.",
    "at this line and column it is no JSON any more.")
}

extension DeskError {
  fileprivate static func noTables(_ path: String, _ place: String, _ reason: Phrase) -> DeskError {
    DeskError(
      .unacceptable,
      Phrase(
        "«\u{A0}\(InputFile.name(path))\u{A0}» n’est pas un fichier de tableaux (sdc-audit/1).",
        "“\(InputFile.name(path))” is not a file of tables (sdc-audit/1)."),
      findings: [Finding(place: place.isEmpty ? InputFile.name(path) : place, reason: reason)])
  }
}
