import StudyDesk
import StudyModel
import Wording

extension StatusPage {
  var awaited: [String] {
    let title = say(
      "À informer, ou accord à recueillir", "To inform, or agreement to ask for")
    return list(heading(title, cockpit.awaited.count), cockpit.awaited) { awaited in
      let day = awaited.since.words[language]
      return person(awaited.participant, awaited.referent)
        + (awaited.informed == nil
          ? say("à informer, inscription du \(day)", "to inform, enrolled on \(day)")
          : say("accord à recueillir, information du \(day)", "to ask, informed on \(day)"))
    }
  }

  var silent: [String] {
    let days = language.number(study.silentAfterDays)
    let title = say("Silence depuis \(days) jours ou plus", "Silent for \(days) days or more")
    let longest = cockpit.silent.map { length($0.days).count }.max() ?? 0
    return list(heading(title, cockpit.silent.count), cockpit.silent) { silence in
      person(silence.participant, silence.referent)
        + pad(length(silence.days), max(10, longest + 2))
        + say("rien depuis le ", "nothing since ") + silence.since.words[language]
    }
  }

  var renewals: [String] {
    list(
      heading(say("Accords à renouveler", "Agreements to renew"), cockpit.renewals.count),
      cockpit.renewals
    ) { renewal in
      let start =
        person(renewal.participant, renewal.referent)
        + say("version \(renewal.version), ", "version \(renewal.version), ")
      let day = renewal.lastDay.words[language]
      return start
        + (renewal.lastDay < cockpit.day
          ? ink.pressing(say("n’est plus valable après le \(day)", "no longer valid after \(day)"))
          : say("vaut jusqu’au \(day)", "holds until \(day)"))
    }
  }

  var quarantined: [String] {
    let widest = cockpit.quarantined.map { setAside($0).count }.max() ?? 0
    return list(
      heading(say("Mis de côté", "Set aside"), cockpit.quarantined.count),
      cockpit.quarantined
    ) { quarantine in
      let day = quarantine.since.words[language]
      return "\(quarantine.participant)  " + pad(setAside(quarantine), widest)
        + say("  après le retrait du \(day)", "  after the withdrawal of \(day)")
    }
  }

  private func setAside(_ quarantine: Cockpit.Quarantine) -> String {
    [
      (quarantine.entries, Phrase("écrit", "entry"), Phrase("écrits", "entries")),
      (quarantine.interviews, Phrase("entretien", "interview"), Phrase("entretiens", "interviews")),
    ].filter { $0.0 > 0 }.map { language.count($0.0, $0.1, $0.2) }.joined(separator: ", ")
  }

  var changedTexts: [String] {
    list(
      heading(
        say("Textes modifiés depuis l’accord", "Texts changed since they were agreed to"),
        cockpit.changedTexts.count, isPressing: true), cockpit.changedTexts
    ) { text in
      let language = say("en français", "in French")
      let other = say("en anglais", "in English")
      return text.kind.words[self.language]
        + say(", version \(text.version), ", ", version \(text.version), ")
        + (text.language == .french ? language : other)
        + say("\u{A0}: remettez le texte d’origine", ": put the original text back")
    }
  }

  /// What nothing is to be said of, in one sentence.
  var allQuiet: [String] {
    guard cockpit.participants > 0 else { return [] }
    let nothing = [
      (cockpit.awaited.isEmpty, say("accord à recueillir", "agreement to ask for")),
      (cockpit.late.isEmpty, say("entretien en retard", "late interview")),
      (cockpit.due.isEmpty, say("entretien à prévoir", "interview to plan")),
      (cockpit.silent.isEmpty, say("long silence", "long silence")),
      (cockpit.renewals.isEmpty, say("accord à renouveler", "agreement to renew")),
      (cockpit.quarantined.isEmpty, say("donnée mise de côté", "data set aside")),
    ].filter(\.0).map(\.1)
    guard !nothing.isEmpty else { return [] }
    let words = nothing.joined(separator: ", ")
    return wrapped(say("Aucun\u{A0}: \(words).", "None: \(words)."), indent: "").map(ink.faint)
  }

  /// Settings that nobody has checked against the text that governs them.
  var toConfirm: [String] {
    guard !cockpit.toConfirm.isEmpty else { return [] }
    let title = say(
      "À confirmer au regard du texte qui fonde l’étude",
      "To confirm against the text that founds the study")
    let lines = cockpit.toConfirm.flatMap { setting in
      wrapped(
        setting.label[language] + say("\u{A0}: ", ": ") + setting.value[language], indent: "  ")
    }
    return [heading(title, cockpit.toConfirm.count)] + lines
  }

  /// A text on as many lines as it needs, all but the first indented further.
  private func wrapped(_ text: String, indent: String) -> [String] {
    // Texts of the study file may have ordinary spaces where French wants one that holds.
    let words = text.replacing(" ;", with: "\u{202F};").split(separator: " ")
    var lines: [String] = []
    for word in words {
      if let line = lines.last, line.count + 1 + word.count <= width {
        lines[lines.count - 1] = line + " " + word
      } else {
        lines.append((lines.isEmpty ? indent : indent + "  ") + word)
      }
    }
    return lines
  }
}

extension Document.Kind {
  fileprivate var words: Phrase {
    switch self {
    case .information: Phrase("Notice d’information", "Information notice")
    case .agreement: Phrase("Accord de participation", "Agreement form")
    }
  }
}
