import Restitution
import StudyModel
import Wording

/// Everything that is held about a person, as a page for them to read.
struct AccessPage {
  let data: PersonalData
  let language: Language

  static func file(_ language: Language) -> String {
    language == .french ? "acces.html" : "access.html"
  }

  var text: String {
    HTMLDocument(
      in: language, title: "\(title[language]) – \(data.study.title[language])", isPublic: false,
      styles: .pages + Self.style, body: body
    ).text
  }

  /// Labels beside their texts where there is room for both.
  private static let style = StyleSheet(
    """
    article { border-top: 1px solid var(--rule); padding-top: 1.1rem; margin-top: 1.1rem; \
    break-inside: avoid; }
    dl { margin: 0; }
    dd { margin-bottom: .6rem; }
    @media (min-width: 40em) { dl { display: grid; grid-template-columns: 14rem 1fr; \
    gap: 0 1.4rem; } dt { grid-column: 1; } dd { grid-column: 2; } }
    """)

  private let title = Phrase("Ce que l’étude garde sur vous", "What the study holds about you")

  private func say(_ phrase: Phrase) -> HTML { .text(phrase[language]) }
  private func say(_ french: String, _ english: String) -> HTML { say(Phrase(french, english)) }

  private var body: HTML {
    [
      .tag(
        "header", [:],
        .tag(
          "p", ["class": "provisional"],
          say("Confidentiel\u{A0}: données de santé", "Confidential: health data")),
        .tag(
          "div", ["class": "column masthead"], .tag("h1", [:], say(title)),
          .tag("p", ["class": "lead"], say(data.study.title)),
          .tag("p", ["class": "dated"], say(dated)))),
      .tag(
        "main", ["id": "contenu"],
        .tag("div", ["class": "column"], opening, part("donnees", what, data.items), reads, rights)),
    ]
  }

  private var dated: Phrase {
    let day = data.study.zone.words(of: data.at)
    let code = data.participant
    return Phrase(
      "Code \(code). État au \(day.french)\u{A0}: \(data.standing.words.french).",
      "Code \(code). As of \(day.english): \(data.standing.words.english).")
  }

  private var opening: HTML {
    let study = data.study
    let referent = data.items.reversed().lazy.compactMap { item -> ID<Referent>? in
      switch item.happening {
      case .enrolled(let record): record.referent
      case .assigned(let record): record.referent
      case .moved(let record): record.referent
      default: nil
      }
    }.first.flatMap(study.referent)
    let contact = referent.flatMap { study.organisation($0.organisation)?.label[language] }
    let name = referent?.id.text ?? ""
    return [
      .tag(
        "p", [:],
        say(
          """
          Cette page réunit tout ce que l’étude a enregistré à votre sujet, du plus ancien au plus \
          récent, puis la liste des personnes qui l’ont consulté.
          """,
          """
          This page holds all that the study recorded about you, the oldest first, and then who \
          looked at it.
          """)),
      contact.map { contact in
        .tag(
          "p", [:],
          say(
            "Votre référent, «\u{A0}\(name)\u{A0}» dans ces lignes, travaille à\u{A0}: \(contact).",
            "Your contact, “\(name)” in these lines, works at: \(contact)."))
      } ?? .nothing,
    ]
  }

  private let what = Phrase(
    "Ce qui a été enregistré, dans l’ordre", "What was recorded, in its order")

  private var reads: HTML {
    part("lectures", Phrase("Qui a regardé vos données", "Who looked at your data"), data.reads)
  }

  private func part(_ id: String, _ heading: Phrase, _ items: [PersonalData.Item]) -> HTML {
    .tag(
      "section", ["class": "part", "aria-labelledby": id],
      [.tag("h2", ["id": id], say(heading))] + items.map(article))
  }

  private func article(_ item: PersonalData.Item) -> HTML {
    .tag(
      "article", [:],
      .tag("h3", [:], say(item.account.title), " – ", say(day(item))),
      .tag("p", ["class": "note"], say(author(item))),
      item.account.facts.isEmpty
        ? .nothing
        : .tag(
          "dl", [:],
          item.account.facts.flatMap { fact in
            [.tag("dt", [:], say(fact.label))] + fact.texts.map { .tag("dd", [:], say($0)) }
          }))
  }

  private func day(_ item: PersonalData.Item) -> Phrase {
    let zone = data.study.zone
    return switch item.happening {
    case .wrote(let record): record.day.words
    case .amended: zone.day(of: item.event.recordedAt).words
    case .interviewHeld(let record): zone.words(of: record.at)
    default: zone.shortWords(of: item.event.effectiveAt)
    }
  }

  private func author(_ item: PersonalData.Item) -> Phrase {
    let recorded = data.study.zone.words(of: item.event.recordedAt)
    return Phrase(
      "Enregistré le \(recorded.french) par \(item.event.author).",
      "Recorded on \(recorded.english) by \(item.event.author).")
  }

  private var rights: HTML {
    .tag(
      "section", ["class": "part", "aria-labelledby": "droits"],
      .tag("h2", ["id": "droits"], say("Vos droits", "Your rights")),
      .tag("p", [:], say(data.study.legalBasis.words)),
      .tag(
        "p", [:],
        say(
          """
          Vous pouvez à tout moment faire corriger ces données, demander que leur usage soit limité, \
          vous y opposer, ou demander leur effacement dans les limites de la loi. Vous pouvez arrêter \
          de participer sans vous justifier. Parlez-en à votre référent. Si la réponse ne vous \
          convient pas, vous pouvez écrire à la CNIL (www.cnil.fr).
          """,
          """
          At any time you may have these data put right, ask that their use be restricted, object to \
          it, or ask that they be erased within the limits of the law. You may stop taking part \
          without giving a reason. Tell your contact. If the answer does not satisfy you, you may \
          write to the CNIL (www.cnil.fr).
          """)),
      .list(
        data.study.settings.map { setting in
          .tag(
            "p", ["class": "note"], say(setting.label), say("\u{A0}: ", ": "), say(setting.value))
        }))
  }
}
