import StudyModel

extension CodingScreen {
  /// What a key asks for.
  enum Wish: Equatable {
    /// Nothing but to draw again.
    case nothing
    /// Mark these words with that theme.
    case mark(Passage, ID<Theme>)
    /// Take the last mark in this text back.
    case undo
    /// This text is read; the next one.
    case finish
    /// The next text; this one stays unread.
    case skip
    /// The text before this one.
    case back
    /// Search for these words.
    case find(String)
    /// Read the text of that place among those found.
    case open(Int)
    case stop
  }

  /// What the keys do just now.
  enum Mode {
    case reading
    /// Among all themes, for the words selected.
    case choosing(PickList)
    /// The words to search for.
    case typing(String)
    /// Among the texts found.
    case found(PickList)
  }
}
