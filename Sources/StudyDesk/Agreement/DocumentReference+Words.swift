public import StudyModel
public import Wording

extension DocumentReference {
  /// Which text it is, with its version and language.
  public var words: Phrase {
    let tongue =
      language == .french
      ? Phrase("en français", "in French") : Phrase("en anglais", "in English")
    return Phrase(
      "\(kind.words.french), version \(version), \(tongue.french)",
      "\(kind.words.english), version \(version), \(tongue.english)")
  }
}
