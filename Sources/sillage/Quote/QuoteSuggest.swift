import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import StudyNeeds
import Wording

/// `sillage quote suggest`
///
/// JSON: an array, in the order of the text: `question`, `answer`, `words`, `kind` (first-name, name,
/// town, date, profession, rare…), `replacement`, `start` and `length` in Unicode scalars of the
/// answer, or of the words that `--words` gives.
struct QuoteSuggest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: Phrase(
      "Voir ce qu’il faudrait peut-être masquer\u{A0}; rien n’est masqué.",
      "See what might have to be left out; nothing is."
    ).spoken,
    discussion: "sillage quote suggest TALI-473-P --entry 3",
    aliases: ["proposer"])

  @OptionGroup var which: QuotableText
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let code = try which.who.code(options, at: desk)
    let text = try desk.text(which.origin(of: code, options, at: desk), of: code)
    let finder = try desk.workspace.blankFinder()
    let found = try passages(of: text).flatMap { place, words in
      finder.suggestions(in: words).map {
        Proposal(
          place: place, question: text.question(at: place), text: words, suggestion: $0)
      }
    }
    report(found)
    guard options.format == .table else { return }
    options.suggest(
      found.isEmpty
        ? Phrase(
          "Rien n’a été reconnu. Relisez tout de même\u{A0}: le programme ne voit pas tout.",
          "Nothing was recognised. Read it all the same: the program does not see everything.")
        : Phrase(
          "Ce ne sont que des propositions, et le programme ne voit pas tout. Ensuite\u{A0}: «\u{A0}sillage citation choisir \(code)\u{A0}».",
          "These are only proposals, and the program does not see everything. Next: “sillage quote choose \(code)”."
        ))
  }

  private func passages(of text: CodedText) throws -> [(TextPlace, String)] {
    if let words = which.words {
      let passage = try text.passage(of: words, question: which.question)
      return [(passage.place, text.words(of: passage) ?? words)]
    }
    return text.answers.filter { which.question == nil || $0.place.question == which.question }
      .map { ($0.place, $0.text) }
  }

  private func report(_ found: [Proposal]) {
    guard options.format == .table else {
      return Console.standard.print(.array(found.map(\.json)))
    }
    guard !found.isEmpty else { return }
    var table = TextTable(
      Phrase("Mots", "Words"), Phrase("Ce que c’est", "What it is"),
      Phrase("À la place", "Instead"), Phrase("Question", "Question"))
    for proposal in found {
      table.add(
        proposal.words.onOneLine, proposal.suggestion.kind.words.spoken,
        proposal.suggestion.kind.replacement.spoken, proposal.question.spoken)
    }
    Console.standard.print(table.text())
  }
}

/// Words that might be left out, with where they stand.
private struct Proposal {
  let place: TextPlace
  /// The question as it was asked.
  let question: Phrase
  let text: String
  let suggestion: BlankSuggestion

  var words: String { text.scalars(suggestion.range) ?? "" }

  var json: JSON {
    [
      "question": .string(place.question), "answer": .integer(place.answer),
      "words": .string(words), "kind": .string(suggestion.kind.rawValue),
      "replacement": .string(suggestion.kind.replacement.spoken),
      "start": .integer(suggestion.range.lowerBound), "length": .integer(suggestion.range.count),
    ]
  }
}
