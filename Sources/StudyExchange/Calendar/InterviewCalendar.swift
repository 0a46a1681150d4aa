public import StudyModel
public import Wording

/// Interviews as a file that calendar programs read (RFC 5545).
///
/// A stranger who looks over a shoulder learns that there is an appointment and the code it is with.
/// Neither condition nor study nor reason is told, and no name unless a referent wants it.
public struct InterviewCalendar: Sendable {
  /// How a referent likes their calendar.
  public struct Style: Hashable, Sendable {
    /// How long an interview is expected to last, in minutes.
    public var minutes = 45
    /// How many minutes before the beginning the calendar reminds.
    public var alarms = [1440, 30]
    /// Whether codes stand in summaries.
    public var hasCodes = true
    /// Whether names stand beside codes.
    public var hasNames = false

    /// 45 minutes, a reminder the day before and half an hour before, codes alone.
    public init() {}
  }

  /// In the order of time.
  public let appointments: [CalendarAppointment]
  private let zone: StudyZone
  private let style: Style
  private let language: Language

  /// A calendar of those appointments, its hours those of the zone.
  public init(
    _ appointments: [CalendarAppointment], zone: StudyZone, style: Style = Style(),
    in language: Language
  ) {
    self.appointments = appointments.sorted {
      ($0.at, $0.participant, $0.window) < ($1.at, $1.participant, $1.window)
    }
    self.zone = zone
    self.style = style
    self.language = language
  }

  /// The file. The same record gives the same bytes.
  public var bytes: [UInt8] {
    var lines = CalendarLines()
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", "-//Sillage//Sillage//\(language.rawValue.uppercased())")
    if let first = appointments.first, let last = appointments.last {
      CalendarZone(zone, from: first.at, to: last.at).write(to: &lines)
    }
    for appointment in appointments { write(appointment, to: &lines) }
    lines.add("END", "VCALENDAR")
    return lines.bytes
  }

  private func write(_ appointment: CalendarAppointment, to lines: inout CalendarLines) {
    lines.add("BEGIN", "VEVENT")
    lines.add("UID", appointment.uid)
    lines.add("DTSTAMP", appointment.changed.calendarText)
    lines.add("CREATED", appointment.created.calendarText)
    lines.add("LAST-MODIFIED", appointment.changed.calendarText)
    lines.add("SEQUENCE", "\(appointment.sequence)")
    lines.add("STATUS", appointment.isCancelled ? "CANCELLED" : "CONFIRMED")
    lines.add("DTSTART;TZID=\(zone.name)", appointment.at.calendarText(in: zone))
    lines.add("DURATION", "PT\(appointment.minutes ?? style.minutes)M")
    lines.add("SUMMARY", text: summary(of: appointment))
    lines.add("LOCATION", text: appointment.mode.place[language])
    lines.add("CLASS", "PRIVATE")
    lines.add("TRANSP", appointment.isCancelled ? "TRANSPARENT" : "OPAQUE")
    if appointment.isWaiting { writeAlarms(of: appointment, to: &lines) }
    lines.add("END", "VEVENT")
  }

  private func writeAlarms(of appointment: CalendarAppointment, to lines: inout CalendarLines) {
    for minutes in style.alarms {
      lines.add("BEGIN", "VALARM")
      lines.add("ACTION", "DISPLAY")
      lines.add("TRIGGER", "-PT\(minutes)M")
      lines.add("DESCRIPTION", text: summary(of: appointment))
      lines.add("END", "VALARM")
    }
  }

  private func summary(of appointment: CalendarAppointment) -> String {
    let words = Phrase("Rendez-vous", "Appointment")[language]
    guard style.hasCodes else { return words }
    let code = "\(appointment.participant)"
    return words + " " + (appointment.name.map { "\($0) (\(code))" } ?? code)
  }
}

extension InterviewMode {
  /// Where, in words that say nothing of what it is about.
  fileprivate var place: Phrase {
    switch self {
    case .inPerson: Phrase("Sur place", "In person")
    case .telephone: Phrase("Par téléphone", "By telephone")
    case .video: Phrase("En visio", "By video")
    }
  }
}
