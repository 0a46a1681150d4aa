public import JSONTree
public import StudyModel
public import Wording

extension Receipt {
  /// The receipt as one JSON object; labels and sentences in that language.
  ///
  /// `receipt`, `study`, `title`, `participant`, `issued`; `legal_basis` (`articles`, `act`,
  /// `controller`, `is_consent`); `scopes` (`scope`, `label`, `standing`, `since`, `version`,
  /// `last_day`, `effect`); `texts` (`document`, `version`, `language`, `sha256`, `on`, `means`, `paper`);
  /// `withdrawal` (`how`, `effects`).
  public func json(_ language: Language) -> JSON {
    [
      "receipt": "participation", "study": .string(study.text),
      "title": .string(title[language]), "participant": .string("\(participant)"),
      "issued": .string("\(day(of: at))"),
      "legal_basis": [
        "articles": .array(legalBasis.articles.map { .string($0) }),
        "act": .string(legalBasis.act[language]),
        "controller": .string(legalBasis.controller[language]),
        "is_consent": .bool(legalBasis.isConsent),
      ],
      "scopes": .array(lines.map { $0.json(language, in: zone) }),
      "texts": .array(([notice].compactMap { $0 } + agreements).map { json($0) }),
      "withdrawal": [
        "how": .string(howToWithdraw[language]),
        "effects": .array(
          Withdrawal.Effect.allCases.map {
            ["effect": .string($0.rawValue), "meaning": .string($0.consequence[language])]
          }),
      ],
    ]
  }

  private func json(_ text: Text) -> JSON {
    var object = JSONObject()
    object["document"] = .string(text.document.kind.rawValue)
    object["version"] = .integer(text.document.version)
    object["language"] = .string(text.document.language.rawValue)
    object["sha256"] = .string("\(text.document.digest)")
    object["on"] = .string("\(day(of: text.at))")
    object["means"] = .string(text.means.rawValue)
    object["paper"] = text.paper.map { .string("\($0)") }
    return .object(object)
  }
}

extension ScopeLine {
  /// `scope`, `label`, `standing` (never-asked, agreed, declined, withdrawn), `since`, and the
  /// `version` agreed to, with its `last_day` when it ends, or the `effect` of the withdrawal
  /// and the day `excluded_since` on which exclusion was asked for.
  public func json(_ language: Language, in zone: StudyZone) -> JSON {
    var object = JSONObject()
    object["scope"] = .string(scope.id.text)
    object["label"] = .string(scope.label[language])
    func say(_ standing: String, _ since: Moment) {
      object["standing"] = .string(standing)
      object["since"] = .string("\(zone.day(of: since))")
    }
    switch standing {
    case .neverAsked: object["standing"] = "never-asked"
    case .agreed(let since, let version):
      say("agreed", since)
      object["version"] = .integer(version)
      object["last_day"] = lastDay.map { .string("\($0)") }
    case .declined(let since): say("declined", since)
    case .withdrawn(let since, let effect):
      say("withdrawn", since)
      object["effect"] = .string(effect.rawValue)
      object["excluded_since"] = excludedSince.map { .string("\(zone.day(of: $0))") }
    }
    return .object(object)
  }
}
