import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage coding show`
///
/// JSON: the text (`participant`, `entry` or `interview`, `day`, `answers`) and `marks`.
struct CodingShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: Phrase(
      "Lire un texte avec ce qui y a été classé.", "Read a text with what was coded in it."
    ).spoken,
    discussion: """
      sillage coding show TALI-473-P --entry 3
      """,
    aliases: ["voir"])

  @OptionGroup var which: TextOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let (code, origin) = try which.meant(options, at: desk)
    let reading = try desk.reading(origin, of: code)
    switch options.format {
    case .json:
      var object = reading.text.json
      object["marks"] = .array(reading.marks.map { .object($0.mark.json(at: $0.place)) })
      Console.standard.print(.object(object))
    case .table:
      let page = CodedTextPage(
        reading.text, marks: reading.marks, codebook: try desk.workspace.codebookInUse(),
        reader: desk.user.author)
      Console.standard.print(page.text)
    }
  }
}
