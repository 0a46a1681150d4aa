public import Wording

extension EventKind {
  /// What happened in a few words, 26 letters at most, as the log tells it; the name itself for a
  /// kind that only a newer program knows.
  public var words: Phrase { Self.words[name] ?? Phrase(same: name) }

  private static let words: [String: Phrase] = [
    "study.opened": Phrase("étude ouverte", "study opened"),
    "backup.made": Phrase("sauvegarde faite", "backup made"),
    "data.exported": Phrase("données remises", "data handed over"),

    "user.added": Phrase("entrée dans l’équipe", "team member added"),
    "user.revoked": Phrase("sortie de l’équipe", "team member taken out"),
    "group.keyed": Phrase("nouvelles clés d’un groupe", "new keys of a group"),
    "signer.added": Phrase("clés personnelles créées", "keys of a person made"),
    "key.granted": Phrase("dossier ouvert à quelqu’un", "record opened to someone"),
    "passphrase.set": Phrase("phrase de passe choisie", "passphrase chosen"),
    "passphrase.removed": Phrase("phrase de passe retirée", "passphrase taken away"),

    "participant.enrolled": Phrase("participant inscrit", "participant enrolled"),
    "participant.corrected": Phrase("inscription corrigée", "enrolment corrected"),
    "participant.assigned": Phrase("référent changé", "referent changed"),
    "participant.moved": Phrase("région changée", "region changed"),
    "participant.left": Phrase("départ noté", "departure recorded"),
    "identity.recorded": Phrase("identité notée", "identity recorded"),

    "information.given": Phrase("information remise", "information given"),
    "agreement.given": Phrase("accord donné", "agreement given"),
    "agreement.refused": Phrase("accord refusé", "agreement refused"),
    "agreement.withdrawn": Phrase("accord retiré", "agreement withdrawn"),
    "objection.raised": Phrase("opposition notée", "objection recorded"),
    "objection.lifted": Phrase("opposition levée", "objection settled"),
    "restriction.placed": Phrase("dossier gelé", "record restricted"),
    "restriction.lifted": Phrase("dossier dégelé", "restriction lifted"),
    "participant.erased": Phrase("personne effacée", "person erased"),
    "identity.erased": Phrase("identité effacée", "identity erased"),
    "erasure.recorded": Phrase("effacement consigné", "erasure recorded"),

    "entry.written": Phrase("écrit enregistré", "entry recorded"),
    "entry.amended": Phrase("écrit corrigé", "entry amended"),
    "interview.planned": Phrase("entretien prévu", "interview planned"),
    "interview.moved": Phrase("entretien déplacé", "interview moved"),
    "interview.held": Phrase("entretien tenu", "interview held"),
    "interview.missed": Phrase("entretien manqué", "interview missed"),
    "interview.refused": Phrase("entretien refusé", "interview refused"),

    "entry.read": Phrase("écrit lu", "entry read"),
    "interview.read": Phrase("entretien lu", "interview read"),
    "preparation.read": Phrase("préparation lue", "interview preparation read"),
    "identity.read": Phrase("identité lue", "identity read"),
    "record.read": Phrase("dossier lu", "record read"),

    "mark.made": Phrase("passage classé", "passage coded"),
    "mark.removed": Phrase("classement retiré", "coding taken back"),
    "text.coded": Phrase("texte lu jusqu’au bout", "text read to its end"),
    "coding.settled": Phrase("désaccord réglé", "disagreement settled"),

    "need.stated": Phrase("besoin formulé", "need stated"),
    "need.revised": Phrase("besoin reformulé", "need revised"),
    "need.merged": Phrase("besoins réunis", "needs merged"),
    "need.split": Phrase("besoin divisé", "need split"),
    "need.retired": Phrase("besoin retiré", "need retired"),
    "need.reopened": Phrase("besoin repris", "need reopened"),
    "need.supported": Phrase("passage joint à un besoin", "passage put to a need"),
    "need.unsupported": Phrase("passage ôté d’un besoin", "passage taken from a need"),

    "workshop.planned": Phrase("atelier prévu", "workshop planned"),
    "workshop.noted": Phrase("notes d’atelier", "notes of a workshop"),
    "workshop.attended": Phrase("venue à un atelier", "came to a workshop"),
    "ballot.cast": Phrase("bulletin noté", "ballot recorded"),
    "ballot.withdrawn": Phrase("bulletin retiré", "ballot taken back"),

    "quote.chosen": Phrase("citation choisie", "quote chosen"),
    "quote.released": Phrase("citation acceptée", "quote released"),
    "quote.dropped": Phrase("citation écartée", "quote dropped"),
    "quote.placed": Phrase("citation placée", "quote placed"),

    "paper.handed": Phrase("document remis", "paper handed over"),
    "article.rated": Phrase("avis sur un article", "feedback on an article"),
    "software.reviewed": Phrase("avis sur un logiciel", "feedback on software"),

    "mail.written": Phrase("courriel préparé", "mail written"),
    "mail.begun": Phrase("courriel en cours d’envoi", "mail begun"),
    "mail.sent": Phrase("courriel parti", "mail sent"),
    "mail.deferred": Phrase("courriel remis à plus tard", "mail put off"),
    "mail.failed": Phrase("courriel non parti", "mail that could not go"),
    "mail.again": Phrase("courriel redemandé", "mail ordered anew"),

    "restitution.built": Phrase("restitution préparée", "restitution built"),
    "restitution.approved": Phrase("restitution approuvée", "restitution approved"),
    "restitution.published": Phrase("restitution publiée", "restitution published"),
    "counts.declared": Phrase("autres comptes déclarés", "counts elsewhere declared"),
    "counts.withdrawn": Phrase("déclaration retirée", "declaration withdrawn"),
  ]
}

extension EventKind {
  /// The names of the kinds that a text means: a name, the noun it begins with, or the words for
  /// them in either language, from their beginning. None when it means nothing.
  public static func names(meaning text: String) -> Set<String> {
    let named = names.filter { $0 == text || $0.hasPrefix(text + ".") }
    guard named.isEmpty, !text.isEmpty else { return Set(named) }
    let spoken = text.lowercased()
    return Set(
      names.filter { name in
        guard let words = words[name] else { return false }
        return [words.french, words.english].contains {
          $0 == spoken || $0.hasPrefix(spoken + " ") || $0.hasPrefix(spoken + "s ")
        }
      })
  }
}
