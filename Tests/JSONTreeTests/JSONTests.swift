import JSONTree
import Testing

struct `A JSON text` {
  @Test(arguments: [
    #"{"a":[1,2.50,-0,1e3],"b":null,"c":{"d":"é\"\\"}}"#, "[]", "{}", #""\u0001""#, "true",
  ])
  func `comes back as it was read`(text: String) throws {
    #expect(try JSON(reading: text).text() == text)
  }

  @Test func `is laid out with two spaces a level`() throws {
    let tree: JSON = ["a": [1, "deux"], "b": [:]]
    #expect(
      tree.text(.pretty) == """
        {
          "a": [
            1,
            "deux"
          ],
          "b": {}
        }

        """)
  }

  @Test func `reads surrogate pairs and every escape`() throws {
    #expect(try JSON(reading: #""\ud83d\ude00\n\t\/\b\f\r""#) == .string("😀\n\t/\u{8}\u{c}\r"))
  }

  @Test(arguments: [
    ("{\"a\":1,\n\"a\":2}", JSONError(reason: .repeatedName, line: 2, column: 1)),
    ("[1,", JSONError(reason: .unexpectedEnd, line: 1, column: 4)),
    ("[01]", JSONError(reason: .badNumber, line: 1, column: 2)),
    ("[1] x", JSONError(reason: .textAfterValue, line: 1, column: 5)),
    (#"["\q"]"#, JSONError(reason: .badEscape, line: 1, column: 4)),
    ("[\"a\nb\"]", JSONError(reason: .controlCharacterInString, line: 1, column: 4)),
    (#""\ud83d""#, JSONError(reason: .badEscape, line: 1, column: 4)),
    ("", JSONError(reason: .unexpectedEnd, line: 1, column: 1)),
    ("nul", JSONError(reason: .unexpectedEnd, line: 1, column: 4)),
  ])
  func `that is faulty is refused with its place`(text: String, error: JSONError) {
    #expect(throws: error) { try JSON(reading: text) }
  }

  @Test func `nested without end is refused, not crashed on`() {
    let bomb = String(repeating: "[", count: 1_000_000)
    #expect(throws: JSONError(reason: .tooDeep, line: 1, column: 257)) {
      try JSON(reading: bomb)
    }
  }

  @Test func `that is not UTF-8 is refused`() {
    #expect(throws: JSONError(reason: .notUTF8, line: 1, column: 2)) {
      try JSON(reading: [0x22, 0xFF, 0x22])
    }
  }

  @Test func `keeps the digits of a number`() throws {
    let number = try #require(JSONNumber(literal: "2.50"))
    #expect(number.literal == "2.50")
    #expect(number.decimalPlaces == 2)
    #expect(number.double == 2.5)
    #expect(number.int == nil)
    #expect(JSONNumber(literal: "+1") == nil)
    #expect(JSONNumber(literal: " 1") == nil)
  }

  @Test func `can be read without one of its members`() throws {
    let text = #"{"a":{"b":["]}",{"c":"\""}]},"d":1}"#
    #expect(try JSON(reading: text.utf8, passingOver: "a") == ["a": nil, "d": 1])
    #expect(try JSON(reading: #"{"a":"x"}"#.utf8, passingOver: "a") == ["a": "x"])
  }

  @Test(arguments: [#"{"a":[1"#, #"{"a":["x"#, #"{"a":["x\"#, #"{"a":"#, #"{"a":[]"#])
  func `that ends too early is refused where a member is passed over`(text: String) {
    #expect(throws: JSONError.self) { try JSON(reading: text.utf8, passingOver: "a") }
  }
}
