import Foundation
import Wording

/// The language of this run: `--lang` decides, then the locale.
let spokenLanguage: Language = {
  let arguments = CommandLine.arguments
  if let asked = arguments.firstIndex(of: "--lang"), asked + 1 < arguments.count,
    let language = Language(rawValue: arguments[asked + 1])
  {
    return language
  }
  if let asked = arguments.first(where: { $0.hasPrefix("--lang=") }),
    let language = Language(rawValue: String(asked.dropFirst("--lang=".count)))
  {
    return language
  }
  let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
    .compactMap { Surroundings[$0] }.first { !$0.isEmpty }
  return Language(locale: locale ?? "")
}()

extension Phrase {
  /// The text in the language of this run.
  var spoken: String { self[spokenLanguage] }
}
