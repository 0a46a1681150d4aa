import StudyModel
import Wording

/// Checks that the themes of a codebook fit together, also where one of them cannot be read whole.
struct CodebookCheck {
  private struct Named {
    let place: YAMLPlace
    let id: String
    let parent: String?
    let labels: [String?]
  }

  private let themes: [Named]
  private let byName: [String: Named]

  init(_ places: [YAMLPlace]) {
    themes = places.compactMap { place in
      guard let id = place["id"].heldText else { return nil }
      return Named(
        place: place, id: id, parent: place["parent"].heldText,
        labels: ["fr", "en"].map { place[$0].heldText })
    }
    byName = Dictionary(themes.map { ($0.id, $0) }) { first, _ in first }
  }

  func run() {
    checkNames()
    checkLabels()
    for theme in themes { checkParents(of: theme) }
  }

  private func checkNames() {
    var seen: Set<String> = []
    for theme in themes {
      let (id, place) = (theme.id, theme.place["id"])
      if !seen.insert(id).inserted {
        place.note(
          Phrase(
            "Un autre thème s’appelle déjà «\u{A0}\(id)\u{A0}».",
            "Another theme is called “\(id)” already."))
      }
      guard !Theme.isName(id) else { continue }
      place.note(
        Phrase(
          "L’identifiant «\u{A0}\(id)\u{A0}» ne doit contenir que a–z, 0–9 et des tirets.",
          "The id “\(id)” may only hold a–z, 0–9 and hyphens."))
    }
  }

  /// Other programs know themes by their label under their parent's.
  private func checkLabels() {
    var seen: Set<[String]> = []
    for theme in themes {
      for case (let key, let label?) in zip(["fr", "en"], theme.labels)
      where !seen.insert([key, theme.parent ?? "", label]).inserted {
        theme.place[key].note(
          Phrase(
            "Un autre thème du même rang s’intitule déjà «\u{A0}\(label)\u{A0}».",
            "Another theme beside this one is titled “\(label)” already."))
      }
    }
  }

  private func checkParents(of theme: Named) {
    guard let parent = theme.parent else { return }
    let place = theme.place["parent"]
    guard var above = named(parent) else {
      return place.note(
        Phrase(
          "«\u{A0}\(parent)\u{A0}» n’est défini nulle part. Nommez un thème de ce fichier.",
          "“\(parent)” is not defined anywhere. Name a theme of this file."))
    }
    var passed = [theme.id]
    while !passed.contains(above.id) {
      passed.append(above.id)
      guard let next = above.parent.flatMap(named) else { return }
      above = next
    }
    // Those who only lead into a circle are not in it.
    guard above.id == theme.id else { return }
    let circle = (passed + [theme.id]).joined(separator: " → ")
    place.note(
      Phrase(
        "Ces thèmes se contiennent l’un l’autre\u{A0}: \(circle).",
        "These themes contain one another: \(circle)."))
  }

  private func named(_ id: String) -> Named? { byName[id] }
}
