public import JSONTree
public import StudyModel
public import Wording

/// What was erased of a person, what remains, and why: theirs to keep.
public struct ErasureReceipt: Hashable, Sendable {
  /// The code they had.
  public let participant: ParticipantCode
  /// The study that held the data.
  public let study: Study
  /// Why the right applied.
  public let ground: Erasure.Ground
  /// In words.
  public let reason: String
  /// When it was done.
  public let at: Moment
  /// How many events lost their content.
  public let events: Int
  /// The agreement forms that had been agreed to.
  public let agreements: [DocumentReference]
  /// Restitutions built before, in which they may have been counted.
  public let releases: [String]
  /// Those among them that hold words of theirs.
  public let quotedIn: [String]
  /// Restitutions not public yet that held words of theirs: they were removed.
  public let droppedReleases: [String]
  /// True while another program that has the study open keeps earlier pages of the file on the disk:
  /// they go when it is closed and the study is opened again.
  public internal(set) var isHeldOnDisk = false

  /// Earlier backups out of whose keys the person's could not be taken, because the file was not at
  /// hand: in these the record can still be opened.
  public internal(set) var copiesToForget: [BackupMade] = []

  /// The receipt as a page of plain text.
  public var text: Phrase {
    let day = study.zone.words(of: at)
    return Phrase(
      """
      REÇU D’EFFACEMENT

      Étude\u{A0}: \(study.title.french)
      Responsable\u{A0}: \(study.legalBasis.controller.french)
      Code\u{A0}: \(participant)
      Effacé le \(day.french)
      Motif\u{A0}: \(ground.words.french)

      Ce qui est effacé
      – votre nom et vos coordonnées, s’ils étaient notés\u{A0};
      – tout ce qui était enregistré à votre sujet\u{A0}: \(events) enregistrements\u{A0};
      – les clés qui permettaient de les lire\u{A0}: personne ne peut plus les ouvrir\(dropped.french).

      Ce qui reste, et pourquoi
      – la trace que ces enregistrements ont existé, sans leur contenu\u{A0}: le registre prouve \
      ainsi que rien d’autre n’a été changé\u{A0};
      – la preuve qu’un accord a existé (\(agreements.count)), sans votre nom\u{A0}: l’étude doit \
      pouvoir montrer qu’elle avait le droit de vous interroger\u{A0};
      \(remaining.french)\(inCopies.french)
      """,
      """
      RECEIPT OF ERASURE

      Study: \(study.title.english)
      Controller: \(study.legalBasis.controller.english)
      Code: \(participant)
      Erased on \(day.english)
      Ground: \(ground.words.english)

      What is erased
      – your name and how to reach you, if they were noted;
      – all that was recorded about you: \(events) records;
      – the keys with which they could be read: nobody can open them any more\(dropped.english).

      What remains, and why
      – the trace that these records existed, without their content: so the ledger proves that \
      nothing else was changed;
      – the proof that an agreement existed (\(agreements.count)), without your name: the study \
      must be able to show that it was allowed to ask you;
      \(remaining.english)\(inCopies.english)
      """)
  }

  private var dropped: Phrase {
    guard !droppedReleases.isEmpty else { return Phrase(same: "") }
    let names = droppedReleases.joined(separator: ", ")
    return Phrase(
      "\u{A0};\n– les restitutions préparées, pas encore publiées, qui vous citaient (\(names))",
      ";\n– restitutions prepared, not yet published, that quoted you (\(names))")
  }

  private var quoted: Phrase {
    guard !quotedIn.isEmpty else { return Phrase(same: "") }
    let names = quotedIn.joined(separator: ", ")
    return Phrase(
      """
      \u{A0};
      – les phrases de vous, sans votre nom, dans ce qui est déjà publié (\(names))\u{A0}: elles ne \
      peuvent pas être reprises chez ceux qui les ont lues
      """,
      """
      ;
      – sentences of yours, without your name, in what is published already (\(names)): they cannot \
      be taken back from those who read them
      """)
  }

  private var inCopies: Phrase {
    guard !copiesToForget.isEmpty else { return Phrase(same: "") }
    let count = copiesToForget.count
    return Phrase(
      """
      \n– dans des copies de sécurité faites avant (\(count)), les clés de votre dossier\u{A0}: elles n’étaient \
      pas à portée. Votre référent doit encore les retirer, et vous le confirmer.
      """,
      """
      \n– in backups made before (\(count)), the keys of your record: they were out of reach. Your \
      contact still has to take them out, and to confirm it to you.
      """)
  }

  private var remaining: Phrase {
    releases.isEmpty
      ? Phrase(
        "– rien n’avait encore été restitué.", "– nothing had been reported yet.")
      : Phrase(
        """
        – les totaux déjà restitués (\(releases.joined(separator: ", "))), où personne n’est \
        reconnaissable\u{A0}: ils ne peuvent pas être repris\(quoted.french).
        """,
        """
        – totals reported already (\(releases.joined(separator: ", "))), in which nobody can be \
        recognised: they cannot be taken back\(quoted.english).
        """)
  }

  /// `{"participant", "study", "ground", "reason", "at", "events", "agreements": [{"kind",
  /// "version", "language", "sha256"}], "releases", "quoted_in", "dropped_releases"}`.
  public var json: JSON {
    [
      "participant": .string("\(participant)"), "study": .string(study.id.text),
      "ground": .string(ground.rawValue), "reason": .string(reason), "at": .string("\(at)"),
      "events": .integer(events),
      "agreements": .array(
        agreements.map {
          [
            "kind": .string($0.kind.rawValue), "version": .integer($0.version),
            "language": .string($0.language.rawValue), "sha256": .string("\($0.digest)"),
          ]
        }),
      "releases": .array(releases.map { .string($0) }),
      "quoted_in": .array(quotedIn.map { .string($0) }),
      "dropped_releases": .array(droppedReleases.map { .string($0) }),
    ]
  }
}
