import StudyModel
import Wording

/// What people who take no part are asked about: the words of one group of commands.
protocol FeedbackTopic {
  static var subject: FeedbackGiven.Subject { get }
  /// The command’s name.
  static var command: String { get }
  /// What the group is for.
  static var abstract: Phrase { get }
  static var giving: Phrase { get }
  static var counting: Phrase { get }
  static var reading: Phrase { get }
  /// A name and a version, for examples.
  static var example: (name: String, version: String) { get }
}

/// Articles of information.
enum Articles: FeedbackTopic {
  static let subject = FeedbackGiven.Subject.article
  static let command = "article"
  static let abstract = Phrase(
    "Les avis sur les articles d’information\u{A0}: anonymes, hors de l’étude.",
    "Feedback on information pages: anonymous, of no participant.")
  static let giving = Phrase("Noter un avis sur un article.", "Record feedback on an article.")
  static let counting = Phrase(
    "Voir les comptes par article et par version, protégés.",
    "See the counts by article and version, protected.")
  static let reading = Phrase(
    "Lire ce qui a été écrit d’un article\u{A0}: pour la coordination, jamais publié.",
    "Read what was written of an article: for the coordination, never published.")
  static let example = (name: "agenda-mode-d-emploi", version: "2")
}

/// The software of health professionals.
enum ProfessionalSoftware: FeedbackTopic {
  static let subject = FeedbackGiven.Subject.software
  static let command = "software"
  static let abstract = Phrase(
    "Les avis de professionnels de santé sur leur logiciel (opération Sentinelle)\u{A0}: anonymes.",
    "Health professionals’ feedback on their software (Sentinelle): anonymous.")
  static let giving = Phrase("Noter un avis sur un logiciel.", "Record feedback on software.")
  static let counting = Phrase(
    "Voir les comptes par logiciel et par version, protégés.",
    "See the counts by software and version, protected.")
  static let reading = Phrase(
    "Lire ce qui a été écrit d’un logiciel\u{A0}: pour la coordination, jamais publié.",
    "Read what was written of software: for the coordination, never published.")
  static let example = (name: "logiciel-exemple", version: "4.2")
}
