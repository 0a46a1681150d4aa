import StudyDesk
import StudyModel
import Wording

/// Coding one text after another at a terminal.
struct CodingSession {
  private let desk: Desk
  private let codebook: Codebook
  /// The texts to read, in order; each is opened when its turn comes.
  private let round: CodingRound
  private var keys: ThemeKeys
  private var finished: Set<CodingRound.Text> = []

  init(desk: Desk, round: CodingRound) throws {
    self.desk = desk
    self.round = round
    codebook = try desk.workspace.codebookInUse()
    keys = ThemeKeys(codebook, given: round.given)
  }

  /// Goes through the texts until the last is read or the reader stops.
  mutating func run() throws {
    try KeyMode.whileReadingKeys(onScreenOfItsOwn: true) { try readAll() }
    let left = round.unread.count - finished.count
    Console.standard.say(
      left == 0
        ? Phrase("Tous les textes sont lus.", "All texts are read.")
        : Phrase(
          "Encore \(left) à lire\u{A0}; reprenez avec «\u{A0}sillage codage suivant\u{A0}».",
          "\(left) left to read; go on with “sillage coding next”."))
  }

  private mutating func readAll() throws {
    var place = 0
    while round.unread.indices.contains(place) {
      switch try read(round.unread[place]) {
      case .stop: return
      case .back: place = max(0, place - 1)
      default:
        repeat {
          place += 1
        } while round.unread.indices.contains(place)
          && finished.contains(round.unread[place])
      }
    }
  }

  /// Shows one text until it is read, passed over, or the reader stops.
  private mutating func read(_ text: CodingRound.Text) throws -> CodingScreen.Wish {
    let reading = try desk.reading(text.origin, of: text.participant)
    var screen = CodingScreen(
      reading.text, marks: reading.marks, codebook: codebook, favourites: keys.themes,
      language: spokenLanguage)
    var found: [FoundWords] = []
    while true {
      draw(screen)
      let keyboard = KeyReader(nextByte: Terminal.nextByte, isMoreComing: Terminal.isMoreComing)
      guard let key = try keyboard.next() else { return .stop }
      let wish = screen.press(key)
      switch wish {
      case .nothing: break
      case .finish:
        try desk.finishReading(text.origin, of: text.participant, codebook: codebook)
        if round.unread.contains(text) { finished.insert(text) }
        return wish
      case .skip, .back, .stop: return wish
      case .mark(let passage, let theme): try mark(passage, theme, on: &screen)
      case .undo: try undo(&screen)
      case .find(let words):
        found = try desk.find(words)
        screen.show(found: found.map(\.label))
      case .open(let place):
        let other = CodingRound.Text(
          participant: found[place].participant, origin: found[place].origin)
        if other != text, try read(other) == .stop { return .stop }
      }
    }
  }

  private func draw(_ screen: CodingScreen) {
    let lines = screen.lines(
      width: Terminal.width, height: Terminal.height,
      CodingProgress(
        read: round.total - round.unread.count + finished.count, total: round.total))
    let shown = Console.standard.hasColours ? CodingScreen.emphasised(lines) : lines
    Terminal.show("\u{1B}[H" + shown.joined(separator: "\u{1B}[K\r\n") + "\u{1B}[K\u{1B}[J")
  }

  private mutating func mark(
    _ passage: Passage, _ theme: ID<Theme>, on screen: inout CodingScreen
  ) throws {
    let isKnown = screen.marks.contains { mark, place in
      mark.reader == desk.user.author && place == .stands(passage)
        && mark.record.themes.contains(theme)
    }
    guard !isKnown else {
      screen.message = Phrase(
        "Ces mots sont déjà classés ainsi.", "These words are coded so already.")
      return
    }
    try desk.mark(passage, of: screen.text.participant, with: [theme], codebook: codebook)
    if let theme = codebook.theme(theme) { keys.gave(theme) }
    try refresh(&screen)
  }

  private func undo(_ screen: inout CodingScreen) throws {
    guard let last = screen.marks.last(where: { $0.mark.reader == desk.user.author }) else {
      screen.message = Phrase(
        "Rien à annuler dans ce texte.", "There is nothing to undo in this text.")
      return
    }
    try desk.unmark(last.mark.id, of: screen.text.participant)
    try refresh(&screen)
    screen.message =
      Phrase("Annulé\u{A0}: ", "Undone: ") + codebook.words(of: last.mark)
  }

  private func refresh(_ screen: inout CodingScreen) throws {
    screen.marks = try desk.marks(in: screen.text.origin, of: screen.text.participant)
    screen.favourites = keys.themes
  }
}

extension FoundWords {
  /// Whose text it is, and the words with a few around them.
  fileprivate var label: Phrase {
    Phrase(same: "\(participant) · ") + origin.words
      + Phrase(same: " · \(context.replacing("\n", with: " "))")
  }
}
