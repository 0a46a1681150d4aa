import StudyModel
import Wording

extension Performance {
  func answer(
    _ sheet: Turn.Sheet, _ part: Part, _ desk: Desk, _ chance: inout Chance
  ) throws {
    let use = forms[Int(sheet.form)].use
    _ = try desk.write(
      part.code, form: use.id, day: desk.today - Int(sheet.back), response: response(sheet, part),
      source: cast.source(of: part.person, &chance))
  }

  func amend(
    _ sheet: Turn.Sheet, _ part: Part, _ desk: Desk, _ chance: inout Chance
  ) throws {
    let addition = words(.addition, part, &chance)
    _ = try desk.amend(
      part.code, entry: Int(sheet.number),
      response: response(sheet, part, addition: addition),
      reason: words(.amendment, part, &chance), source: cast.source(of: part.person, &chance))
  }

  func interview(
    _ deed: Turn.Deed, _ part: Part, _ desk: Desk, _ chance: inout Chance
  ) throws {
    switch deed {
    case .plan(let window, let at):
      _ = try desk.planInterview(
        part.code, window: Int(window), at: moment(Int(at)),
        mode: chance.one(weighted: scenario.shares.modes) ?? .telephone)
    case .move(let window, let to):
      _ = try desk.moveInterview(
        part.code, window: Int(window), to: moment(Int(to)), reason: words(.moved, part, &chance))
    case .hold(let window, let from, let sheet):
      _ = try desk.recordInterview(
        part.code, window: Int(window), at: moment(Int(from)),
        minutes: chance.number(in: scenario.pace.minutes), response: response(sheet, part))
    case .miss(let window):
      _ = try desk.missInterview(
        part.code, window: Int(window), reason: words(.missed, part, &chance))
    case .decline(let window):
      _ = try desk.refuseInterview(
        part.code, window: Int(window), reason: words(.refused, part, &chance))
    default: break
    }
  }

  /// What a person says of taking part.
  func speak(
    _ deed: Turn.Deed, _ part: Part, _ desk: Desk, _ chance: inout Chance
  ) throws {
    let means = chance.one(weighted: scenario.shares.means) ?? .inPerson
    switch deed {
    case .inform: _ = try desk.inform(part.code, means: means)
    case .agree: try agree(part, withoutQuotes: false, means, desk)
    case .renew:
      let isLater = part.line.on.map { $0 <= desk.today } ?? false
      try agree(part, withoutQuotes: part.line.outcome == .quotes && isLater, means, desk)
    case .refuse: _ = try desk.refuse(part.code, reason: words(.refusal, part, &chance))
    case .withdraw: try withdraw(part, desk, words(.withdrawal, part, &chance))
    case .object: _ = try desk.object(part.code, reason: words(.objection, part, &chance))
    case .lift: _ = try desk.liftObjection(part.code, reason: words(.lifted, part, &chance))
    case .leave: _ = try desk.leave(part.code, reason: words(.departure, part, &chance))
    default: break
    }
  }

  private func agree(_ part: Part, withoutQuotes: Bool, _ means: Means, _ desk: Desk) throws {
    let scopes = cast.scopes(of: part.person, withoutQuotes: withoutQuotes)
    _ = try desk.agree(part.code, to: scopes.accepted, declining: scopes.declined, means: means)
  }

  private func withdraw(_ part: Part, _ desk: Desk, _ reason: String) throws {
    let effect: Withdrawal.Effect =
      switch part.line.outcome {
      case .excludes: .exclude
      case .quotes: .quotes
      default: .stop
      }
    let signed = part.line.recorded == nil ? nil : part.line.on
    _ = try desk.withdraw(
      part.code, effect, reason: reason, signed.map(When.on) ?? .now)
  }
}
