import StudyDesk
import StudyModel
import Testing

struct `A passage to be quoted` {
  @Test func `is printed with what was left out between brackets`() {
    var draft = QuoteDraft("Avec Paulette, à Nulleville.")
    #expect(draft.leaveOut("Paulette", as: "prénom") == 1)
    #expect(draft.leaveOut("Nulleville", as: "[ville]") == 1)
    #expect(draft.result == "Avec [prénom], à [ville].")
  }

  @Test func `leaves words out wherever they stand`() {
    var draft = QuoteDraft("Paulette m’a dit : « demandez à Paulette ».")
    #expect(draft.leaveOut("Paulette", as: "[prénom]") == 2)
    #expect(draft.result == "[prénom] m’a dit : « demandez à [prénom] ».")
  }

  @Test func `takes what a keyboard writes for what was written`() {
    var draft = QuoteDraft("l’hôpital\u{A0}d’Exemple")
    #expect(draft.leaveOut("l'hôpital d'Exemple", as: "établissement") == 1)
    #expect(draft.result == "[établissement]")
  }

  @Test func `leaves out nothing twice, and nothing for nothing`() {
    var draft = QuoteDraft("à Nulleville")
    #expect(draft.leaveOut("à Nulleville", as: "x") == 1)
    #expect(draft.leaveOut("Nulleville", as: "ville") == 0)
    var other = QuoteDraft("à Nulleville")
    #expect(other.leaveOut("Nulleville", as: " ") == 0)
    #expect(other.leaveOut("", as: "x") == 0)
    #expect(other.leaveOut(5..<99, as: "x") == false)
    #expect(other.result == "à Nulleville")
  }
}
