import Disclosure
import JSONTree
import Wording

extension Figure {
  /// What each column of the figure's CSV table holds, as a Table Schema.
  var tableSchema: JSON {
    [
      "fields": .array(dimensions.flatMap(fields) + numberFields + [suppressed]),
      "primaryKey": .array(dimensions.map { .string($0.id.columnName) }),
      "missingValues": [""],
    ]
  }

  /// The code of a category, then its words in both languages.
  private func fields(_ dimension: TableDimension) -> [JSON] {
    let name = dimension.id.columnName
    let words = labels.name(of: dimension)
    let codes = dimension.leaves + (dimension.hasTotal ? ["total"] : [])
    return [
      [
        "name": .string(name), "type": "string", "title": .string(words.french),
        "constraints": ["required": true, "enum": .array(codes.map { .string($0) })],
      ],
      label(name + "_fr", "\(words.french), en français"),
      label(name + "_en", "\(words.french), en anglais"),
    ]
  }

  private func label(_ name: String, _ title: String) -> JSON {
    [
      "name": .string(name), "type": "string", "title": .string(title),
      "constraints": ["required": true],
    ]
  }

  private var numberFields: [JSON] {
    let people: JSON = [
      "name": "people", "type": "integer", "title": .string(PageWords.people.french),
      "description": "Vide quand le nombre n’est pas publié.", "constraints": ["minimum": 0],
    ]
    guard case .means(let means) = content else { return [people] }
    let range: JSON = [
      "minimum": .integer(means.scale.lowerBound), "maximum": .integer(means.scale.upperBound),
    ]
    let scores = [("mean", PageWords.mean), ("median", PageWords.median)].map {
      name, title -> JSON in
      [
        "name": .string(name), "type": "number", "title": .string(title.french),
        "constraints": range,
      ]
    }
    return scores + [people]
  }

  private var suppressed: JSON {
    [
      "name": "suppressed", "type": "boolean", "title": .string(PageWords.suppressed.french),
      "description":
        "Vrai quand le nombre n’est pas publié, pour que personne ne soit reconnaissable.",
      "constraints": ["required": true],
    ]
  }
}
