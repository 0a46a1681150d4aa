import StudyDesk
import StudyModel
import Wording

/// The study of this package in a folder of its own, with people who may and may not write.
struct TestStudy {
  let folder: String
  /// Where the team's logins are.
  let runtime: String
  /// Agreed to take part on 1 October 2024, and again to the version in use today.
  let writer: ParticipantCode
  /// Was never asked.
  let stranger: ParticipantCode

  init(in parent: String) throws {
    folder = parent + "/étude"
    runtime = parent
    let forms = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let workspace = try Workspace.create(
      in: folder, forms: "/\(forms)/forms/malades-chroniques-mes", exports: nil,
      passphrase: Team.passphrase, cost: .light)
    try Team.assemble(in: workspace, runtime: parent)
    let desk = try Team.desk(in: folder)
    let enrolment = Enrolment(
      region: "occitanie", conditions: ["parkinson"], association: nil, referent: "ref-oc-1")
    let day = When.on(Day(number: 19_997))
    writer = try desk.enrol(enrolment, day).id
    stranger = try desk.enrol(enrolment, day).id
    for day in [day, .on(desk.today - 30)] {
      _ = try desk.inform(writer, means: .inPerson, day)
      _ = try desk.agree(writer, to: ["participation"], means: .inPerson, day)
    }
    try Team.invite(writer, in: workspace, runtime: parent)
  }

  var desk: Desk {
    get throws { try Team.desk(in: folder) }
  }

  func run(
    _ arguments: [String], input: String = "", writingTo file: String? = nil
  ) throws -> BuiltCommand.Result {
    try BuiltCommand.run(
      Team.acting(arguments), in: folder, runtime: runtime, input: input, writingTo: file)
  }
}

/// A study that is there while a test runs.
func withStudy(_ body: (TestStudy) throws -> Void) throws {
  try withFolder { try body(TestStudy(in: $0)) }
}
