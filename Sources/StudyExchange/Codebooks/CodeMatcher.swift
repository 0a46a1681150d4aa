import Foundation
import StudyModel
import Wording

/// Finds for each code of a file the theme it is, or a new name; no theme is taken twice.
struct CodeMatcher {
  private let known: [ID<Theme>: Theme]
  private var taken: Set<ID<Theme>> = []
  private var guids: [String: ID<Theme>] = [:]
  private var paths: [String: ID<Theme>] = [:]
  /// The number that was given last to each name that several codes would bear.
  private var numbers: [String: Int] = [:]

  init(known: Codebook?) {
    self.known = known?.byName ?? [:]
    guard let known else { return }
    for theme in known.themes {
      guids[known.guid(of: theme.id)] = theme.id
      for language in Language.allCases {
        paths[Codebook.path(of: theme, in: language, self.known)] = theme.id
      }
    }
  }

  mutating func name(of code: ForeignCodebook.Code) -> ID<Theme> {
    let candidates = [
      code.id.flatMap { Theme.isName($0.text) ? $0 : nil }, code.guid.flatMap { guids[$0] },
      paths[code.path.joined(separator: ".")],
    ]
    let found = candidates.lazy.compactMap(\.self).first { !taken.contains($0) }
    let name = found ?? free(Self.slug(code.path.last ?? ""))
    taken.insert(name)
    return name
  }

  /// The name itself, or with the first number from 2 that no theme bears.
  private mutating func free(_ name: String) -> ID<Theme> {
    func isFree(_ name: String) -> Bool {
      !taken.contains(ID(name)) && known[ID(name)] == nil
    }
    if isFree(name) { return ID(name) }
    var number = numbers[name, default: 1] + 1
    while !isFree("\(name)-\(number)") { number += 1 }
    numbers[name] = number
    return ID("\(name)-\(number)")
  }

  /// The label as a name: small letters without accents, digits, hyphens.
  static func slug(_ label: String) -> String {
    let plain = label.lowercased().replacing("œ", with: "oe").replacing("æ", with: "ae")
      .decomposedStringWithCanonicalMapping
    var name = ""
    for scalar in plain.unicodeScalars where !scalar.properties.isDiacritic {
      let letter = String(scalar)
      if Theme.isName(letter), letter != "-" {
        name += letter
      } else if !name.isEmpty, !name.hasSuffix("-"),
        scalar.properties.generalCategory != .nonspacingMark
      {
        name += "-"
      }
    }
    while name.hasSuffix("-") { name.removeLast() }
    return name.isEmpty ? "theme" : name
  }
}
