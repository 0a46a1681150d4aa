import StudyDesk
import StudyModel

/// The study of this package in a folder of its own, with people who may and may not write.
struct TestStudy {
  let folder: String
  /// Agreed to take part.
  let writer: ParticipantCode
  /// Was never asked.
  let stranger: ParticipantCode

  init(in parent: String) throws {
    folder = parent + "/étude"
    let forms = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let workspace = try Workspace.create(
      in: folder, forms: "/\(forms)/forms/malades-chroniques-mes", exports: nil)
    let desk = try Desk(workspace, as: .team("coordination"))
    let enrolment = Enrolment(
      region: "occitanie", conditions: ["parkinson"], association: nil, referent: "ref-oc-1")
    writer = try desk.enrol(enrolment).id
    stranger = try desk.enrol(enrolment).id
    _ = try desk.inform(writer, means: .inPerson)
    _ = try desk.agree(writer, to: ["participation"], means: .inPerson)
  }

  var desk: Desk {
    get throws { try Desk(Workspace(opening: folder), as: .team("coordination")) }
  }

  func run(_ arguments: [String], input: String = "") throws -> BuiltCommand.Result {
    try BuiltCommand.run(arguments, in: folder, input: input)
  }
}

/// A study that is there while a test runs.
func withStudy(_ body: (TestStudy) throws -> Void) throws {
  try withFolder { try body(TestStudy(in: $0)) }
}
