import JSONTree
import StudyModel
import Wording

extension AgreementHistory.Record {
  /// `kind`, `effective_at`, `recorded_at`, `author`, and what the kind says.
  var json: JSON {
    var object = JSONObject()
    object["kind"] = .string(kind.name)
    object["effective_at"] = .string("\(effectiveAt)")
    object["recorded_at"] = .string("\(recordedAt)")
    object["author"] = .string(author)
    kind.add(to: &object)
    return .object(object)
  }
}

extension AgreementHistory.Record.Kind {
  fileprivate var name: String {
    switch self {
    case .informed: "informed"
    case .agreed: "agreed"
    case .refused: "refused"
    case .withdrew: "withdrew"
    case .objected: "objected"
    case .objectionLifted: "objection-lifted"
    }
  }

  fileprivate func add(to object: inout JSONObject) {
    switch self {
    case .informed(let given): add(given.document, given.means, to: &object)
    case .agreed(let given):
      add(given.document, given.means, to: &object)
      object["accepted"] = names(given.accepted)
      object["declined"] = names(given.declined)
      object["paper"] = given.paper.map { .string("\($0)") }
    case .refused(let refusal): object["reason"] = refusal.reason.map { .string($0) }
    case .withdrew(let withdrawal):
      object["effect"] = .string(withdrawal.effect.rawValue)
      object["scopes"] = names(withdrawal.scopes)
      object["reason"] = withdrawal.reason.map { .string($0) }
    case .objected(let objection), .objectionLifted(let objection):
      object["reason"] = objection.reason.map { .string($0) }
    }
  }

  private func add(_ document: DocumentReference, _ means: Means, to object: inout JSONObject) {
    object["document"] = .string(document.kind.rawValue)
    object["version"] = .integer(document.version)
    object["language"] = .string(document.language.rawValue)
    object["sha256"] = .string("\(document.digest)")
    object["means"] = .string(means.rawValue)
  }

  private func names(_ scopes: [ID<Scope>]) -> JSON { .array(scopes.map { .string($0.text) }) }
}
