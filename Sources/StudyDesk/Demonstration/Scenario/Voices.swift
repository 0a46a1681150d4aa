import StudyModel
import Wording

/// What readers of the demonstration make of its texts, and what comes of it.
struct Voices {
  /// Words that readers mark wherever they meet them.
  struct Rule {
    /// A part of a sentence, as the demonstration's texts have it.
    let says: String
    let theme: ID<Theme>
    let need: ID<Need>?
    let severity: Int?
  }

  /// The day on which texts are coded and needs stated.
  let on: Day
  /// The texts of how many people are coded, at most.
  let people: Int
  /// How many in a hundred texts a second reader reads too.
  let secondReader: Int
  /// How many in a hundred marks the second reader sets alike.
  let alike: Int
  /// How many in a hundred differences are settled.
  let settled: Int
  let rules: [Rule]
  let needs: [NeedStated]
  let workshop: WorkshopPlanned?
  /// How many quotes are chosen for each need, at most.
  let quotes: Int
}
