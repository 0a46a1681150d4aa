import StudyNeeds
import Testing

struct `What several readers said` {
  @Test func `is compared only where two of them spoke`() {
    let judgements = Judgements([["yes", "no"], ["yes", nil], [nil, nil], ["no", "no"]])
    #expect(judgements.shared == [["yes", "no"], ["no", "no"]])
  }
}
