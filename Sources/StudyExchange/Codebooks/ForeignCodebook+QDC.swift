import Markup
public import Wording

extension ForeignCodebook {
  /// Reads a REFI-QDA codebook.
  ///
  /// Files of other programs differ in the namespace (`…codebook:1:0` in some), so that only the
  /// names of elements count.
  /// - Parameters:
  ///   - bytes: the file, XML.
  ///   - language: the language of its texts, which the file does not say.
  public static func qdc(
    _ bytes: [UInt8], in language: Language
  ) -> (ForeignCodebook?, [ExchangeFinding]) {
    do {
      let root = try Element(reading: bytes)
      guard root.name.local == "CodeBook" else { return (nil, [.noCodebook(root)]) }
      var reader = QDCReader(language: language)
      for codes in root.elements(named: "Codes") { reader.read(codes, under: nil) }
      if reader.codes.isEmpty, reader.findings.isEmpty { reader.findings = [.noCodes(root)] }
      reader.findings += reader.codes.compactMap(\.finding)
      guard reader.findings.isEmpty else { return (nil, reader.findings) }
      let sets = root.elements(named: "Sets").flatMap { $0.elements(named: "Set") }.count
      return (ForeignCodebook(codes: reader.codes, sets: sets), [])
    } catch { return (nil, [ExchangeFinding(error)]) }
  }
}

private struct QDCReader {
  let language: Language
  var codes: [ForeignCodebook.Code] = []
  var findings: [ExchangeFinding] = []

  mutating func read(_ element: Element, under parent: Int?) {
    for code in element.elements(named: "Code") {
      let line = code.line ?? 1
      guard let name = code["name"], !name.isBlank else {
        findings.append(ExchangeFinding(line, "Ce code n’a pas de nom.", "This code has no name."))
        continue
      }
      let text = code.elements(named: "Description").map(\.text).joined(separator: "\n\n")
      let path = (parent.map { codes[$0].path } ?? []) + [name]
      codes.append(
        ForeignCodebook.Code(
          line: line, path: path, guid: code["guid"].map(Self.plain), parent: parent,
          texts: [language: ThemeText(label: name, description: text)]))
      read(code, under: codes.count - 1)
    }
  }

  /// The standard allows braces around a UUID, and either case.
  private static func plain(_ guid: String) -> String {
    guid.lowercased().filter { $0 != "{" && $0 != "}" }
  }
}

extension String {
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

extension ExchangeFinding {
  fileprivate static func noCodebook(_ root: Element) -> ExchangeFinding {
    ExchangeFinding(
      root.line ?? 1,
      "Ce fichier XML n’est pas un codebook REFI-QDA\u{A0}: il commence par «\u{A0}\(root.name.local)\u{A0}».",
      "This XML file is no REFI-QDA codebook: it begins with “\(root.name.local)”.")
  }

  fileprivate static func noCodes(_ root: Element) -> ExchangeFinding {
    ExchangeFinding(root.line ?? 1, "Ce codebook n’a aucun code.", "This codebook has no code.")
  }

  fileprivate init(_ error: MarkupError) {
    self.init(line: error.line, reason: Self.words(error))
  }

  private static func words(_ error: MarkupError) -> Phrase {
    switch error.reason {
    case .notWellFormed:
      Phrase(
        "Ce n’est pas du XML valide, à partir de la colonne \(error.column).",
        "This is not valid XML, from column \(error.column) on.")
    case .documentType:
      Phrase(
        "Un type de document (DOCTYPE) n’est pas accepté. Retirez-le.",
        "A document type (DOCTYPE) is not accepted. Take it out.")
    case .tooDeep:
      Phrase(
        "Trop d’éléments les uns dans les autres.", "Too many elements inside one another.")
    case .tooLong: Phrase("Le fichier est trop long.", "The file is too long.")
    case .noReader:
      Phrase(
        "La bibliothèque Expat manque. Installez le paquet libexpat1.",
        "The library Expat is missing. Install the package libexpat1.")
    }
  }
}
