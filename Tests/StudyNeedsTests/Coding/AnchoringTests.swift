import StudyModel
import StudyNeeds
import Testing

struct `A mark on an amended text` {
  private let old = """
    Mardi j’ai voulu lire mes résultats. La page est restée blanche. J’ai fini par appeler le secrétariat.
    """

  @Test func `stays where its words still stand`() throws {
    let new = "Bonjour ! " + old + " Depuis, rien."
    let mark = try #require(old.place(of: "La page est restée blanche"))
    #expect(anchor(mark, new) == .same(mark.lowerBound + 10..<mark.upperBound + 10))
    #expect(anchor(0..<old.unicodeScalars.count, new) == .same(10..<10 + old.unicodeScalars.count))
  }

  @Test(arguments: [
    "La page est restée toute blanche", "la page est restée blanche", "La page restée blanche",
  ])
  func `asks when something inside it changed, and shows where`(words: String) throws {
    let new = "Alors. " + old.replacing("La page est restée blanche", with: words)
    let mark = try #require(old.place(of: "La page est restée blanche"))
    #expect(anchor(mark, new) == .ask([try #require(new.place(of: words))]))
  }

  @Test func `is gone when nothing of it is left`() throws {
    let mark = try #require(old.place(of: "La page est restée blanche"))
    #expect(anchor(mark, "Tout va bien aujourd’hui, merci.") == .gone)
    #expect(anchor(mark, "") == .gone)
  }

  @Test func `asks when its words now stand in several places that look alike`() throws {
    let mark = try #require(old.place(of: "La page est restée blanche"))
    let new = old + " " + old
    guard case .ask(let places) = anchor(mark, new) else {
      Issue.record("it did not ask")
      return
    }
    #expect(places.count == 2)
  }

  @Test func `knows which of two alike it is by what stands beside them`() throws {
    let twice = "Le matin, c’est trop long. Le soir, c’est trop long."
    let words = "c’est trop long"
    let first = try #require(twice.place(of: words))
    let anchoring = Anchoring(from: twice, to: "Enfin. " + twice)
    #expect(anchoring.anchor(first) == .same(first.lowerBound + 7..<first.upperBound + 7))
    // Its own sentence went; the other one is not taken for it.
    let other = Anchoring(from: twice, to: "Le soir, c’est trop long.")
    guard case .ask = other.anchor(first) else {
      Issue.record("the other sentence was taken for it")
      return
    }
  }

  @Test func `does not take a part of a word, or of a character, for the word`() throws {
    let mark = try #require("J’ai mal.".place(of: "mal"))
    #expect(Anchoring(from: "J’ai mal.", to: "J’ai malgré tout.").anchor(mark) == .gone)
    let accent = try #require("un cafe".place(of: "cafe"))
    #expect(Anchoring(from: "un cafe", to: "un cafe\u{301}").anchor(accent) == .ask([3..<8]))
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `stays wherever the text around it is edited`(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    let words = (0..<60).map(word)
    let start = Int.random(in: 0..<50, using: &chance)
    let range = start..<start + Int.random(in: 3...8, using: &chance)
    let marked = words[range].joined(separator: " ")
    func edited(_ words: ArraySlice<String>) -> [String] {
      words.flatMap { word -> [String] in
        switch Int.random(in: 0..<6, using: &chance) {
        case 0: []
        case 1: [word, "ajout"]
        case 2: [word + "x"]
        default: [word]
        }
      }
    }
    let old = words.joined(separator: " ")
    let new = (edited(words[..<start]) + [marked] + edited(words[range.upperBound...]))
      .joined(separator: " ")
    guard let before = old.place(of: marked), let after = new.place(of: marked) else {
      Issue.record("the test is wrong")
      return
    }
    #expect(Anchoring(from: old, to: new).anchor(before) == .same(after))
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `asks wherever it is edited itself`(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    let words = (0..<40).map(word)
    let range = 10..<Int.random(in: 13...20, using: &chance)
    var changed = words
    changed[Int.random(in: range, using: &chance)] = "autre"
    let (old, new) = (words.joined(separator: " "), changed.joined(separator: " "))
    guard let mark = old.place(of: words[range].joined(separator: " ")) else { return }
    guard case .ask(let places) = Anchoring(from: old, to: new).anchor(mark) else {
      Issue.record("it did not ask")
      return
    }
    #expect(places.count == 1 && places[0].overlaps(mark))
  }

  /// Whatever is said to be the same holds the same words.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `is never put on other words`(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    func text() -> String {
      String(
        (0..<Int.random(in: 1...30, using: &chance)).map { _ in "ab é'".randomElement() ?? "a" })
    }
    let (old, new) = (text(), text())
    let count = old.unicodeScalars.count
    let low = Int.random(in: 0..<count, using: &chance)
    let range = low..<Int.random(in: low + 1...count, using: &chance)
    switch Anchoring(from: old, to: new).anchor(range) {
    case .same(let place): #expect(new.words(at: place) == old.words(at: range))
    case .ask(let places): #expect(!places.isEmpty)
    case .gone: break
    }
  }

  @Test(arguments: [("a", "a"), ("a ", "a "), ("ab ", "ba "), ("é", "e")])
  func `is found in long hostile texts as well`(old: String, new: String) {
    let (old, new) = (String(repeating: old, count: 20_000), String(repeating: new, count: 30_000))
    _ = Anchoring(from: old, to: new).anchor(0..<10_000)
    _ = Anchoring(from: old, to: new).anchor(5..<6)
  }

  /// A word that is no other.
  private func word(_ index: Int) -> String {
    String(String(index + 100, radix: 10).map { "abcdefghij"[$0.wholeNumberValue ?? 0] })
  }

  private func anchor(_ range: Range<Int>, _ new: String) -> Anchor {
    Anchoring(from: old, to: new).anchor(range)
  }
}

extension String {
  fileprivate subscript(_ place: Int) -> Character { Array(self)[place] }
}
