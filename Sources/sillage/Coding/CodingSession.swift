import StudyDesk
import StudyModel
import Wording

/// Coding one text after another at a terminal.
struct CodingSession {
  let desk: Desk
  let dialogue: Dialogue
  /// The texts to read, in order; each is opened when its turn comes.
  let unread: [(code: ParticipantCode, origin: CodedText.Origin)]

  /// Goes through the texts until the last is read or the reader stops.
  func run() throws {
    let codebook = try desk.workspace.codebookInUse()
    var left = unread.count
    for (code, origin) in unread {
      let reading = try desk.reading(origin, of: code)
      var screen = CodingScreen(
        reading.text, marks: reading.marks, codebook: codebook,
        favourites: try desk.frequentThemes())
      switch try show(&screen, left: left) {
      case .finish: try desk.finishReading(origin, of: code)
      case .stop: return say(left)
      default: break
      }
      left -= 1
    }
    say(left)
  }

  private func say(_ left: Int) {
    Console.standard.say(
      left == 0
        ? Phrase("Tous les textes sont passés en revue.", "All texts have been gone through.")
        : Phrase(
          "Il reste \(left) textes\u{A0}; reprenez avec «\u{A0}sillage codage suivant\u{A0}».",
          "\(left) texts are left; go on with “sillage coding next”."))
  }

  /// Shows one text until it is read, passed over, or the reader stops.
  private func show(_ screen: inout CodingScreen, left: Int) throws -> CodingScreen.Wish {
    while true {
      draw(screen, left)
      let keys = KeyReader(nextByte: Terminal.nextByte)
      guard let key = try KeyMode.whileReadingKeys({ try keys.next() }) else { return .stop }
      let wish = screen.press(key)
      switch wish {
      case .finish, .skip, .stop: return wish
      case .nothing: break
      case .mark(let passage, let theme):
        try desk.mark(passage, of: screen.text.participant, with: [theme])
      case .chooseTheme(let passage):
        if let theme = try chosenTheme(screen.codebook) {
          try desk.mark(passage, of: screen.text.participant, with: [theme])
        }
      case .undo: try undo(screen)
      case .find: try find()
      }
      if wish != .nothing {
        screen.marks = try desk.marks(in: screen.text.origin, of: screen.text.participant)
      }
    }
  }

  private func draw(_ screen: CodingScreen, _ left: Int) {
    let lines = screen.lines(spokenLanguage, width: Terminal.width, left: left)
    Terminal.show("\u{1B}[2J\u{1B}[H" + lines.joined(separator: "\n") + "\n")
  }

  private func undo(_ screen: CodingScreen) throws {
    guard let last = screen.marks.last(where: { $0.mark.reader == desk.user.author }) else {
      return
    }
    try desk.unmark(last.mark.id, of: screen.text.participant)
  }

  /// A theme chosen by its number among all; nil when the reader thinks better of it.
  private func chosenTheme(_ codebook: Codebook) throws -> ID<Theme>? {
    let themes = codebook.themes
    do {
      return try dialogue.choose(
        Phrase("Quel thème\u{202F}?", "Which theme?"),
        among: themes.map { theme in
          (theme.id, Phrase(same: theme.parent == nil ? "" : "  ") + theme.label)
        })
    } catch is Dialogue.Stopped { return nil }
  }

  private func find() throws {
    do {
      let words = try dialogue.ask(
        Phrase("Chercher quels mots\u{202F}?", "Search for which words?")
      ) {
        Result<String, Dialogue.Misunderstood>.success($0)
      }
      guard !words.isEmpty else { return }
      for match in try desk.find(words).prefix(20) {
        dialogue.say(
          Phrase(same: "\(match.participant) · ") + match.origin.words
            + Phrase(same: " · \(match.context.replacing("\n", with: " "))"))
      }
      _ = try dialogue.line(Dialogue.Request(prompt: Phrase("Entrée ", "Enter ").spoken))
    } catch is Dialogue.Stopped { return }
  }
}
