extension JournalAdd: ReadFromPlainLine {
  init(_ line: inout PlainLine) {
    self.init()
    participant = line.value("--participant")
    form = line.value("--form")
    day = line.value("--day")
    response = line.value("--response")
    given = line.group()
    pen = line.group()
    options = line.group()
    code = line.word()
  }
}

extension GivenAnswers: ReadFromPlainLine {
  init(_ line: inout PlainLine) {
    self.init()
    answer = line.values("--answer")
    answers = line.value("--answers")
  }
}

extension PenOptions: ReadFromPlainLine {
  init(_ line: inout PlainLine) {
    self.init()
    byParticipant = line.flag("--by-participant")
    dictated = line.flag("--dictated")
    transcribed = line.flag("--transcribed")
  }
}
