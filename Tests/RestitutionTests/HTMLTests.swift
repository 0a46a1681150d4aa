import Testing

@testable import Restitution

struct `Markup` {
  @Test func `escapes every text and every attribute`() {
    let html = HTML.tag("p", ["title": "\"<a>\" & 'b'"], "<script>alert(1)</script> & \"x\"")
    #expect(
      html.markup
        == "<p title=\"&quot;&lt;a&gt;&quot; &amp; 'b'\">&lt;script&gt;alert(1)&lt;/script&gt; &amp; "
        + "&quot;x&quot;</p>")
  }

  @Test func `leaves out control characters and absent attributes`() {
    #expect(HTML.tag("p", ["class": nil], "a\u{0}\u{1B}[31mb\u{FFFE}").markup == "<p>a[31mb</p>")
  }

  @Test func `closes shapes and leaves void elements open`() {
    let html = HTML.tag("div", [:], .tag("br"), .tag("circle", ["r": "2"]), .tag("p"))
    #expect(html.markup == "<div>\n <br>\n <circle r=\"2\"/>\n <p></p>\n</div>")
  }
}

struct `A drawing` {
  @Test(arguments: [
    (0, "0"), (12.34, "12.3"), (-0.25, "-0.3"), (7.96, "8"), (100.05, "100.1"),
  ])
  func `writes one decimal at most`(value: Double, text: String) {
    #expect(value.units == text)
  }

  @Test func `breaks a label at spaces, then hyphens, then anywhere`() {
    #expect("Lire des résultats".lines(width: 90, at: 15) == ["Lire des", "résultats"])
    #expect(
      "Anticonstitution-nellement".lines(width: 150, at: 15) == ["Anticonstitution-", "nellement"])
    #expect("Anticonstitution".lines(width: 40, at: 15).joined() == "Anticonstitution")
  }
}
