import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import StudyNeeds
import Wording

/// What was written of one article or software, with what might give somebody away.
struct FeedbackReading: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      Phrase("Le nom de l’article ou du logiciel.", "The article’s or software’s name.").spoken,
      valueName: "name"))
  var name: String
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Combien de personnes doivent avoir répondu, 11 ou plus.",
        "How many people have to have answered, 11 or more."
      ).spoken, valueName: "n"))
  var threshold = FeedbackReport.leastThreshold
  @OptionGroup var options: GlobalOptions

  func show(_ subject: FeedbackGiven.Subject) throws {
    let desk = try options.desk()
    let questions = try desk.feedbackWords(on: subject, of: name, threshold: threshold)
    let finder = try desk.workspace.blankFinder()
    guard options.format == .table else {
      return Console.standard.print(.array(questions.map { json($0, finder) }))
    }
    guard !questions.isEmpty else {
      return options.suggest(
        Phrase("Personne n’a rien écrit.", "Nobody wrote anything."))
    }
    var page = FactPage.forConsole()
    for question in questions {
      let count = Phrase.count(
        question.texts.count, Phrase("réponse", "answer"), Phrase("réponses", "answers"))
      page.section(question.words + Phrase(same: " · ") + count)
      for text in question.texts { add(text, finder.suggestions(in: text), to: &page) }
    }
    Console.standard.print(page.text)
    options.suggest(
      Phrase(
        """
        À lire entre vous\u{A0}: rien de cela n’est publié. Avant d’en citer un mot ailleurs, ôtez ce \
        qui désigne quelqu’un\u{A0}; le programme ne voit pas tout.
        """,
        """
        To be read among yourselves: nothing of it is published. Before you repeat a word elsewhere, \
        leave out what points to somebody; the program does not see everything.
        """))
  }

  private func add(_ text: String, _ found: [BlankSuggestion], to page: inout FactPage) {
    page.paragraph(Phrase(same: text), lead: "  – ")
    for suggestion in found {
      let words = (text.scalars(suggestion.range) ?? "").onOneLine
      page.paragraph(
        Phrase(
          "peut-être à ôter\u{A0}: «\u{A0}\(words)\u{A0}», ", "perhaps to leave out: “\(words)”, ")
          + suggestion.kind.words, lead: "      ")
    }
  }

  private func json(_ question: FeedbackWords, _ finder: BlankFinder) -> JSON {
    [
      "question": .string(question.question),
      "texts": .array(
        question.texts.map { text in
          [
            "text": .string(text),
            "suggestions": .array(finder.suggestions(in: text).map { $0.json(in: text) }),
          ]
        }),
    ]
  }
}

extension BlankSuggestion {
  /// `words`, `kind`, `replacement`, `start`, `length`.
  fileprivate func json(in text: String) -> JSON {
    [
      "words": .string(text.scalars(range) ?? ""), "kind": .string(kind.rawValue),
      "replacement": .string(kind.replacement.spoken), "start": .integer(range.lowerBound),
      "length": .integer(range.count),
    ]
  }
}
