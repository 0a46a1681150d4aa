import Testing

@testable import StudyForms

struct `A pattern` {
  @Test(arguments: [
    ("[0-9]{5}", "75001", true), ("[0-9]{5}", "750011", false), ("^a+$", "aaa", true),
    ("a|bc", "bc", true), ("a|bc", "abc", false), ("(?:ab)*", "abab", true),
    ("(ab)*", "aba", false),
    (#"\d{1,3}(,\d+)?"#, "12,5", true), (#"\d{1,3}(,\d+)?"#, "1234", false), ("", "", true),
    ("", "a", false), ("[^@ ]+@[^@ ]+", "a@b", true), ("[^@ ]+@[^@ ]+", "a@@b", false),
    (".{2,4}", "été", true), (".{2,}", "a", false), (#"\p{Lu}\p{Ll}+"#, "Élan", true),
    ("(?=.*[0-9])[a-z0-9]+", "abc1", true), ("(?=.*[0-9])[a-z0-9]+", "abc", false),
    ("(?!0)[0-9]+", "012", false), ("(?i)oui", "OUI", true), (#"\w+\b \w+"#, "un deux", true),
    (#"[\w.-]+"#, "a.b-c", true), ("a{,2}", "a{,2}", true), ("x*?y+?", "xxyy", true),
    (#"\x41\u00e9"#, "Aé", true), ("[]a]+", "a]", true), (".", "\n", false), ("a??b", "ab", true),
  ])
  func `matches the whole text or not`(pattern: String, text: String, expected: Bool) throws {
    #expect(try Pattern(pattern).matches(text) == expected)
  }

  @Test(arguments: [
    "(", ")", "[a", "a**", "*a", "a{3,1}", "[z-a]", #"\"#, "(?<n>a", #"\p{Zzz}"#, "(?x",
  ])
  func `that is no pattern is refused`(pattern: String) {
    #expect(throws: Pattern.Problem.notUnderstood) { try Pattern(pattern) }
  }

  @Test(arguments: [
    #"(a)\1"#, "(?<=a)b", "a{5000}", "((a{500}){500}){500}",
    String(repeating: "(", count: 4_000),
  ])
  func `that could not be followed is refused`(pattern: String) {
    #expect(throws: Pattern.Problem.tooCostly) { try Pattern(pattern) }
  }

  @Test(arguments: ["(a+)+b", "(a|a)*b", "(a|aa)+b", "(.*)*(.*)*b", "([a-z]+)*b"])
  func `written to take for ever does not`(pattern: String) throws {
    let text = String(repeating: "a", count: 2_000)
    let compiled = try Pattern(pattern)
    let time = ContinuousClock().measure { #expect(compiled.matches(text) == false) }
    #expect(time < .seconds(5))
  }

  @Test func `says nothing of a text too long for it`() throws {
    #expect(try Pattern("a*").matches(String(repeating: "a", count: 30_000)) == nil)
  }
}

struct `A unit` {
  private static let conversions: [(String, String, Double)] = [
    ("kg", "g", 1_000.0), ("mg/dL", "g/L", 0.01), ("km", "[mi_i]", 1_000 / 1_609.344),
    ("mm[Hg]", "Pa", 133.322_387_415), ("h", "min", 60), ("kg/m2", "g/cm2", 0.1),
    ("/min", "Hz", 1.0 / 60), ("L", "m3", 0.001), ("{score}", "1", 1), ("mg", "mg", 1),
    ("U/L", "kat/m3", 1e-3 / 60), ("cm-1", "m-1", 100),
  ]

  @Test(arguments: conversions)
  func `is converted into another that measures the same`(
    from: String, to: String, by: Double
  ) throws {
    let left = Quantity(value: nil, unit: nil, code: from)
    let right = Quantity(value: nil, unit: nil, code: to)
    let ratio = try #require(UnitOfMeasure.ratio(of: left, to: right))
    #expect(abs(ratio / by - 1) < 1e-9)
  }

  @Test(arguments: [("kg", "m"), ("kg", "boîte"), ("Cel", "K"), ("m", "m2"), ("", "1")])
  func `is not converted into what measures something else`(from: String, to: String) {
    let left = Quantity(value: nil, unit: nil, code: from)
    let right = Quantity(value: nil, unit: nil, code: to)
    #expect(UnitOfMeasure.ratio(of: left, to: right) == nil)
  }
}
