/// One act of the demonstration, waiting for its time.
///
/// Small, because all acts of a hundred thousand people wait together.
struct Turn {
  /// Seconds since the demonstration's first day began, as clocks in the study's zone count them.
  let at: Int32
  /// The person's number, from 0.
  let person: Int32
  /// The act's number in the person's own agenda.
  var step: Int16 = 0
  var deed: Deed

  /// What is done.
  enum Deed {
    case enrol, inform, agree, refuse, renew, withdraw, object, lift, leave, assign
    case answer(Sheet)
    case amend(Sheet)
    case plan(window: UInt8, at: Int32)
    case move(window: UInt8, to: Int32)
    case hold(window: UInt8, from: Int32, Sheet)
    case miss(window: UInt8)
    case decline(window: UInt8)
  }

  /// Which form is answered, and all that decides how.
  struct Sheet: Hashable {
    /// The place of the form among the study's forms.
    let form: UInt8
    /// How many times the person answered it before.
    let time: UInt16
    /// The place of the story among the scenario's stories; -1 for none.
    var story: Int16 = -1
    /// The day it was first written on, counted from the demonstration's first.
    let day: Int16
    /// How many days before that the entry is about.
    let back: Int16
    /// The entry's number in the person's logbook, from 1; 0 where it has none.
    var number: Int16 = 0
  }
}

extension Turn: Comparable {
  static func == (left: Turn, right: Turn) -> Bool {
    left.at == right.at && left.person == right.person && left.step == right.step
  }

  static func < (left: Turn, right: Turn) -> Bool {
    (left.at, left.person, left.step) < (right.at, right.person, right.step)
  }
}
