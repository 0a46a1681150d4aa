import Markup
import StudyExchange
import StudyModel
import Testing
import Wording

private let codebook = Codebook(
  id: "essai", version: 4,
  themes: [
    Theme(
      id: "documents", label: Phrase("Documents", "Papers"),
      definition: Phrase("Tout papier.", "Any paper.")),
    Theme(
      id: "classer", parent: "documents", label: Phrase("Classer", "Filing"),
      definition: Phrase("L’ordre.\n\nEt la recherche.", "Order.\n\nAnd search."),
      examples: [
        Phrase("Je ne retrouve rien.", "I find nothing."), Phrase("= tout <là>", "= all & there"),
      ],
      exclusions: Phrase("Ce qui n’est pas là.", "What is not there.")),
    Theme(
      id: "temps", label: Phrase("Temps", "Time"), definition: Phrase("Les durées.", "Durations.")),
  ])

struct `A codebook for other programs` {
  private func qdc(_ text: String) -> (ForeignCodebook?, [ExchangeFinding]) {
    ForeignCodebook.qdc(Array(text.utf8), in: .english)
  }

  private func csv(_ text: String) -> (ForeignCodebook?, [ExchangeFinding]) {
    ForeignCodebook.csv(Array(text.utf8), in: .french)
  }

  @Test func `is a REFI-QDA codebook, sub-themes in their themes`() throws {
    let root = try Element(reading: codebook.qdc(in: .french))
    #expect(root.name == Element.Name("CodeBook", in: "urn:QDA-XML:codebook:1.0"))
    #expect(root.elements.map(\.name.local) == ["Codes"])
    let codes = root.elements[0].elements(named: "Code")
    #expect(codes.map { $0["name"] } == ["Documents", "Temps"])
    let part = try #require(codes[0].elements(named: "Code").first)
    #expect(part["isCodable"] == "true")
    // uuid5(NAMESPACE_URL, "urn:sillage:codebook:essai:classer") of Python.
    #expect(part["guid"] == "c83770b7-3bbb-53ca-8bb3-f54f9eff342e")
    #expect(
      part.elements(named: "Description").first?.text == """
        L’ordre.

        Et la recherche.

        Exclusions\u{A0}: Ce qui n’est pas là.

        Exemples\u{A0}:
        • Je ne retrouve rien.
        • = tout <là>
        """)
  }

  @Test func `is refused when a text of it would steer a terminal`() throws {
    for text in ["a\u{202E}b", "a\u{9B}2Jb"] {
      let table = csv("tag,description\nBon,clair\n\(text),clair\nClair,\(text)\n")
      #expect(table.0 == nil)
      #expect(table.1.map(\.line) == [3, 4])
      #expect(table.1.map(\.reason) == [try #require(text.nameFault), .holdsInvisibleCommand])
      let project = qdc(
        #"<CodeBook><Codes><Code name="\#(text)" isCodable="true"/></Codes></CodeBook>"#)
      #expect(project.1.map(\.reason) == [try #require(text.nameFault)])
    }
    let lines = csv("tag,description\r\nBon,\"une\r\ndeux\"\r\n")
    #expect(lines.0?.codes.first?.texts[.french]?.definition == "une\ndeux")
  }

  @Test func `gives the same bytes each time`() {
    #expect(codebook.qdc(in: .english) == codebook.qdc(in: .english))
    #expect(codebook.csv(in: .english) == codebook.csv(in: .english))
    #expect(codebook.qdc(in: .english) != codebook.qdc(in: .french))
  }

  @Test(arguments: Language.allCases)
  func `comes back from CSV whole, without knowing it`(_ language: Language) throws {
    let (foreign, findings) = ForeignCodebook.csv(codebook.csv(in: language), in: language)
    #expect(findings == [])
    let outcome = CodebookImport(try #require(foreign), over: nil)
    #expect(outcome.codebook == codebook)
    #expect(outcome.unfinished == [])
  }

  @Test(arguments: Language.allCases)
  func `comes back from REFI-QDA whole where it is known`(_ language: Language) throws {
    let (foreign, findings) = ForeignCodebook.qdc(codebook.qdc(in: language), in: language)
    #expect(findings == [])
    let outcome = CodebookImport(try #require(foreign), over: codebook)
    #expect(outcome.codebook == codebook)
    #expect((outcome.added, outcome.changed, outcome.removed) == ([], [], []))
  }

  @Test func `a change made elsewhere makes the next version and keeps the other language`() throws
  {
    let text = String(decoding: codebook.qdc(in: .english), as: UTF8.self)
      .replacing("name=\"Filing\"", with: "name=\"Sorting\"")
      .replacing("Durations.", with: "How long.")
    let outcome = CodebookImport(try #require(qdc(text).0), over: codebook)
    #expect(outcome.codebook.version == 5)
    #expect(outcome.changed == ["classer", "temps"])
    #expect(outcome.codebook.theme("classer")?.label == Phrase("Classer", "Sorting"))
    #expect(outcome.codebook.theme("temps")?.definition == Phrase("Les durées.", "How long."))
  }

  @Test func `another program’s codes become themes that are still to be finished`() throws {
    let (foreign, findings) = qdc(
      """
      <?xml version="1.0" encoding="utf-8" standalone="no"?>
      <CodeBook xmlns="urn:QDA-XML:codebook:1:0" origin="Else"><Codes>
        <Code guid="{51B2B2B7-27EB-4ECB-9D56-E75B0A0496C2}" name="Œuvre d’été !" isCodable="true"
          color="#ff0000"><Description>Summer work</Description>
          <Code guid="51b2b2b7-27eb-4ecb-9d56-e75b0a0496c3" name="temps" isCodable="true"/>
        </Code>
      </Codes><Sets><Set guid="51b2b2b7-27eb-4ecb-9d56-e75b0a0496c4" name="s"/></Sets></CodeBook>
      """)
    #expect(findings == [])
    #expect(foreign?.sets == 1)
    let outcome = CodebookImport(try #require(foreign), over: codebook)
    #expect(outcome.added == ["oeuvre-d-ete", "temps-2"])
    #expect(outcome.removed == ["documents", "classer", "temps"])
    #expect(outcome.unfinished == ["oeuvre-d-ete", "temps-2"])
    #expect(outcome.codebook.theme("temps-2")?.parent == "oeuvre-d-ete")
    #expect(outcome.codebook.theme("oeuvre-d-ete")?.definition == Phrase("", "Summer work"))
  }

  @Test func `tags with points in them are themes and sub-themes`() throws {
    let (foreign, findings) = csv(
      """
      tag,description,number of highlights
      Documents.Classer,"L’ordre.",3
      Documents.Perdus,Jamais vus,1
      Neuf,,0

      """)
    #expect(findings == [])
    let outcome = CodebookImport(try #require(foreign), over: codebook)
    #expect(outcome.codebook.themes.map(\.id) == ["documents", "classer", "perdus", "neuf"])
    #expect(outcome.codebook.theme("perdus")?.parent == "documents")
    #expect(outcome.removed == ["temps"])
    #expect(outcome.unfinished.contains("neuf"))
  }

  @Test func `codes of one label get a name each, counted on from the last`() throws {
    let rows = (1...300).map { "Partie \($0).Délais,Le temps" }
    let (foreign, findings) = csv("tag,description\n" + rows.joined(separator: "\n") + "\n")
    #expect(findings == [])
    let themes = CodebookImport(try #require(foreign), over: codebook).codebook.themes
    let names = themes.filter { $0.label.french == "Délais" }.map(\.id.text)
    #expect(names == ["delais"] + (2...300).map { "delais-\($0)" })
    #expect(themes.count == 600)
    #expect(themes.last?.parent == "partie-300")
  }

  @Test func `what cannot be taken over is told with its line`() {
    #expect(qdc("<CodeBook><Codes><Code guid=\"1\"/></Codes></CodeBook>").1.map(\.line) == [1])
    #expect(qdc("<Project/>").1.count == 1)
    #expect(qdc("<CodeBook/>").1.count == 1)
    #expect(qdc("<!DOCTYPE a [<!ENTITY b 'c'>]><CodeBook/>").1.count == 1)
    #expect(qdc("no").1.map(\.line) == [1])
    #expect(csv("code,text\na,b\n").1.map(\.line) == [1])
    #expect(csv("tag\n\n").1.count == 1)
    let orphan = "id,parent,label_fr,label_en\na,b,A,A\n,,B,B\n"
    #expect(csv(orphan).1.map(\.line) == [2, 3])
  }
}
