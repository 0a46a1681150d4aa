import Disclosure
import Restitution
import Testing
import Wording

struct `A count in words` {
  @Test func `names its base, and a percentage only when the base is large enough`() {
    let seven = PublishableCount.people(7)
    #expect(
      seven.words(of: .people(12), percentagesFrom: 20).french == "7\u{A0}personnes sur\u{A0}12")
    #expect(
      seven.words(of: .people(39), percentagesFrom: 20).french
        == "7\u{A0}personnes sur\u{A0}39 (18\u{202F}%)")
    #expect(seven.words(of: .people(12), percentagesFrom: 20).english == "7 of\u{A0}12\u{A0}people")
    #expect(PublishableCount.people(0).words().french == "0\u{A0}personne")
    #expect(seven.words(of: .hidden).french == "7\u{A0}personnes")
  }

  @Test func `says that it is not published when it is hidden`() {
    #expect(PublishableCount.hidden.words(of: .people(39)).french == "non publié")
  }
}

struct `The pages` {
  @Test func `are typographically right in French`() throws {
    let page = try InventedStudy.report().page(in: .french)
    let text = plainText(page)
    for wrong in [" ?", " !", " ;", " :", "« ", " »", " %", "..."] {
      #expect(!text.contains(wrong), "« \(wrong) »")
    }
    for (before, after) in zip(text, text.dropFirst()) where after == "'" {
      #expect(!before.isLetter)
    }
  }

  @Test(arguments: Language.allCases)
  func `have one title, one language, no script and nothing from elsewhere`(
    language: Language
  ) throws {
    let page = try InventedStudy.report().page(in: language)
    #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
    #expect(page.ranges(of: "<h1").count == 1)
    #expect(page.ranges(of: "<script").isEmpty)
    #expect(page.ranges(of: "http://").isEmpty && page.ranges(of: "src=").isEmpty)
    let link = "href=\"https://www.etalab.gouv.fr/licence-ouverte-open-licence\""
    #expect(page.ranges(of: "https://").count == page.ranges(of: link).count)
    let identifiers = page.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(identifiers).count == identifiers.count)
  }

  @Test func `carry the banner only while provisional`() throws {
    let page = try InventedStudy.report().page(in: .french)
    #expect(page.contains("Version provisoire, à ne pas publier"))
    let english = try InventedStudy.report().page(in: .english)
    #expect(english.contains("Provisional, not for publication"))
  }

  /// What is read: the page without its styles and tags.
  private func plainText(_ page: String) -> String {
    let body = page.split(separator: "</head>").last ?? ""
    return body.split(separator: "<").map { part in
      part.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false).last ?? ""
    }.joined()
  }
}
