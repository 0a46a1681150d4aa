public import Wording

/// What in a quote may tell who spoke.
public enum BlankKind: String, CaseIterable, Hashable, Sendable {
  /// A first name; a name with or without a first name; a capital that may begin a name.
  case firstName = "first-name"
  case name
  case properNoun = "proper-noun"
  /// A town; a département, a region, a country; a hospital, a school and the like.
  case town, area, institution
  case date, age
  case phone, mail, web, address, socialSecurity = "social-security", number
  case profession
  /// A disease or a treatment that few people have.
  case rare
  /// Something that few people can say of themselves or their kin.
  case detail

  /// What readers call it.
  public var words: Phrase {
    switch self {
    case .firstName: Phrase("prénom", "first name")
    case .name: Phrase("nom", "name")
    case .properNoun: Phrase("nom propre", "proper noun")
    case .town: Phrase("ville", "town")
    case .area: Phrase("lieu", "place")
    case .institution: Phrase("établissement", "institution")
    case .date: Phrase("date", "date")
    case .age: Phrase("âge", "age")
    case .phone: Phrase("téléphone", "phone number")
    case .mail: Phrase("adresse électronique", "mail address")
    case .web: Phrase("site", "web site")
    case .address: Phrase("adresse", "address")
    case .socialSecurity: Phrase("numéro de sécurité sociale", "social security number")
    case .number: Phrase("numéro", "number")
    case .profession: Phrase("profession", "profession")
    case .rare: Phrase("maladie ou traitement", "disease or treatment")
    case .detail: Phrase("détail", "detail")
    }
  }

  /// What may stand in its place: `[prénom]`.
  public var replacement: Phrase {
    let word = self == .properNoun ? BlankKind.name.words : words
    return Phrase("[\(word.french)]", "[\(word.english)]")
  }
}

/// A proposal to blank something; it is for a reader to accept or not.
public struct BlankSuggestion: Hashable, Sendable {
  /// Where it stands, in Unicode scalars; never inside a character.
  public let range: Range<Int>
  /// What it looks like.
  public let kind: BlankKind
}
