import StudyModel
import Testing
import Wording

@testable import sillage

struct `A ballot asked need by need` {
  private func ask(
    _ question: WorkshopQuestion, _ typed: String...
  ) throws -> (ballots: [BallotCast], transcript: String) {
    let rehearsal = Rehearsal(typed)
    let ballots = try BallotDialogue(dialogue: rehearsal.dialogue(), needs: Needs())
      .ask([question], of: "toulouse-1")
    return (ballots, rehearsal.transcript)
  }

  private static let points = WorkshopQuestion(
    number: 1, words: "Que faire ?", method: .points, needs: ["a", "b", "c"], budget: 5)
  private static let ranking = WorkshopQuestion(
    number: 2, words: "Dans quel ordre ?", method: .ranking, needs: ["a", "b", "c"], budget: nil)

  @Test func `nobody gives more points than they have left`() throws {
    let (ballots, transcript) = try ask(Self.points, "3", "4", "2", "o")
    #expect(
      ballots.first?.votes == [.init(need: "a", value: 3), .init(need: "b", value: 2)])
    #expect(transcript.contains("Donnez un nombre de 0 à 2"))
    #expect(!transcript.contains("\nc\n"))
  }

  @Test func `a ranking may stop before its end, and names each need once`() throws {
    let (ballots, transcript) = try ask(Self.ranking, "3", "3", "1", "", "o")
    #expect(
      ballots.first?.votes == [.init(need: "c", value: 1), .init(need: "a", value: 2)])
    #expect(transcript.contains("Donnez un numéro de 1 à 2."))
  }

  @Test func `an empty ballot, or one that is not right, is not recorded`() throws {
    #expect(throws: Dialogue.Stopped.self) { try ask(Self.points, "", "", "", "o") }
    #expect(throws: Dialogue.Stopped.self) { try ask(Self.points, "5", "n") }
  }
}
