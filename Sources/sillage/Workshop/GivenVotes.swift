import StudyDesk
import StudyModel
import Wording

/// Votes written on the command line.
struct GivenVotes {
  let give: [String]
  let rank: String?

  var isEmpty: Bool { give.isEmpty && rank == nil }

  /// - Throws: `DeskError` for what is not written as it should be.
  func ballot(
    of workshop: ID<Workshop>, on question: WorkshopQuestion
  ) throws(DeskError) -> BallotCast {
    BallotCast(
      workshop: workshop, question: question.number,
      votes: try question.method == .ranking ? places() : points())
  }

  private func places() throws(DeskError) -> [BallotCast.Vote] {
    guard let rank else {
      throw .missing(
        "--rank", Phrase("Cette question est un classement.", "This question is a ranking."))
    }
    return rank.split(separator: ",").enumerated().map {
      BallotCast.Vote(need: ID(String($1).trimmed), value: $0 + 1)
    }
  }

  private func points() throws(DeskError) -> [BallotCast.Vote] {
    guard rank == nil else {
      throw .missing(
        "--give",
        Phrase("Cette question n’est pas un classement.", "This question is no ranking."))
    }
    var votes: [BallotCast.Vote] = []
    for text in give {
      let parts = text.split(separator: "=", omittingEmptySubsequences: false)
      guard parts.count == 2, let value = Int(parts[1]) else {
        throw DeskError(
          .wrongUse,
          Phrase(
            "--give s’écrit besoin=nombre, par exemple --give retrouver=3.",
            "--give is written need=number, for instance --give retrouver=3."))
      }
      votes.append(BallotCast.Vote(need: ID(String(parts[0])), value: value))
    }
    return votes
  }
}
