import StudyDesk
import StudyExchange
import StudyModel
import Testing
import Wording

/// Invented lives of some weeks, in which people are written to now and then.
struct `In a random life` {
  @Test func `everybody gets what they are owed, once, and nothing else`() throws {
    var told = 0
    for seed in 1...8 as ClosedRange<UInt64> {
      var life = try MailLife(seed: seed)
      for _ in 0..<40 {
        try life.live()
        try life.getMail(seed)
      }
      told += life.told.count
    }
    // Lives without messages would show nothing.
    try #require(told > 40)
  }
}

/// One person, the office that writes to them, and the diary that says what is right.
private struct MailLife {
  private let mail = Result { try MailOffice(MailOffice.settings + "per-week: 100\n") }
  private let code: ParticipantCode
  private var diary = SlowDiary()
  private var chance: SeededGenerator
  private var now = Known.start.at(9)
  private(set) var told: [String: Moment] = [:]

  init(seed: UInt64) throws {
    chance = SeededGenerator(seed: seed)
    code = try mail.get().office.enrolled()
    try mail.get().setAddress(code, "quelquun@exemple.invalid")
  }

  /// A few hours or days later something happens, or is refused and has not happened.
  mutating func live() throws {
    let (office, desk) = (try mail.get().office, try mail.get().desk)
    now = now + Int.random(in: 3_600...200_000, using: &chance)
    office.at(now)
    let window = Int.random(in: 1...3, using: &chance)
    let at = now + Int.random(in: 3_600...1_500_000, using: &chance)
    switch Int.random(in: 0..<20, using: &chance) {
    case 0...2:
      if happens({ _ = try desk.inform(code, means: .inPerson) }) { diary.wasInformed = true }
    case 3...6:
      if happens({ _ = try desk.agree(code, to: ["participation"], means: .inPerson) }) {
        (diary.agrees, diary.hasWithdrawn) = (true, false)
      }
    case 7:
      if happens({ _ = try desk.withdraw(code, .stop) }) {
        (diary.agrees, diary.hasWithdrawn) = (false, true)
      }
    case 8: if happens({ _ = try desk.object(code) }) { diary.objects = true }
    case 9...10:
      if happens({ _ = try desk.liftObjection(code, reason: "essai") }) { diary.objects = false }
    case 11:
      if happens({ _ = try desk.restrict(code, reason: "essai") }) { diary.isRestricted = true }
    case 12...13:
      if happens({ _ = try desk.liftRestriction(code, reason: "essai") }) {
        diary.isRestricted = false
      }
    case 14...16:
      var planned: Int?
      if happens({ planned = try desk.planInterview(code, at: at, mode: .video).number }) {
        diary.note(try #require(planned), at, now: now)
      }
    case 17...18:
      if happens({ _ = try desk.moveInterview(code, window: window, to: at, reason: "essai") }) {
        diary.note(window, at, now: now)
      }
    default:
      if happens({ _ = try desk.missInterview(code, window: window, reason: "essai") }) {
        diary.note(window, nil, now: now)
      }
    }
  }

  mutating func getMail(_ seed: UInt64) throws {
    for tried in try mail.get().send().tried {
      let name = "\(tried.due.message)"
      #expect(
        diary.admits(tried.due.message.kind), "life \(seed): \(name) to whoever should not get it")
      #expect(told[name] == nil, "life \(seed): \(name) went twice")
      told[name] = now
    }
    let forgotten = diary.owed(at: now, told: told).subtracting(told.keys)
    #expect(forgotten.isEmpty, "life \(seed)")
  }

  private func happens(_ act: () throws -> Void) -> Bool {
    do { try act() } catch { return false }
    return true
  }
}
