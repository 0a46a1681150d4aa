import Wording

/// What the accessibility statement says.
enum AccessibilityWords {
  static let title = Phrase("Accessibilité\u{A0}: non conforme", "Accessibility: not conformant")
  static let back = Phrase("Retour à la page", "Back to the page")
  static let stateHeading = Phrase("État de conformité", "State of conformity")
  static let madeHeading = Phrase("Ce qui a été fait et vérifié", "What was done and checked")
  static let limitsHeading = Phrase("Ce qui peut gêner", "What may stand in the way")
  static let contactHeading = Phrase("Nous écrire, et vos recours", "Writing to us, and recourse")
  static let dateHeading = Phrase("Date de cette déclaration", "Date of this statement")

  static func state(_ page: Phrase) -> Phrase {
    Phrase(
      "La page «\u{A0}\(page.french)\u{A0}» n’est pas conforme au référentiel général "
        + "d’amélioration de l’accessibilité (RGAA), version\u{A0}4.1.",
      "The page “\(page.english)” does not conform to the French accessibility rules (RGAA 4.1, "
        + "after WCAG 2.1 AA).")
  }

  static let why = Phrase(
    "Aucune personne ne l’a encore auditée. Tant que personne ne l’a fait, elle est dite non "
      + "conforme, quoi que disent les outils automatiques.",
    "No person has audited it yet. Until someone does, it is said not to conform, whatever "
      + "automatic tools may say.")

  static let made = [
    Phrase(
      "Voici ce que la page est faite pour offrir. Des outils automatiques le vérifient sur une "
        + "restitution d’exemple\u{A0}; ils ne voient qu’une partie de ce qui compte.",
      "This is what the page is made to offer. Automatic tools check it on an example; they see "
        + "only a part of what matters.")
  ]

  static let checks = [
    Phrase(
      "la langue de la page, un seul titre principal, des titres qui se suivent, un lien "
        + "pour aller droit au contenu",
      "the language of the page, one main heading, headings in order, a link to skip to the "
        + "content"),
    Phrase(
      "une description pour chaque graphique, et ses chiffres dans un tableau au-dessous",
      "a description for each chart, and its figures in a table below it"),
    Phrase(
      "des contrastes suffisants, à l’écran clair comme à l’écran sombre, et des motifs en plus "
        + "des couleurs",
      "enough contrast, on a light and on a dark screen, and textures besides colours"),
    Phrase(
      "une lecture sans défilement horizontal à 320\u{A0}pixels de large, hors des tableaux",
      "reading without scrolling sideways at 320\u{A0}pixels, tables apart"),
    Phrase(
      "aucun script\u{A0}; la page se parcourt au clavier et s’imprime",
      "no script; the page can be walked through with a keyboard and printed"),
  ]

  static let limits = [
    Phrase(
      "Les tableaux larges défilent sur le côté sur un petit écran. La description des grands "
        + "graphiques renvoie au tableau qui suit.",
      "Wide tables scroll sideways on a small screen. The description of large charts points to "
        + "the table that follows.")
  ]

  static func contact(publisher: Phrase?, mail: String?) -> Phrase {
    guard let mail else {
      return Phrase(
        "Si vous ne parvenez pas à lire un contenu, demandez-le sous une autre forme à "
          + "l’organisme responsable de l’étude"
          + (publisher.map { "\u{A0}: \($0.french)." } ?? "."),
        "If you cannot read something, ask for it in another form from the body that answers for "
          + "the study" + (publisher.map { ": \($0.english)." } ?? "."))
    }
    return Phrase(
      "Si vous ne parvenez pas à lire un contenu, écrivez à \(mail)\u{A0}: il vous sera donné sous "
        + "une autre forme.",
      "If you cannot read something, write to \(mail): it will be given to you in another form.")
  }

  static let recourse = Phrase(
    "Si aucune réponse ne vous satisfait, vous pouvez saisir le Défenseur des droits, sur "
      + "defenseurdesdroits.fr, par téléphone au 09\u{A0}69\u{A0}39\u{A0}00\u{A0}00 ou par courrier.",
    "If no answer satisfies you, you may turn to the Défenseur des droits, at "
      + "defenseurdesdroits.fr, by telephone on +33\u{A0}9\u{A0}69\u{A0}39\u{A0}00\u{A0}00 or by post."
  )

  static func dated(_ day: Day) -> Phrase {
    Phrase(
      "Cette déclaration vaut pour la version du \(day.words.french).",
      "This statement holds for the version of \(day.words.english).")
  }
}
