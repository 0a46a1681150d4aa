public import Disclosure
public import Tabulation
import Wording

extension DisclosureRefusal {
  /// The refusal in words, with what to do instead.
  ///
  /// - Parameters:
  ///   - tables: the tables that were refused.
  ///   - reader: the words of the study they are about; nil for any tables.
  public func asDeskError(_ tables: Tabulation, reader: ReaderWords? = nil) -> DeskError {
    switch self {
    case .impossible(let impossible): impossible.asDeskError(tables, reader)
    case .exposed(let findings): Self.exposed(findings, tables, reader)
    case .contradiction:
      DeskError(
        .unacceptable,
        Phrase(
          """
          Ces tableaux se contredisent\u{A0}: aucun groupe de personnes ne donne ces comptes. \
          Vérifiez-les, puis les liens entre livraisons.
          """,
          """
          These tables contradict each other: no people at all give these counts. Check them, then \
          the links between releases.
          """))
    case .contributorsMissing(let table):
      DeskError(
        .unacceptable,
        Phrase(
          """
          Le tableau «\u{A0}\(table)\u{A0}» compte des actes sans dire qui les a faits\u{A0}: donnez \
          pour chaque cellule people, et largest pour les deux personnes qui en ont fait le plus.
          """,
          """
          The table “\(table)” counts acts without saying who did them: give for each cell people, \
          and largest for the two people who did most.
          """))
    // A restitution has no limit to be set.
    case .outOfTime where reader != nil:
      DeskError(
        .busy,
        Phrase(
          """
          Rien de sûr n’a été trouvé à temps. Retirez du plan une figure, ou réunissez des \
          modalités, puis recommencez.
          """,
          """
          Nothing safe was found in time. Take a figure out of the plan, or put categories \
          together, and try again.
          """))
    case .outOfTime:
      DeskError(
        .busy,
        Phrase(
          "Rien de sûr n’a été trouvé dans le temps permis. Donnez-en davantage avec --time-limit.",
          "Nothing safe was found in the time given. Allow more with --time-limit."))
    case .noSolver:
      DeskError(
        .doesNotExist,
        Phrase(
          "Il manque le solveur CBC, qui vérifie les tableaux. Installez le paquet coinor-libcbc3.",
          "The solver CBC, which judges tables, is missing. Install the package coinor-libcbc3."))
    case .tooLarge:
      DeskError(
        .busy,
        Phrase(
          "Ces tableaux sont trop grands pour être jugés ensemble. Publiez-en moins à la fois.",
          "These tables are too large to be judged together. Publish fewer of them at once."))
    }
  }

  private static func exposed(
    _ findings: [DisclosureFinding], _ tables: Tabulation, _ reader: ReaderWords?
  ) -> DeskError {
    DeskError(
      .unacceptable,
      Phrase(
        """
        Même en cachant tout ce qui peut l’être, on apprendrait ceci. Ne publiez pas la nouvelle \
        livraison, ou attendez que davantage de personnes aient rejoint l’étude.
        """,
        """
        Even with all hidden that can be, this would be found out. Do not publish the new release, \
        or wait until more people have joined.
        """),
      findings: findings.prefix(20).map { finding in
        let (release, table, at) = finding.place(in: tables)
        return DeskError.Finding(
          place: "\(release) \(table) (\(at.joined(separator: ", ")))",
          reason: reader?.words(finding, in: tables) ?? finding.kind.words
            + Phrase("\u{A0}: ", ": ")
            + Phrase(same: "\(finding.low)–\(finding.high)"))
      })
  }
}

extension DisclosureRefusal.Impossible {
  fileprivate func asDeskError(_ tables: Tabulation, _ reader: ReaderWords?) -> DeskError {
    let release = tables.releases[release].id
    let everybody = Phrase("l’ensemble des personnes", "everybody")
    let place =
      reader?.people(count)
      ?? (count.isEmpty ? everybody : Phrase(same: count.joined(separator: ", ")))
    let what = kind.words
    return DeskError(
      .unacceptable,
      Phrase(
        """
        Aucun choix de cellules ne rend ces tableaux sûrs\u{A0}: \(place.french), livraison \
        «\u{A0}\(release)\u{A0}» (\(what.french)). \(advice.french)
        """,
        """
        No choice of cells makes these tables safe: \(place.english), release “\(release)” \
        (\(what.english)). \(advice.english)
        """))
  }

  private var advice: Phrase {
    switch kind {
    case .difference:
      Phrase(
        """
        Ce qui est déjà publié, ou connu de tous, le donne par différence. Attendez, avant de \
        publier, que le nombre de personnes ait changé d’au moins le seuil.
        """,
        """
        What is printed already, or known to everybody, gives it by difference. Before you \
        publish, wait until the number of people has changed by the threshold at least.
        """)
    default:
      Phrase(
        """
        Le total, ou ce qui est déjà publié, l’impose. Publiez une présentation plus grossière\u{A0}: \
        moins de modalités, ou pas ce tableau.
        """,
        """
        The total, or what is printed already, forces it. Publish a coarser presentation: fewer \
        categories, or not this table.
        """)
    }
  }
}
