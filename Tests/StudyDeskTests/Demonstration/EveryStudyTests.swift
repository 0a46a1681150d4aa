import Restitution
import StudyModel
import Testing
import Wording

@testable import StudyDesk

/// What holds of each study of the repository, whichever they are.
struct `Every study on the shelf` {
  private let stage: Stage

  init() throws { stage = try Stage() }

  /// The desk takes no answer that does not fit its form, so that whatever is played is sound.
  @Test(arguments: Shelf.studies)
  func `is played and reported on`(_ study: String) throws {
    let workspace = try Shelf.demonstration(study, in: stage.folder + "/study")
    let desk = try workspace.lastDesk()
    let report = try desk.report(desk.plan())
    let figures = report.sections.flatMap(\.figures)
    #expect(figures.count { !$0.isWithheld } * 2 > figures.count)
    #expect(report.summary.count > 1)
    #expect(try Demonstration.participants(forms: Shelf.forms(study)) >= 45)
    let asked = workspace.study.forms.filter { $0.role.isOfParticipants && $0.role != .interview }
    let answered = try desk.participants().flatMap { $0.entries.map(\.form.id) }
    #expect(Set(answered) == Set(asked.map(\.id)))
  }

  @Test(arguments: Shelf.studies)
  func `has notices and agreement forms in both languages from its first day on`(
    _ study: String
  ) throws {
    let workspace = try Shelf.demonstration(study, in: stage.folder + "/study", participants: 1)
    let first = try #require(workspace.study.phases.map(\.from).min())
    for kind in Document.Kind.allCases {
      for language in Language.allCases {
        #expect(try workspace.documents().current(kind, on: first, in: language) != nil)
      }
    }
  }
}
