internal import CExpat

extension Element {
  /// Reads an XML document: its outermost element, with names in their namespaces.
  ///
  /// A document type is refused, so that nothing is expanded and no other file is fetched.
  /// - Parameters:
  ///   - bytes: the document.
  ///   - local: the name of elements that are handed over as soon as each is read, and not kept.
  ///   - take: what takes them, in order.
  /// - Throws: the first thing that stands in the way.
  public init(
    reading bytes: [UInt8], handingOver local: String? = nil,
    to take: (Element) -> Void = { _ in }
  ) throws(MarkupError) {
    let read = withoutActuallyEscaping(take) { take in
      Result { () throws(MarkupError) in try Tree.root(of: bytes, local, take) }
    }
    self = try read.get()
  }
}

/// Puts together what Expat tells piece by piece.
private final class Tree {
  static func root(
    of bytes: [UInt8], _ handedOver: String?, _ take: @escaping (Element) -> Void
  ) throws(MarkupError) -> Element {
    guard expat_is_there(), let parser = XML_ParserCreateNS(nil, separator) else {
      throw MarkupError(reason: .noReader, line: 1, column: 1)
    }
    defer { XML_ParserFree(parser) }
    guard let count = Int32(exactly: bytes.count) else {
      throw MarkupError(reason: .tooLong, line: 1, column: 1)
    }
    let tree = Tree(parser, handedOver, take)
    let status = withExtendedLifetime(tree) {
      bytes.withUnsafeBytes { buffer in
        // An empty text has no address, and is for Expat to refuse.
        let start = buffer.assumingMemoryBound(to: CChar.self).baseAddress
        return XML_Parse(parser, start, count, 1)
      }
    }
    guard status == XML_STATUS_OK, let root = tree.root else {
      throw MarkupError(
        reason: tree.refusal ?? .notWellFormed, line: Int(XML_GetCurrentLineNumber(parser)),
        column: Int(XML_GetCurrentColumnNumber(parser)) + 1)
    }
    return root
  }

  /// Between a namespace and a name; no XML text can hold it.
  static let separator: XML_Char = 1
  private static let deepest = 200

  private let parser: XML_Parser
  private let handedOver: String?
  private let take: (Element) -> Void
  private var open: [Element] = []
  /// Expat tells a text in pieces, which are joined here.
  private var text = ""
  /// The one met last: nearly all names are in the same, which need not be made for each.
  private var namespace: (bytes: [UInt8], text: String) = ([], "")
  private(set) var root: Element?
  private(set) var refusal: MarkupError.Reason?

  private init(_ parser: XML_Parser, _ handedOver: String?, _ take: @escaping (Element) -> Void) {
    self.parser = parser
    self.handedOver = handedOver
    self.take = take
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser, { Tree.of($0)?.begin($1, $2) }, { data, _ in Tree.of(data)?.end() })
    XML_SetCharacterDataHandler(parser) { Tree.of($0)?.add($1, $2) }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      Tree.of(data)?.refuse(.documentType)
    }
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> Tree? {
    data.map { Unmanaged<Tree>.fromOpaque($0).takeUnretainedValue() }
  }

  private func refuse(_ reason: MarkupError.Reason) {
    refusal = reason
    _ = XML_StopParser(parser, XML_Bool(0))
  }

  private func begin(
    _ name: UnsafePointer<XML_Char>?, _ pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
  ) {
    guard refusal == nil, let name else { return }
    guard open.count < Self.deepest else { return refuse(.tooDeep) }
    takeText()
    var attributes: [Element.Attribute] = []
    attributes.reserveCapacity(Int(XML_GetSpecifiedAttributeCount(parser)) / 2)
    var place = 0
    while let key = pairs?[place], let value = pairs?[place + 1] {
      attributes.append(Element.Attribute(self.name(key), String(cString: value)))
      place += 2
    }
    let line = Int(XML_GetCurrentLineNumber(parser))
    open.append(Element(self.name(name), attributes: attributes, contents: [], line: line))
  }

  private func name(_ text: UnsafePointer<XML_Char>) -> Element.Name {
    var end = text
    while end.pointee != 0, end.pointee != Self.separator { end += 1 }
    guard end.pointee != 0 else { return Element.Name(String(cString: text)) }
    let address = UnsafeRawBufferPointer(start: text, count: end - text)
    if !isLast(address) { namespace = (Array(address), String(decoding: address, as: UTF8.self)) }
    return Element.Name(String(cString: end + 1), in: namespace.text)
  }

  /// Whether it is the namespace met last: nearly all names of a document are of one.
  private func isLast(_ address: UnsafeRawBufferPointer) -> Bool {
    let last = namespace.bytes
    guard address.count == last.count else { return false }
    var place = last.count
    while place > 0, address[place - 1] == last[place - 1] { place -= 1 }
    return place == 0
  }

  private func end() {
    guard refusal == nil else { return }
    takeText()
    guard let element = open.popLast() else { return }
    if open.isEmpty {
      root = element
    } else if element.name.local == handedOver {
      take(element)
    } else {
      open[open.count - 1].contents.append(.element(element))
    }
  }

  private func add(_ piece: UnsafePointer<XML_Char>?, _ count: Int32) {
    guard refusal == nil, let piece else { return }
    text += String(decoding: UnsafeRawBufferPointer(start: piece, count: Int(count)), as: UTF8.self)
  }

  private func takeText() {
    guard !text.isEmpty else { return }
    if !open.isEmpty { open[open.count - 1].contents.append(.text(text)) }
    text = ""
  }
}
