import JSONTree
import Wording

/// Looks at what a questionnaire means, item by item.
struct QuestionnaireCheck {
  let questionnaire: Questionnaire
  let valueSets: ValueSets
  var findings: FindingList

  init(_ questionnaire: Questionnaire, _ valueSets: ValueSets, file: String) {
    self.questionnaire = questionnaire
    self.valueSets = valueSets
    findings = FindingList(file: file)
  }

  mutating func run() {
    checkName()
    checkLinkIds()
    for (number, node) in questionnaire.index.nodes.enumerated() {
      checkVisible(node)
      checkShape(node)
      checkOptions(node)
      checkInitial(node)
      checkConditions(node, number)
      checkLimits(node)
      checkExpressions(node)
    }
  }

  mutating func add(
    _ code: Finding.Code, _ node: ItemIndex.Node, _ member: String, value: String? = nil,
    severity: Finding.Severity = .error, _ french: String, _ english: String
  ) {
    findings.add(
      code, at: "\(node.path).\(member)", linkId: node.item.linkId, value: value,
      severity: severity,
      .typeset(french, english))
  }

  private mutating func checkName() {
    guard let name = questionnaire.json["name"]?.string, let first = name.unicodeScalars.first
    else {
      return
    }
    let isComputable =
      ("A"..."Z").contains(first) && name.utf8.count < 255
      && name.unicodeScalars.allSatisfy {
        $0 == "_" || ("a"..."z").contains($0) || ("A"..."Z").contains($0)
          || ("0"..."9").contains($0)
      }
    guard !isComputable else { return }
    findings.add(
      .nameNotComputable, at: "Questionnaire.name", value: name, severity: .warning,
      .typeset(
        "Le nom technique commence par une majuscule et n'a ni espace ni accent (que-0).",
        "The technical name begins with a capital and has no space or accent (que-0)."))
  }

  private mutating func checkLinkIds() {
    var known: [String: String] = [:]
    for node in questionnaire.index.nodes where !node.item.linkId.isEmpty {
      if let first = known[node.item.linkId] {
        add(
          .duplicateLinkId, node, "linkId", value: node.item.linkId,
          "L'identifiant « \(node.item.linkId) » sert déjà à \(first) : donnez-en un autre (que-2).",
          "The linkId “\(node.item.linkId)” is already that of \(first): give another (que-2).")
      } else {
        known[node.item.linkId] = node.path
      }
    }
  }
}

extension Questionnaire {
  /// Everything that is wrong or doubtful in what the form means, all at once.
  ///
  /// - Parameters:
  ///   - valueSets: where the value sets that the form names are found.
  ///   - file: the name that findings carry.
  public func check(valueSets: ValueSets = .known, file: String) -> [Finding] {
    var check = QuestionnaireCheck(self, valueSets, file: file)
    check.run()
    return check.findings.all
  }
}
