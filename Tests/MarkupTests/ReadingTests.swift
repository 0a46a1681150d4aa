import Markup
import Testing

struct `Reading XML` {
  private func read(_ text: String) throws -> Element { try Element(reading: Array(text.utf8)) }

  private func refusal(_ text: String) -> MarkupError? {
    do {
      _ = try read(text)
      return nil
    } catch { return error as? MarkupError }
  }

  @Test func `keeps names, attributes, texts and lines`() throws {
    let root = try read(
      """
      <?xml version="1.0"?>
      <book xmlns="urn:a" xmlns:b="urn:b">
        <!-- not kept -->
        <page n="1&amp;2" b:n="x">one<b:sign/>two &#233; <![CDATA[<three>]]></page>
      </book>
      """)
    #expect(root.name == Element.Name("book", in: "urn:a"))
    #expect(root.line == 2)
    let page = try #require(root.elements(named: "page").first)
    #expect(page.line == 4)
    #expect(page["n"] == "1&2")
    #expect(page.attributes.last?.name == Element.Name("n", in: "urn:b"))
    #expect(page.text == "onetwo é <three>")
    #expect(page.elements.map(\.name) == [Element.Name("sign", in: "urn:b")])
    #expect(page.contents.count == 3, "pieces of a text are joined")
  }

  @Test func `knows the encodings that XML files come in`() throws {
    let text = "<a>Élise</a>"
    let utf16: [UInt8] =
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    #expect(try Element(reading: utf16).text == "Élise")
    let latin =
      Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>".utf8) + [0xC9] + Array("</a>".utf8)
    #expect(try Element(reading: latin).text == "É")
    #expect(try Element(reading: [0xEF, 0xBB, 0xBF] + Array(text.utf8)).text == "Élise")
  }

  @Test(arguments: ["", "<a>", "<a></b>", "<a/><b/>", "<a>\u{1}</a>", "<x:a/>", "<a b=1/>", "a"])
  func `what is not well formed is refused`(_ text: String) {
    #expect(refusal(text)?.reason == .notWellFormed)
  }

  @Test func `a fault is told with its line and column`() {
    let fault = refusal("<a>\n  <b>\n</a>")
    #expect(fault?.line == 3)
    #expect(fault?.column == 3)
  }

  @Test func `nothing is expanded and no other file is read`() {
    let bomb = """
      <!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;">]>
      <a>&y;</a>
      """
    let thief = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"
    let other = "<!DOCTYPE a SYSTEM \"http://sillage.example/a.dtd\"><a/>"
    for text in [bomb, thief, other] { #expect(refusal(text)?.reason == .documentType) }
  }

  @Test func `a text that only nests is refused before it can exhaust anything`() {
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(refusal(deep)?.reason == .tooDeep)
  }

  @Test func `what is written is read back the same, and repeats itself`() throws {
    let space = "urn:x"
    var page = Element(
      .init("page", in: space), attributes: [.init(.init("title"), "a \"b\" <c>\n& d")])
    page.contents = [.text("  one & <two>\r\n\tthree\u{7}  ")]
    let book = Element(
      .init("book", in: space), contents: [.element(page), .element(.init(.init("end")))])
    let again = try Element(reading: book.document)
    #expect(again.name == book.name)
    #expect(again.elements.first?["title"] == "a \"b\" <c>\n& d")
    #expect(again.elements.first?.text == "  one & <two>\r\n\tthree  ")
    #expect(again.document != [])
    #expect(book.document == book.document)
  }
}
