import Testing
import Wording

struct `A day` {
  @Test func `is read and written as ISO 8601`() {
    #expect(Day("2024-02-29")?.description == "2024-02-29")
    #expect(Day("1970-01-01")?.number == 0)
    #expect(Day("2000-03-01")?.number == 11_017)
  }

  @Test(arguments: ["2023-02-29", "2024-13-01", "2024-1-1", "0000-01-01", "2024-04-31", "aujourd"])
  func `that does not exist is refused`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `every day of four centuries follows the one before`() throws {
    var day = try #require(Day("1900-01-01"))
    let end = try #require(Day("2300-01-01"))
    var weekday = 1
    while day < end {
      #expect(Day(day.description) == day)
      #expect(day.weekday == weekday)
      day = day + 1
      weekday = weekday % 7 + 1
    }
  }

  @Test func `a month later stays within the month`() {
    #expect(Day("2024-01-31")?.adding(months: 1).description == "2024-02-29")
    #expect(Day("2023-10-31")?.adding(months: 4).description == "2024-02-29")
    #expect(Day("2024-03-31")?.adding(months: -1).description == "2024-02-29")
    #expect(Day("2024-12-15")?.adding(months: 1).description == "2025-01-15")
  }

  @Test func `is told in words`() {
    #expect(Day("2024-10-01")?.wordsWithWeekday.french == "mardi 1er\u{A0}octobre 2024")
    #expect(Day("2024-10-31")?.wordsWithWeekday.english == "Thursday 31\u{A0}October 2024")
  }
}

struct `A number` {
  @Test func `is written as each language does`() {
    #expect(Language.french.number(1_234_567) == "1\u{202F}234\u{202F}567")
    #expect(Language.english.number(-12_500) == "\u{2212}12,500")
    #expect(Language.french.number(3.05, decimals: 1) == "3,1")
    #expect(Language.english.number(-0.25, decimals: 2) == "\u{2212}0.25")
    #expect(Language.french.percentage(0.53) == "53\u{202F}%")
  }

  @Test func `takes the plural where its language does`() {
    let one = Phrase("personne", "person")
    let many = Phrase("personnes", "people")
    #expect(Language.french.count(0, one, many) == "0\u{A0}personne")
    #expect(Language.english.count(0, one, many) == "0\u{A0}people")
    #expect(Language.french.count(2, one, many) == "2\u{A0}personnes")
  }
}
