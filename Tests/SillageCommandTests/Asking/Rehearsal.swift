import StudyForms
import Testing
import Wording

@testable import sillage

/// A dialogue with a person whose lines are written beforehand; what both say is kept as text.
final class Rehearsal {
  private var lines: [String]
  private(set) var transcript = ""
  /// What was put before the person to be changed.
  private(set) var offered: [String] = []

  /// - Parameter lines: what the person types; once all are said, the person stops.
  convenience init(_ lines: String...) { self.init(lines) }

  init(_ lines: [String]) { self.lines = lines }

  func dialogue(_ language: Language = .french, width: Int = 72, hasColours: Bool = false)
    -> Dialogue
  {
    Dialogue(
      language: language, width: width, hasColours: hasColours, hear: hear,
      tell: { self.transcript += $0 })
  }

  private func hear(_ request: Dialogue.Request) -> String? {
    offered += request.text.isEmpty ? [] : [request.text]
    guard !lines.isEmpty else {
      transcript += "\(request.prompt)^C\n"
      return nil
    }
    let line = lines.removeFirst()
    transcript += "\(request.prompt)\(line)\n"
    return line
  }
}

/// The day that « aujourd’hui » names in these tests: Thursday 31 October 2024.
let rehearsalDay = Day(number: 20_027)

/// A small form with a mandatory choice, a condition, a help text and a long text.
func smallForm(_ items: String = smallItems) throws -> Questionnaire {
  let text =
    #"{"resourceType":"Questionnaire","url":"https://example.org/small","version":"1","#
    + #""status":"active","title":"Journal","item":[\#(items)]}"#
  return try #require(Questionnaire.read(text.utf8, file: "small.json").resource)
}

private func translated(_ english: String) -> String {
  #"{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/translation","extension":["#
    + #"{"url":"lang","valueCode":"en"},{"url":"content","valueString":"\#(english)"}]}]}"#
}

let smallItems =
  #"{"linkId":"used","type":"choice","repeats":true,"required":true,"text":"Qu’avez-vous fait ?","#
  + #""_text":\#(translated("What did you do?")),"answerOption":["#
  + #"{"valueCoding":{"code":"read","display":"Lire mes résultats","#
  + #""_display":\#(translated("Read my results"))}},"#
  + #"{"valueCoding":{"code":"add","display":"Ajouter un document","#
  + #""_display":\#(translated("Add a document"))}}]},"#
  + #"{"linkId":"which","type":"string","text":"Quel document ?","#
  + #""_text":\#(translated("Which document?")),"enableWhen":"#
  + #"[{"question":"used","operator":"=","answerCoding":{"code":"add"}}]},"#
  + #"{"linkId":"story","type":"text","text":"Racontez","_text":\#(translated("Tell us")),"item":"#
  + #"[{"linkId":"tip","type":"display","text":"Sans donner de nom.","#
  + #""_text":\#(translated("Without any name."))}]}"#
