import Disclosure
import Restitution
public import Wording

/// What it costs the readers of a restitution that some numbers are not printed. It is told to the
/// team alone.
public struct HidingPrice: Hashable, Sendable {
  /// The people in all numbers that are not printed; whoever is in two of them counts twice.
  public let people: Int
  /// Figures that show less than they would if nothing were out already.
  public private(set) var figures: [String] = []
  /// What is out already, by this study and by others, and costs them that.
  public private(set) var earlier: [String] = []

  /// Whether readers who took part could not be reckoned with, though the plan asks for it.
  public let missesInsiders: Bool

  init(people: Int, missesInsiders: Bool = false) {
    self.people = people
    self.missesInsiders = missesInsiders
  }

  mutating func add(
    _ figures: [Figure], insteadOf free: [Figure], because earlier: [ReleaseTables]
  ) {
    self.figures = zip(figures, free).filter { $0.numbersShown < $1.numbersShown }.map(\.0.id)
    if !self.figures.isEmpty { self.earlier = earlier.map(\.name) }
  }

  /// What is told where readers who took part could not be reckoned with.
  public var insiderWords: Phrase? {
    guard missesInsiders else { return nil }
    return Phrase(
      """
      Avec ce qui est déjà public, les tableaux sont trop nombreux pour vérifier aussi ce qu’apprend \
      une personne qui a participé et retire sa propre réponse. Cette restitution est sûre devant \
      les autres lecteurs. Pour qu’elle le soit aussi devant les participants, gardez dans le plan moins de \
      figures, ou des figures moins détaillées.
      """,
      """
      With what is public already, the tables are too many to judge also what someone learns who \
      took part and takes their own answer away. This restitution is safe before all other readers. To \
      have it judged before participants too, keep fewer figures in the plan, or less detailed ones.
      """)
  }

  /// What is told where something already out costs figures their numbers; nil where nothing does.
  public var words: Phrase? {
    guard !figures.isEmpty else { return nil }
    let names = figures.joined(separator: ", ")
    let out = earlier.joined(separator: ", ")
    return Phrase(
      """
      À cause de ce qui est déjà public (\(out)), ces figures montrent moins de nombres qu’elles ne \
      pourraient\u{A0}: \(names). Rapprochés, les anciens nombres et les nouveaux parleraient de trop \
      peu de personnes. Trois possibilités\u{A0}: attendre que davantage de personnes aient rejoint \
      l’étude, garder l’ancien tableau tel quel, ou réunir des catégories dans le plan.
      """,
      """
      Because of what is public already (\(out)), these figures show fewer numbers than they could: \
      \(names). Put side by side, the old numbers and the new would tell of too few people. Three \
      choices: wait until more people have joined the study, keep the old table as it is, or put \
      categories together in the plan.
      """)
  }
}

extension Figure {
  /// How many numbers are printed; a withheld figure has none.
  fileprivate var numbersShown: Int {
    guard !isWithheld, case .counts(let table, _) = content else { return 0 }
    return table.cells.count { !$0.count.isHidden }
  }
}
