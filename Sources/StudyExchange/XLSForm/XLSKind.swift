import StudyForms
import Wording

/// What a row of the survey is.
enum XLSKind: Hashable {
  /// A question whose answer is of a type that a questionnaire has.
  case question(ItemType)
  /// A file of that kind, such as `image/*`; nil for any.
  case attachment(String?)
  /// A choice from a list.
  case select(list: String, isMultiple: Bool, hasOther: Bool)
  /// A box to tick.
  case acknowledge
  /// A number between two bounds.
  case range
  /// A text that is read from a bar code.
  case barcode
  /// A text to read.
  case note
  /// A value that is not asked.
  case hidden, calculate
  /// The beginning or end of a group.
  case begin(repeats: Bool), end(repeats: Bool)
  /// What a device notes by itself.
  case metadata
  /// What no questionnaire can ask as it is.
  case beyond(Beyond)

  enum Beyond: Hashable {
    case place, rank, file, external, form
  }

  /// Reads what stands under `type`; nil for a word that XLSForm does not know.
  init?(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first?.lowercased() else { return nil }
    if let select = Self.select(first, words) {
      self = select
      return
    }
    let whole = words.joined(separator: " ").lowercased().replacing("_", with: " ")
    guard let known = Self.known[whole] else { return nil }
    self = known
  }

  private static func select(_ first: String, _ words: [String]) -> XLSKind? {
    var rest = words.dropFirst()
    var first = first
    // `select one list` beside `select_one list`.
    if first == "select", let second = rest.first?.lowercased() {
      if ["one", "multiple"].contains(second) {
        first += "_" + second
        rest = rest.dropFirst()
      }
    }
    switch first {
    case "select_one", "select_multiple", "select1":
      guard let list = rest.first else { return nil }
      guard ![".csv", ".xml", ".geojson"].contains(where: list.lowercased().hasSuffix) else {
        return .beyond(.file)
      }
      let other = rest.dropFirst().joined(separator: " ").lowercased()
      let hasOther = ["or_other", "or other", "or specify other"].contains(other)
      guard other.isEmpty || hasOther else { return nil }
      return .select(list: list, isMultiple: first == "select_multiple", hasOther: hasOther)
    case "rank": return .beyond(.rank)
    case "select_one_from_file", "select_multiple_from_file": return .beyond(.file)
    case "select_one_external": return .beyond(.external)
    default: return nil
    }
  }

  private static let known: [String: XLSKind] = {
    var known: [String: XLSKind] = [
      "integer": .question(.integer), "int": .question(.integer),
      "decimal": .question(.decimal), "text": .question(.string), "string": .question(.string),
      "date": .question(.date), "time": .question(.time), "datetime": .question(.dateTime),
      "image": .attachment("image/*"), "photo": .attachment("image/*"),
      "audio": .attachment("audio/*"), "video": .attachment("video/*"), "file": .attachment(nil),
      "acknowledge": .acknowledge, "trigger": .acknowledge, "range": .range,
      "barcode": .barcode, "note": .note, "hidden": .hidden, "calculate": .calculate,
      "begin group": .begin(repeats: false), "begin repeat": .begin(repeats: true),
      "begin loop": .beyond(.form), "end loop": .beyond(.form),
      "end group": .end(repeats: false), "end repeat": .end(repeats: true),
      "xml-external": .beyond(.file), "csv-external": .beyond(.file), "osm": .beyond(.place),
    ]
    for word in ["geopoint", "geotrace", "geoshape", "gps", "location", "start-geopoint"] {
      known[word] = .beyond(.place)
    }
    for word in [
      "start", "end", "today", "deviceid", "username", "phonenumber", "phone number", "email",
      "simserial", "subscriberid", "imei", "audit", "background-audio", "background-geopoint",
    ] {
      known[word] = .metadata
    }
    return known
  }()

  /// The type of the item; nil for what is none.
  var itemType: ItemType? {
    switch self {
    case .question(let type): type
    case .attachment: .attachment
    case .select(_, _, let hasOther): hasOther ? .openChoice : .choice
    case .acknowledge: .choice
    case .range: .decimal
    case .barcode, .hidden, .calculate: .string
    case .note: .display
    case .begin: .group
    case .end, .metadata, .beyond: nil
    }
  }
}

extension XLSKind.Beyond {
  /// Why it cannot be carried, and what to write instead.
  var words: (french: String, english: String) {
    switch self {
    case .place:
      (
        "Un lieu sur la carte n'a pas d'équivalent : demandez-le en mots (text), ou sa latitude et sa longitude (decimal).",
        "A place on a map has no counterpart: ask for it in words (text), or for latitude and longitude (decimal)."
      )
    case .rank:
      (
        "Un classement n'a pas d'équivalent : écrivez une question select_one par rang.",
        "A ranking has no counterpart: write one select_one question for each rank."
      )
    case .file:
      (
        "Une liste tirée d'un fichier ne peut pas être suivie : copiez-la dans la feuille choices.",
        "A list from a file cannot be followed: copy it into the sheet choices."
      )
    case .external:
      (
        "Une liste de external_choices ne peut pas être suivie : placez-la dans choices et écrivez select_one.",
        "A list of external_choices cannot be followed: put it into choices and write select_one."
      )
    case .form:
      (
        "Cette boucle est d'une ancienne forme : écrivez begin_repeat et end_repeat.",
        "This loop is of an old form: write begin_repeat and end_repeat."
      )
    }
  }
}
