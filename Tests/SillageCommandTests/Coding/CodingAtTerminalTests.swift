import StudyDesk
import StudyModel
import Testing

struct `Coding at a terminal` {
  @Test func `goes from text to text by single keys, and tells how far one is`() throws {
    try withStudy { study in
      let code = study.writer
      for text in ["Je cherche mes résultats.", "Ma fille m’aide. Le code n’arrive pas."] {
        _ = try study.run([
          "journal", "add", "\(code)", "--answer", "evenement=\(text)", "--answer",
          "fonction=agenda", "--dictated",
        ])
      }
      let reader = try Keyboard(["coding", "next"], in: study)
      try reader.read("0 lus sur 2")
      reader.press("t")
      try reader.read("Thème :")
      reader.press("classer")
      try reader.read("1 Documents de santé › Classer et retrouver")
      reader.press("1")
      try reader.read("Classer et retrouver « Je cherche mes résultats. »")
      reader.press("\r")
      try reader.read("1 lus sur 2")
      reader.press("1")
      try reader.read("« Ma fille m’aide. »")
      reader.press("u")
      try reader.read("Annulé :")
      reader.press("/")
      try reader.read("Chercher :")
      reader.press("resultats\r")
      try reader.read("Trouvé")
      reader.press("1")
      try reader.read("▸Je cherche mes résultats.◂")
      reader.press("q")
      try reader.read("Encore 1 à lire")
      #expect(reader.end() == 0)
      let (_, markings, _) = try study.desk.texts(of: code)
      #expect(markings.marks.map(\.record.themes) == [["classement"]])
      #expect(markings.readings.count == 1)
    }
  }
}
