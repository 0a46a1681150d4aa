import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage user list`
///
/// JSON: an array of `{"user", "role", "region", "keys", "since", "until", "waiting"}`.
struct UserList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: Phrase("Voir l’équipe.", "See the team.").spoken,
    discussion: "sillage user list",
    aliases: ["liste", "lister"])

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let team = try desk.team()
    switch options.format {
    case .json: Console.standard.print(.array(team.map(\.json)))
    case .table: Console.standard.print(Self.table(team, desk.study).text())
    }
    if let gap = EscrowGap.words(try desk.regionsOutsideEscrow() ?? []) { options.suggest(gap) }
  }

  private static func table(_ team: [TeamMember], _ study: Study) -> TextTable {
    var table = TextTable(
      Phrase("Nom", "Name"), Phrase("Rôle", "Role"), Phrase("Région", "Region"),
      Phrase("Depuis", "Since"), Phrase("État", "State"))
    for member in team {
      table.add(
        member.user.text, member.role.kind.words.spoken,
        member.role.region.flatMap(study.region)?.label.spoken ?? "–",
        study.zone.day(of: member.since).words.spoken, state(member, study).spoken)
    }
    return table
  }

  private static func state(_ member: TeamMember, _ study: Study) -> Phrase {
    if let until = member.until {
      let day = study.zone.day(of: until).words
      return Phrase("retiré le \(day.french)", "taken out on \(day.english)")
    }
    return member.isWaiting
      ? Phrase("attend les clés de sa région", "waits for their region’s keys")
      : Phrase("présent", "present")
  }
}

extension TeamMember {
  fileprivate var json: JSON {
    [
      "user": .string(user.text), "role": .string(role.kind.rawValue),
      "region": role.region.map { .string($0.text) } ?? .null, "keys": .string(signer),
      "since": .string("\(since)"), "until": until.map { .string("\($0)") } ?? .null,
      "waiting": .bool(isWaiting),
    ]
  }
}
