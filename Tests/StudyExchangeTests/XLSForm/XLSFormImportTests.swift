import StudyExchange
import StudyForms
import Testing
import Wording

struct `A form from a spreadsheet` {
  @Test func `asks each kind of question that a questionnaire has`() throws {
    let form = imported(
      """
      | survey |
      | | type | name | label::Français (fr) | label::English (en) | hint::Français (fr) | required | appearance |
      | | begin_group | vous | Vous | You | | | |
      | | integer | age | Votre âge | Your age | En années | yes | |
      | | decimal | poids | Poids | Weight | | | |
      | | text | ville | Ville | Town | | | |
      | | text | recit | Racontez | Tell us | | | multiline |
      | | end_group | | | | | | |
      | | date | jour | Jour | Day | | | |
      | | time | heure | Heure | Hour | | | |
      | | dateTime | moment | Moment | Moment | | | |
      | | image | photo | Photo | Photo | | | |
      | | select_one on | oui | Oui ? | Yes? | | | |
      | | select_multiple on or_other | lesquels | Lesquels ? | Which? | | | |
      | | note | merci | Merci | Thank you | | | |
      | | begin repeat | visite | Visite | Visit | | | |
      | | date | quand | Quand ? | When? | | | |
      | | end repeat | | | | | | |
      | choices |
      | | list_name | name | label::Français (fr) | label::English (en) |
      | | on | o | Oui | Yes |
      | | on | n | Non | No |
      | settings |
      | | form_title | form_id | version | default_language |
      | | Essai | essai | 3 | Français (fr) |
      """)
    #expect(form.findings == [])
    let questionnaire = try #require(form.questionnaire)
    let types: [String: ItemType] = [
      "vous": .group, "age": .integer, "poids": .decimal, "ville": .string, "recit": .text,
      "jour": .date, "heure": .time, "moment": .dateTime, "photo": .attachment, "oui": .choice,
      "lesquels": .openChoice, "merci": .display, "visite": .group,
    ]
    for (linkId, type) in types { #expect(questionnaire.item(linkId)?.type == type) }
    let age = try #require(questionnaire.item("age"))
    #expect(age.label == Phrase("Votre âge", "Your age"))
    #expect(age.help == Phrase(same: "En années"))
    #expect(age.isRequired)
    #expect(questionnaire.item("oui")?.options.map(\.value.words.english) == ["Yes", "No"])
    #expect(questionnaire.item("lesquels")?.repeats == true)
    #expect(questionnaire.item("visite")?.repeats == true)
    #expect((questionnaire.title?.text, questionnaire.version) == ("Essai", "3"))
    #expect(questionnaire.language == "fr")
  }

  @Test func `keeps the limits of answers`() throws {
    let form = imported(
      """
      | survey |
      | | type | name | label | constraint |
      | | integer | n | N | . > 0 and . <= 120 |
      | | decimal | d | D | . >= 0.5 and . = round(., 2) |
      | | date | j | J | . >= date('2024-01-01') and . < date('2024-07-01') |
      | | text | c | C | regex(., '^[0-9]{5}$') and string-length(.) < 6 |
      | | select_multiple l | m | M | not(selected(., 'none') and count-selected(.) > 1) and count-selected(.) <= 2 |
      | | select_multiple l | o | O | count-selected(.) = 1 or not(selected(., 'none')) |
      | | range | r | R | |
      | choices |
      | | list_name | name | label |
      | | l | a | A |
      | | l | none | None |
      """)
    #expect(form.findings == [])
    let limits = try #require(form.item("n")?.limits)
    #expect((limits.minimum, limits.maximum) == (.integer(1), .integer(120)))
    #expect(form.item("d")?.limits.minimum?.words.english == "0.5")
    #expect(form.item("d")?.limits.decimalPlaces == 2)
    #expect(form.item("j")?.limits.maximum == FormDate("2024-06-30").map(Answer.date))
    #expect(form.item("c")?.limits.pattern == "[0-9]{5}")
    #expect(form.item("c")?.limits.maximumLength == 5)
    #expect(form.item("m")?.options.map(\.isExclusive) == [false, true])
    #expect(form.item("m")?.limits.maximumCount == 2)
    #expect(form.item("o")?.options.map(\.isExclusive) == [false, true])
    #expect(form.item("r")?.limits.maximum == .integer(10))
  }

  @Test func `has one question for each answer that a filter follows`() throws {
    let form = imported(
      """
      | survey |
      | | type | name | label | choice_filter | relevant |
      | | select_one region | region | Region | | |
      | | select_one town | town | Town | region = ${region} | |
      | | text | why | Why there? | | ${town} = 'lyon' |
      | choices |
      | | list_name | name | label | region |
      | | region | ara | ARA | |
      | | region | idf | IDF | |
      | | region | cor | COR | |
      | | town | lyon | Lyon | ara |
      | | town | annecy | Annecy | ara |
      | | town | paris | Paris | idf |
      """)
    #expect(form.errors == [])
    let items = try #require(form.questionnaire?.items)
    #expect(items.map(\.linkId) == ["region", "town.ara", "town.idf", "why"])
    #expect(items[1].options.map(\.value.words.english) == ["Lyon", "Annecy"])
    #expect(items[1].label == items[2].label)
    #expect(items[2].conditions.map(\.question) == ["region"])
    #expect(items[3].conditions.map(\.question) == ["town.ara"])
  }

  @Test func `keeps a calculation that has a counterpart and says it is not done here`() throws {
    let form = imported(
      """
      | survey |
      | | type | name | label | calculation |
      | | decimal | w | Weight | |
      | | decimal | h | Height | |
      | | calculate | bmi | | ${w} div (${h} * ${h}) |
      | | calculate | odd | | pulldata('x', 'y') |
      """)
    #expect(form.errors == [])
    #expect(form.item("bmi")?.isHidden == true)
    #expect(form.questionnaire?.text().contains("linkId = 'w'") == true)
    #expect(form.findings.map(\.code) == [.keptAside, .form])
    #expect(form.findings.map(\.row) == [6, 5])
  }
}
