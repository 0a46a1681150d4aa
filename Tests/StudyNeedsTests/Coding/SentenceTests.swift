import StudyNeeds
import Testing

struct `The sentences of a text` {
  private func sentences(_ text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return Sentence.all(in: text).map { sentence in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[sentence.range])
      return String(view)
    }
  }

  @Test func `end with a stop, a mark or a line`() {
    #expect(
      sentences("Je cherche. Où est-il ? Rien !\nDemain, peut-être…\n\n- un point")
        == ["Je cherche.", "Où est-il ?", "Rien !", "Demain, peut-être…", "- un point"])
  }

  @Test func `keep the signs that close them`() {
    #expect(
      sentences("Il a dit « non. » Puis (rien.) Voilà") == [
        "Il a dit « non. »", "Puis (rien.)", "Voilà",
      ])
  }

  @Test(arguments: ["", "   ", "\n\n"])
  func `of nothing are none`(text: String) { #expect(sentences(text).isEmpty) }

  @Test func `count places in scalars, whatever the letters`() {
    let text = "E\u{301}te\u{301} 👵🏽. Fin"
    #expect(sentences(text) == ["E\u{301}te\u{301} 👵🏽.", "Fin"])
  }
}
