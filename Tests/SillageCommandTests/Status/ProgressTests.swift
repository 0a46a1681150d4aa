import Testing

@testable import sillage

struct `A bar for long work` {
  @Test(arguments: [-1, 0, 0.5, 1, 7, Double.nan])
  func `it is always as long`(_ share: Double) {
    #expect(Progress.line("Work", share).count == Progress.line("Work", 0).count)
  }

  @Test func `half of the work is half of the bar`() {
    #expect(Progress.line("Work", 0.5).count { $0 == "━" } == 15)
  }
}
