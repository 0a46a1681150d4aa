import StudyModel
import Testing

struct `A moment` {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00.000Z"), (1, "1970-01-01T00:00:00.001Z"),
    (-1, "1969-12-31T23:59:59.999Z"), (-86_400_000, "1969-12-31T00:00:00.000Z"),
    (-86_400_001, "1969-12-30T23:59:59.999Z"), (1_730_363_400_000, "2024-10-31T08:30:00.000Z"),
    (1_709_251_199_999, "2024-02-29T23:59:59.999Z"),
    (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
  ])
  func `is written as ISO 8601`(milliseconds: Int64, text: String) {
    #expect(Moment(milliseconds: milliseconds).description == text)
  }

  @Test func `moves by seconds and sorts`() {
    let moment = Moment(milliseconds: -500)
    #expect((moment + 2).milliseconds == 1_500)
    #expect((moment + -2).milliseconds == -2_500)
    #expect(moment < moment + 1)
  }
}
