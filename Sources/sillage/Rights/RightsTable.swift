import ArgumentParser
import JSONTree
import StudyModel
import Wording

/// `sillage rights table`: who may do what.
///
/// JSON: an object of rights, each an object of roles: `{"enrol": {"coordinator": "all", …}, …}`.
struct RightsTable: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: Phrase("Voir qui peut faire quoi.", "See who may do what.").spoken,
    discussion: "sillage rights table",
    aliases: ["tableau"])

  @OptionGroup var options: ResultOptions

  func run() throws {
    switch options.format {
    case .json:
      var rights = JSONObject()
      for right in Right.allCases {
        var roles = JSONObject()
        for role in Role.Kind.allCases {
          roles[role.rawValue] = .string(role.reach(of: right).rawValue)
        }
        rights[right.rawValue] = .object(roles)
      }
      Console.standard.print(.object(rights))
    case .table:
      var table = TextTable(
        Phrase("Pour…", "To…"), Role.Kind.coordinator.words, Role.Kind.referent.words,
        Role.Kind.participant.words, Role.Kind.auditor.words)
      for right in Right.allCases {
        let reaches = Role.Kind.allCases.map { $0.reach(of: right).words.spoken }
        table.add(right.words.spoken, reaches[0], reaches[1], reaches[2], reaches[3])
      }
      Console.standard.print(table.text())
    }
  }
}
