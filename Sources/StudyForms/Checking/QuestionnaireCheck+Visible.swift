import Wording

extension QuestionnaireCheck {
  /// Names of questions and choices in which something cannot be seen: two would look the same.
  mutating func checkVisible(_ node: ItemIndex.Node) {
    checkVisible([node.item.linkId], node, "linkId")
    for (position, option) in node.item.options.enumerated() {
      checkVisible(option.value.names, node, "answerOption[\(position)]")
    }
  }

  private mutating func checkVisible(
    _ names: [String], _ node: ItemIndex.Node, _ member: String
  ) {
    guard let invisible = names.lazy.compactMap(\.invisible).first else { return }
    let words = Phrase.holdsInvisible(invisible)
    add(.invisibleCharacter, node, member, value: invisible, words.french, words.english)
  }
}

extension Answer {
  /// What a choice is told from others by.
  fileprivate var names: [String] {
    guard case .coding(let coding) = self else { return [words.french, words.english] }
    let display = coding.display.map { [$0.text] + $0.translations.values.sorted() } ?? []
    return [coding.code ?? ""] + display
  }
}
