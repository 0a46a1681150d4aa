import Restitution
import StudyForms
import StudyModel
import Wording

extension PlanReader {
  /// What a plan calls the subjects of figures.
  private enum SubjectWord: String, CaseIterable {
    case participants, path, writers, answers, needs
  }

  func figure(_ place: YAMLPlace) -> PlannedFigure? {
    place.allow(
      "id", "fr", "en", "note", "count", "form", "item", "items", "gap", "met", "reduce", "answers",
      "leave-out", "by", "picture", "instead")
    let id = name(place["id"])
    let caption = place.phrase()
    let subject = subject(place)
    let axes = place["by"].optionalList().compactMap { $0.choice(PlannedFigure.Axis.self) }
    let picture = picture(place["picture"])
    let note = place["note"].isPresent ? place["note"].phrase() : nil
    guard let id, let caption, let subject, let picture else { return nil }
    if axes.isEmpty, subject == .participants || subject == .writers {
      place.note(
        Phrase(
          "Indiquez «\u{A0}by\u{A0}»\u{A0}: region, condition, month ou quarter.",
          "Give “by”: region, condition, month or quarter."))
    }
    check(axes, of: subject, at: place)
    if subject == .writers, workspace.map({ $0.study.form(for: .logbook) == nil }) == true {
      place["count"].note(DeskError.noLogbook.words)
    }
    var figure = PlannedFigure(
      id: id, caption: caption, note: note, subject: subject, axes: axes, picture: picture)
    figure.coarser = place["instead"].optionalList().compactMap { coarser($0, than: figure) }
    return figure
  }

  /// A coarser presentation: what it does not say anew is as in the figure it stands for.
  private func coarser(_ place: YAMLPlace, than figure: PlannedFigure) -> PlannedFigure? {
    place.allow("answers", "by", "picture", "note")
    var coarser = figure
    if place["by"].isPresent {
      coarser.axes = place["by"].list().compactMap { $0.choice(PlannedFigure.Axis.self) }
    }
    if place["picture"].isPresent {
      guard let picture = picture(place["picture"]) else { return nil }
      coarser.picture = picture
    }
    if place["note"].isPresent { coarser.note = place["note"].phrase() }
    guard place["answers"].isPresent, case .answers(var source) = figure.subject else {
      return coarser
    }
    source.shown = place["answers"].list().compactMap(answer)
    if let workspace { AnswerCheck(source: source, place: place, workspace: workspace).run() }
    coarser.subject = .answers(source)
    return coarser
  }

  private func subject(_ place: YAMLPlace) -> PlannedFigure.Subject? {
    switch place["count"].choice(SubjectWord.self) {
    case .participants: return .participants
    case .path: return .path
    case .writers: return .writers
    case .answers: return answers(place)
    case .needs: return .needs
    case nil: return nil
    }
  }

  private func answers(_ place: YAMLPlace) -> PlannedFigure.Subject? {
    let form = place["form"].text()
    let checklist = place["items"].isPresent ? checklist(place) : nil
    let item = place["items"].isPresent ? checklist?.name : place["item"].text()
    let reduction =
      place["reduce"].isPresent
      ? place["reduce"].choice(PlannedFigure.AnswerSource.Reduction.self) : .last
    let shown = place["answers"].optionalList().compactMap(answer)
    let leavingOut = place["leave-out"].optionalList().compactMap { $0.text() }
    guard let form, let item, let reduction else { return nil }
    if reduction.isOfChecklists != (checklist != nil) {
      place["reduce"].note(Self.otherReduction(ofChecklist: checklist != nil))
      return nil
    }
    let source = PlannedFigure.AnswerSource(
      form: form, item: item, reduction: reduction, shown: shown, leavingOut: leavingOut,
      checklist: checklist)
    if let workspace { AnswerCheck(source: source, place: place, workspace: workspace).run() }
    return .answers(source)
  }

  private func answer(_ place: YAMLPlace) -> PlannedFigure.ShownAnswer? {
    place.allow("id", "code", "codes", "fr", "en")
    let codes =
      place["codes"].isPresent
      ? place["codes"].list().compactMap { $0.text() } : [place["code"].text()].compactMap(\.self)
    let hasWords = place["fr"].isPresent || place["en"].isPresent || codes.count > 1
    let label = hasWords ? place.phrase() : nil
    let id = place["id"].isPresent ? place["id"].text() : codes.first
    guard let id, !codes.isEmpty else { return nil }
    return PlannedFigure.ShownAnswer(id: id, codes: codes, label: label)
  }

  private func picture(_ place: YAMLPlace) -> Figure.Picture? {
    guard place.isPresent else { return .bars }
    return place.choice(Figure.Picture.self)
  }
}
