import StudyDesk
import StudyModel
import StudyNeeds
import Wording

/// A text in front of a reader, sentence by sentence, with one key for each frequent theme.
///
/// A plain value: keys go in, lines come out.
struct CodingScreen {
  /// One sentence of one answer.
  private struct Unit {
    let answer: Int
    let words: [Range<Int>]
  }

  let text: CodedText
  let codebook: Codebook
  let language: Language
  /// The themes under the keys 1 to 9.
  var favourites: [Theme]
  /// What is marked so far, oldest first.
  var marks: [(mark: Mark, place: MarkPlace)]
  private(set) var mode = Mode.reading
  /// What came of the last key, when it needs words.
  var message: Phrase?
  private let units: [Unit]
  private var unit = 0
  /// The words selected in the sentence.
  private var selected: ClosedRange<Int>

  init(
    _ text: CodedText, marks: [(mark: Mark, place: MarkPlace)], codebook: Codebook,
    favourites: [Theme], language: Language
  ) {
    self.text = text
    self.codebook = codebook
    self.favourites = favourites
    self.marks = marks
    self.language = language
    units = text.answers.enumerated().flatMap { index, answer in
      Sentence.all(in: answer.text).map { Unit(answer: index, words: $0.words) }
    }
    selected = 0...max(0, (units.first?.words.count ?? 1) - 1)
  }

  /// The words that a theme would be given to; nil in a text of spaces alone.
  var passage: Passage? {
    guard units.indices.contains(unit) else { return nil }
    let words = units[unit].words
    let start = words[selected.lowerBound].lowerBound
    return Passage(
      place: text.answers[units[unit].answer].place, start: start,
      length: words[selected.upperBound].upperBound - start)
  }

  /// Shows what was found, to choose from.
  mutating func show(found labels: [Phrase]) {
    guard !labels.isEmpty else {
      message = Phrase("Rien trouvé.", "Nothing found.")
      return
    }
    mode = .found(PickList(labels, narrows: false, language: language))
  }

  /// Takes a key and says what is to be done.
  mutating func press(_ key: Key) -> Wish {
    message = nil
    switch mode {
    case .reading: return read(key)
    case .choosing(let list): return choose(key, from: list)
    case .typing(let words): return type(key, after: words)
    case .found(let list): return open(key, from: list)
    }
  }

  private mutating func read(_ key: Key) -> Wish {
    switch key {
    case .down: move(to: unit + 1)
    case .up: move(to: unit - 1)
    case .right: select(selected.lowerBound, selected.upperBound + 1)
    case .left: select(selected.lowerBound, selected.upperBound - 1)
    case .character(")"): select(selected.lowerBound + 1, selected.upperBound)
    case .character("("): select(selected.lowerBound - 1, selected.upperBound)
    case .enter: return .finish
    case .interrupt, .endOfInput, .character("q"): return .stop
    case .character("p"): return .skip
    case .character("r"): return .back
    case .character("u"), .backspace: return .undo
    case .character("/"): mode = .typing("")
    case .character("t"): if passage != nil { mode = .choosing(themeList) }
    case .character(let scalar): return theme(under: scalar)
    default: break
    }
    return .nothing
  }

  private var themeList: PickList {
    PickList(codebook.themes.map { codebook.path(to: $0) }, narrows: true, language: language)
  }

  private func theme(under scalar: Unicode.Scalar) -> Wish {
    guard let number = Int(String(scalar)), favourites.indices.contains(number - 1), let passage
    else { return .nothing }
    return .mark(passage, favourites[number - 1].id)
  }

  private mutating func choose(_ key: Key, from list: PickList) -> Wish {
    var list = list
    let outcome = list.press(key)
    mode = outcome == .goesOn ? .choosing(list) : .reading
    guard case .picked(let place) = outcome, let passage else { return .nothing }
    return .mark(passage, codebook.themes[place].id)
  }

  private mutating func type(_ key: Key, after words: String) -> Wish {
    var editor = LineEditor(isLong: false, text: words)
    if key == .escape || (key == .backspace && words.isEmpty) {
      mode = .reading
      return .nothing
    }
    switch editor.press(key) {
    case .goesOn: mode = .typing(editor.text)
    case .stopped: mode = .reading
    case .done(let words):
      mode = .reading
      if !words.allSatisfy(\.isWhitespace) { return .find(words) }
    }
    return .nothing
  }

  private mutating func open(_ key: Key, from list: PickList) -> Wish {
    var list = list
    let outcome = list.press(key)
    mode = outcome == .goesOn ? .found(list) : .reading
    if case .picked(let place) = outcome { return .open(place) }
    return .nothing
  }

  private mutating func move(to next: Int) {
    guard units.indices.contains(next) else { return }
    unit = next
    selected = 0...units[unit].words.count - 1
  }

  private mutating func select(_ first: Int, _ last: Int) {
    guard units.indices.contains(unit), first >= 0, last < units[unit].words.count, first <= last
    else { return }
    selected = first...last
  }
}
