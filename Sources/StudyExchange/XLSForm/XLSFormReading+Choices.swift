import JSONTree
import StudyForms
import Wording

extension XLSFormReading {
  /// Reads the lists of the sheet `choices`.
  mutating func readChoices() {
    guard let table = tables["choices"],
      checkHeader(table, needing: table.rows.isEmpty ? [] : ["list_name", "name"])
    else { return }
    checkVisible(table, ["list_name", "name", "label"])
    let mayRepeat = settings?.flag("allow_choice_duplicates") == true
    var seen: Set<[String]> = []
    for row in table.rows {
      guard let list = row["list_name"], let name = row["name"] else {
        addIncomplete(row)
        continue
      }
      if !seen.insert([list, name]).inserted, !mayRepeat {
        findings.add(
          .duplicateChoice, row, "name",
          "La liste « \(list) » a déjà ce choix : donnez-lui un autre name.",
          "The list “\(list)” has this choice already: give it another name.")
        continue
      }
      if name.contains(where: \.isWhitespace) {
        findings.add(
          .badValue, row, "name", severity: .warning,
          "Ce name contient une espace : dans un export, une espace sépare deux réponses. Écrivez par exemple « \(XLSNames.choice(name)) ».",
          "There is a space in this name: in an export a space stands between two answers. Write for instance “\(XLSNames.choice(name))”."
        )
      }
      let choice = choice(name, row)
      lists[list, default: []].append(choice)
    }
  }

  private mutating func addIncomplete(_ row: XLSRow) {
    // A row without both is a remark of its author.
    guard row["list_name"] != nil || row["name"] != nil else { return }
    let missing = row["name"] == nil ? "name" : "list_name"
    findings.add(
      .missingValue, row, missing, "Il manque « \(missing) » sur cette ligne : ajoutez-le.",
      "“\(missing)” is missing on this row: add it.")
  }

  private mutating func choice(_ name: String, _ row: XLSRow) -> XLSChoice {
    let rest = own(row)["option"]?.object ?? JSONObject()
    let text = languages.text(row, "label")
    for media in ["image", "big-image", "audio", "video"] where row.hasAny(media) {
      addMedia(row, media)
    }
    for member in rest.members where member.name.hasPrefix("value") {
      let kind = Answer.Kind(rawValue: String(member.name.dropFirst(5)))
      if let kind, kind != .coding, let answer = Answer(kind, member.value) {
        return XLSChoice(name: name, text: text, answer: answer, row: row, rest: rest)
      }
    }
    let coding = rest["valueCoding"]
    let code = Coding(
      system: coding?["system"]?.string, version: coding?["version"]?.string,
      code: coding?["code"]?.string ?? name, display: text ?? LocalizedText(name))
    return XLSChoice(name: name, text: text, answer: .coding(code), row: row, rest: rest)
  }

  mutating func addMedia(_ row: XLSRow, _ column: String) {
    findings.add(
      .notCarried, row, column, severity: .warning,
      "Image, son et vidéo ne sont pas montrés ici : dites en mots ce qu'ils montrent.",
      "Pictures, sound and video are not shown here: say in words what they show.")
  }

  /// Our own column of a row; a finding when it cannot be read.
  mutating func own(_ row: XLSRow) -> JSONObject {
    if let own = row.own { return own }
    findings.add(
      .badValue, row, XLSFormSheet.own,
      "Cette cellule a été modifiée et n'est plus lisible : videz-la ou remettez ce qu'elle contenait.",
      "This cell was changed and can no longer be read: empty it or put back what it held.")
    return JSONObject()
  }

  /// The choices as answers that a questionnaire proposes.
  func options(
    _ choices: [XLSChoice], exclusive: Set<String>, chosen: Set<String>
  ) -> [JSON] {
    choices.map { choice in
      var option = choice.rest
      if case .coding(let coding) = choice.answer {
        var json = option["valueCoding"]?.object ?? JSONObject()
        json["code"] = coding.code.map(JSON.string)
        json.set("display", coding.display)
        option["valueCoding"] = .object(json)
      }
      if exclusive.contains(choice.name) {
        option.add([FHIRExtension.optionExclusive.json("valueBoolean", true)])
      }
      if chosen.contains(choice.name) { option["initialSelected"] = true }
      return .object(option)
    }
  }
}

extension XLSRow {
  /// Whether a column has something here, in any language.
  func hasAny(_ name: String) -> Bool { columns.all(name).contains { self[$0] != nil } }
}
