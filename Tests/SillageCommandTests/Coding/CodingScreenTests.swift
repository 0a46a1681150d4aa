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

  private static func theme(_ id: ID<Theme>, _ label: String) -> Theme {
    Theme(id: id, label: Phrase(same: label), definition: Phrase(same: label))
  }

  private var screen: CodingScreen {
    let text = CodedText(
      participant: ParticipantCode("TALI-473-P")!, origin: .entry(3), writing: Self.writing,
      day: Day("2024-12-01")!,
      answers: [
        CodedText.Answer(
          place: Self.place, question: Phrase("Que s’est-il passé ?", "What happened?"),
          text: "Je cherche. Ma fille m’aide souvent.")
      ])
    let themes = [Self.theme("agenda", "Agenda"), Self.theme("proches", "Proches")]
    return CodingScreen(
      text, marks: [],
      codebook: Codebook(id: "essai", version: 1, themes: themes), favourites: themes)
  }

  /// What the last of those keys asks for, and the screen after it.
  private func after(_ keys: Key...) -> (wish: CodingScreen.Wish, screen: CodingScreen) {
    var screen = screen
    let wishes = keys.map { screen.press($0) }
    return (wishes[wishes.count - 1], screen)
  }

  @Test func `marks a sentence with one key`() {
    #expect(after(.character("1")).wish == .mark(passage(0, 11), "agenda"))
    #expect(after(.down, .character("2")).wish == .mark(passage(12, 24), "proches"))
  }

  @Test func `lengthens and shortens the passage word by word`() {
    #expect(after(.down, .left, .character("t")).wish == .chooseTheme(passage(12, 15)))
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
    #expect(after(.character("u")).wish == .undo)
    #expect(after(.character("/")).wish == .find)
    #expect(after(.character("q")).wish == .stop)
    #expect(after(.interrupt).wish == .stop)
  }

  @Test func `shows what would be marked`() {
    let shown = screen.lines(.french, width: 80, left: 4).joined(separator: "\n").plainSpaces
    #expect(
      shown == """
        TALI-473-P  · entrée n° 3 · 1er décembre 2024 · encore 4 à lire

        Que s’est-il passé ?
          ▸Je cherche.◂ Ma fille m’aide souvent.

        Thèmes
          1  Agenda
          2  Proches

        ↑ ↓ phrase · ← → fin du passage · ( ) début · 1–9 thème · t autre thème · u
        annuler · Entrée lu, texte suivant · p passer · / chercher · q arrêter
        """)
  }

  private func passage(_ start: Int, _ length: Int) -> Passage {
    Passage(place: Self.place, start: start, length: length)
  }
}
