import StudyModel
import Wording

extension Samples {
  /// From voice to priority: one of every kind, and a second where members may be left out.
  static let voices: [Happening] =
    coding + needs + workshops + quotes + mail + [
      .paperHanded(
        PaperHanded(
          paper: "pack", version: 1, language: .french, digest: Known.digest, means: .inPerson)),
      .feedback(
        FeedbackGiven(
          subject: .article, name: "sleep", version: "2", form: SampleStudy.form,
          response: response)),
      .feedback(
        FeedbackGiven(
          subject: .software, name: "desk", version: "1.0", form: SampleStudy.form,
          response: response)),
    ]

  private static let passage = Passage(
    place: TextPlace(writing: entry, question: "what", answer: 1), start: 3, length: 12)

  private static let outgoing = MailOutgoing(
    message: MessageName(.soon, "3-1"), language: .french, template: Known.digest)
  private static let outcome = MailOutcome(message: MessageName(.soon, "3-1"))
  private static let refused = MailOutcome(
    message: MessageName(.receipt, "2"), reason: "5.1.1")

  private static let mail: [Happening] = [
    .mail(.written(outgoing)), .mail(.begun(outgoing)), .mail(.sent(outcome)),
    .mail(.deferred(refused)), .mail(.failed(refused)), .mail(.again(outcome)),
  ]

  private static let coding: [Happening] = [
    .coding(
      .marked(MarkMade(passage: passage, themes: ["access", "help"], codebook: 2, replaces: entry))),
    .coding(.marked(MarkMade(passage: passage, themes: ["access"], codebook: 1))),
    .coding(.unmarked(MarkRemoved(mark: entry))),
    .coding(.finished(TextCoded(writing: entry, codebook: 1))),
    .coding(
      .settled(CodingSettled(writing: entry, theme: "help", applies: false, reason: "too broad"))),
  ]

  private static let stated = NeedStated(
    need: "one-list", french: "Une seule liste", english: "A single list", theme: "access",
    function: "documents", moment: "visit")

  private static let needs: [Happening] = [
    .need(.stated(stated)),
    .need(
      .stated(
        NeedStated(
          need: "calm", french: "Du calme", english: nil, theme: "help", function: nil,
          moment: nil))),
    .need(.revised(NeedRevised(statement: stated, reason: "clearer"))),
    .need(.merged(NeedsMerged(needs: ["calm"], into: "one-list", reason: "the same"))),
    .need(.split(NeedSplit(need: "one-list", into: ["first", "second"], reason: "two things"))),
    .need(.retired(NeedRetired(need: "calm", reason: "done"))),
    .need(.reopened(NeedsReopened(needs: ["calm", "one-list"], reason: "by mistake"))),
    .need(.supported(NeedSupported(need: "calm", mark: entry, severity: 4))),
    .need(.supported(NeedSupported(need: "calm", mark: entry, severity: nil))),
    .need(.unsupported(NeedUnsupported(need: "calm", mark: entry))),
  ]

  private static let workshops: [Happening] = [
    .workshop(
      .planned(
        WorkshopPlanned(
          workshop: "spring", day: Known.autumn, place: "Town hall",
          questions: [
            WorkshopQuestion(
              number: 1, words: "What first?", method: .points, needs: ["calm"], budget: 5)
          ]))),
    .workshop(.noted(WorkshopNoted(workshop: "spring", text: "A lively hour"))),
    .workshop(.attended(WorkshopAttended(workshop: "spring"))),
    .workshop(
      .voted(
        BallotCast(
          workshop: "spring", question: 1, votes: [BallotCast.Vote(need: "calm", value: 3)]))),
    .workshop(
      .unvoted(
        BallotCast(
          workshop: "spring", question: 1, votes: [BallotCast.Vote(need: "calm", value: 3)],
          paper: Digest(bytes: Array(repeating: 7, count: 32))))),
  ]

  private static let quotes: [Happening] = [
    .quote(
      .chosen(
        QuoteChosen(
          passage: passage, blanks: [Blank(start: 0, length: 4, replacement: "[prénom]")],
          condition: "first", region: "north", need: "calm", figure: "months"))),
    .quote(
      .chosen(
        QuoteChosen(
          passage: passage, blanks: [], condition: nil, region: nil, need: nil, figure: nil))),
    .quote(.released(QuoteReleased(quote: entry))),
    .quote(.dropped(QuoteDropped(quote: entry, reason: "too close"))),
    .quote(.placed(QuotePlaced(quote: entry, release: "2025-04"))),
  ]
}
