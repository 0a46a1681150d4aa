import StudyDesk
import StudyModel
import Testing
import Wording

@testable import sillage

/// The screen on which a text is coded: keys in, lines out.
struct `The coding screen` {
  private static let writing = EventID(
    SimulatedWorld(now: Moment(milliseconds: 0), seed: 1).instruments)
  private static let place = TextPlace(writing: writing, question: "evenement", answer: 1)

  private static func theme(_ id: ID<Theme>, _ label: String, in parent: ID<Theme>? = nil) -> Theme
  {
    Theme(id: id, parent: parent, label: Phrase(same: label), definition: Phrase(same: label + "."))
  }

  private static let themes = [
    theme("agenda", "Agenda"), theme("proches", "Proches"), theme("acces", "Accès"),
    theme("gestes", "Gestes", in: "acces"),
  ]

  private func screen(_ text: String = "Je cherche. Ma fille m’aide souvent.") -> CodingScreen {
    CodingScreen(
      CodedText(
        participant: ParticipantCode("TALI-473-P")!, origin: .entry(3), writing: Self.writing,
        day: Day("2024-12-01")!,
        answers: [
          CodedText.Answer(
            place: Self.place, question: Phrase("Que s’est-il passé ?", "What happened?"),
            text: text)
        ]),
      marks: [], codebook: Codebook(id: "essai", version: 1, themes: Self.themes),
      favourites: Array(Self.themes.prefix(2)), language: .french)
  }

  private func lines(_ screen: CodingScreen, height: Int = 24) -> [String] {
    screen.lines(width: 80, height: height, CodingProgress(read: 3, total: 58)).map(\.plainSpaces)
  }

  /// What the last of those keys asks for, and the screen after it.
  private func after(_ keys: Key...) -> (wish: CodingScreen.Wish, screen: CodingScreen) {
    var screen = screen()
    let wishes = keys.map { screen.press($0) }
    return (wishes[wishes.count - 1], screen)
  }

  private func typed(_ text: String) -> [Key] { text.unicodeScalars.map { .character($0) } }

  @Test func `marks a sentence with one key`() {
    #expect(after(.character("1")).wish == .mark(passage(0, 11), "agenda"))
    #expect(after(.down, .character("2")).wish == .mark(passage(12, 24), "proches"))
  }

  @Test func `lengthens and shortens the passage word by word`() {
    #expect(after(.down, .left, .character("1")).wish == .mark(passage(12, 15), "agenda"))
    #expect(after(.down, .left, .character(")")).screen.passage == passage(15, 12))
    let back = after(.down, .left, .character(")"), .character("("), .right)
    #expect(back.screen.passage == passage(12, 24))
  }

  @Test(arguments: [Key.up, .right, .character("("), .character("9"), .character("0"), .home])
  func `stays within the text and its themes`(key: Key) {
    #expect(after(key).wish == .nothing)
    #expect(after(key).screen.passage == passage(0, 11))
  }

  @Test func `has a key for what comes next`() {
    #expect(after(.enter).wish == .finish)
    #expect(after(.character("p")).wish == .skip)
    #expect(after(.character("r")).wish == .back)
    #expect(after(.character("u")).wish == .undo)
    #expect(after(.character("q")).wish == .stop)
    #expect(after(.interrupt).wish == .stop)
  }

  @Test func `finds any theme by a few of its letters, the text still in front`() {
    var screen = screen()
    for key in [.character("t")] + typed("ges") { #expect(screen.press(key) == .nothing) }
    let shown = lines(screen).joined(separator: "\n")
    #expect(shown.contains("▸Je cherche.◂"))
    #expect(shown.contains("Thème : ges"))
    #expect(shown.contains("  1  Accès › Gestes\n  Gestes."))
    #expect(screen.press(.enter) == .mark(passage(0, 11), "gestes"))
  }

  @Test func `chooses a theme by its number, or leaves the choice`() {
    #expect(after(.character("t"), .character("2")).wish == .mark(passage(0, 11), "proches"))
    let left = after(.character("t"), .character("p"), .escape)
    #expect(left.wish == .nothing)
    #expect(after(.character("t"), .escape, .character("p")).wish == .skip)
    #expect(after(.character("t"), .backspace, .character("p")).wish == .skip)
  }

  @Test func `searches, and opens what was found`() {
    var screen = screen()
    for key in [.character("/")] + typed("fille") { #expect(screen.press(key) == .nothing) }
    #expect(screen.press(.enter) == .find("fille"))
    screen.show(found: [Phrase(same: "ici"), Phrase(same: "là")])
    #expect(lines(screen).contains("  2  là"))
    #expect(screen.press(.character("2")) == .open(1))
    screen.show(found: [])
    #expect(screen.message?.french == "Rien trouvé.")
  }

  @Test func `shows what would be marked`() {
    #expect(
      lines(screen()).joined(separator: "\n") == """
        TALI-473-P  · écrit n° 3 · 1er décembre 2024 · 3 lus sur 58

        Que s’est-il passé ?
          ▸Je cherche.◂ Ma fille m’aide souvent.

        Thèmes
          1 Agenda   2 Proches
        1–9 thème · t autre thème · u annuler · ↑ ↓ phrase · ← → fin du passage · ( )
        début · Entrée lu, texte suivant · p passer · r revenir · / chercher · q arrêter
        """)
  }

  @Test(arguments: [12, 16, 24])
  func `fits on the terminal with the words selected in sight`(height: Int) {
    var screen = screen(
      (1...60).map { "La phrase numéro \($0) est écrite pour un essai." }.joined(separator: " "))
    for number in 1...60 {
      let shown = lines(screen, height: height)
      #expect(shown.count <= height)
      #expect(shown.joined(separator: " ").contains("▸"), "\(number)")
      #expect(shown.joined(separator: " ").contains("◂"), "\(number)")
      _ = screen.press(.down)
    }
  }

  private func passage(_ start: Int, _ length: Int) -> Passage {
    Passage(place: Self.place, start: start, length: length)
  }
}

struct `The keys of themes` {
  private static let codebook = Codebook(
    id: "essai", version: 1,
    themes: (1...12).map {
      Theme(
        id: ID("t\($0)"), label: Phrase(same: "T\($0)"), definition: Phrase(same: "T"))
    })

  @Test func `begin with the themes given most often`() {
    let keys = ThemeKeys(Self.codebook, given: ["t11": 2, "t3": 5])
    #expect(keys.themes.map(\.id).prefix(3) == ["t3", "t11", "t1"])
    #expect(keys.themes.count == 9)
  }

  @Test func `never change for a theme that was given; a new one takes an idle key`() throws {
    var keys = ThemeKeys(Self.codebook, given: ["t9": 1])
    let before = keys.themes.map(\.id)
    keys.gave(try #require(Self.codebook.theme("t12")))
    #expect(keys.themes.map(\.id) == before.dropLast() + ["t12"])
    keys.gave(try #require(Self.codebook.theme("t1")))
    #expect(keys.themes.map(\.id) == before.dropLast() + ["t12"])
    keys.gave(try #require(Self.codebook.theme("t11")))
    #expect(keys.themes.map(\.id) == before.dropLast(2) + ["t11", "t12"])
  }
}
