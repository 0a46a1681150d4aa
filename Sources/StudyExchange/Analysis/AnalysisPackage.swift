public import JSONTree
public import StudyModel
public import Wording

/// An extract for a statistician: which files it has, and what is in them besides the rows.
public struct AnalysisPackage: Sendable {
  /// The variables, the forms and whether words go out.
  public let plan: AnalysisPlan
  /// When it was made, who gets it and what for.
  public let exported: DataExported
  /// When it was made.
  public let at: Moment

  /// An extract of those variables.
  public init(_ plan: AnalysisPlan, _ exported: DataExported, at moment: Moment) {
    self.plan = plan
    self.exported = exported
    at = moment
  }

  /// One table.
  public struct Table: Sendable {
    /// Its name, its file, and what a row is.
    public let name: String, file: String, title: Phrase
    /// In their order.
    public let columns: [AnalysisColumn]
    /// The columns that together stand once only.
    let key: [String]
  }

  /// The tables with their columns.
  public var tables: [Table] {
    [
      Table(
        name: "people", file: PeopleTable.file,
        title: Phrase(
          "Une ligne par personne, avec la dernière réponse à chaque question",
          "One row a person, with the last answer to each question"),
        columns: PeopleTable(plan: plan).columns, key: ["participant"]),
      Table(
        name: "answers", file: AnswersTable.file,
        title: Phrase("Une ligne par réponse", "One row an answer"),
        columns: AnswersTable(plan: plan).columns,
        key: ["participant", "response", "variable", "place"]),
    ]
  }

  /// `datapackage.json`: the tables as a Data Package, version 2, with the type of each column.
  public var dataPackage: JSON {
    [
      "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
      "name": .string("\(plan.study.id)-analysis"),
      "title": .string(plan.study.title.french),
      "description": .string(Self.warning.french),
      "created": .string("\(at)"),
      "resources": .array(tables.map(resource)),
    ]
  }

  /// What nobody who opens it should miss.
  public static let warning = Phrase(
    """
    Confidentiel\u{A0}: données de santé sous code, remises pour l’usage dit ci-dessous seulement. Ne \
    cherchez à reconnaître personne, ne les transmettez pas, effacez-les ensuite.
    """,
    """
    Confidential: health data under codes, handed over for the purpose said below alone. Do not try \
    to recognise anybody, pass nothing on, delete it afterwards.
    """)

  private func resource(_ table: Table) -> JSON {
    var schema = JSONObject()
    schema["fields"] = .array(table.columns.map(field))
    schema["primaryKey"] = .array(table.key.map { .string($0) })
    if table.name == "answers" {
      schema["foreignKeys"] = [
        [
          "fields": ["participant"],
          "reference": ["resource": "people", "fields": ["participant"]],
        ]
      ]
    }
    return [
      "name": .string(table.name), "type": "table", "path": .string(table.file),
      "title": .string(table.title.french), "format": "csv", "mediatype": "text/csv",
      "encoding": "utf-8", "dialect": ["delimiter": ",", "lineTerminator": "\r\n"],
      "schema": .object(schema),
    ]
  }

  private func field(_ column: AnalysisColumn) -> JSON {
    var field = JSONObject()
    field["name"] = .string(column.name)
    field["type"] = .string(column.schemaType)
    field["title"] = .string(column.label.french)
    if column.kind == .yesNo {
      field["trueValues"] = ["1"]
      field["falseValues"] = ["0"]
    }
    var constraints = JSONObject()
    if column.isRequired { constraints["required"] = .bool(true) }
    if !column.options.isEmpty {
      constraints["enum"] = .array(column.options.map { .string($0.code) })
    }
    if !constraints.members.isEmpty { field["constraints"] = .object(constraints) }
    return .object(field)
  }

  /// `codebook.csv`: a row for each column, and for each code it may have.
  public var codebook: [UInt8] {
    var table = CSVTable(header: [
      "table", "column", "type", "label_fr", "label_en", "code", "code_fr", "code_en",
    ])
    for each in tables {
      for column in each.columns {
        let start = [
          each.name, column.name, column.kindWords.english, column.label.french,
          column.label.english,
        ]
        table.append(start + ["", "", ""])
        for option in column.options {
          table.append(start + [option.code, option.label.french, option.label.english])
        }
      }
    }
    return table.bytes
  }
}

/// What the codebook that people read says.
extension AnalysisPackage {
  /// The study's title.
  public var studyTitle: Phrase { plan.study.title }

  /// When it was made, for whom and what for.
  public var origin: Phrase {
    let day = plan.study.zone.words(of: at)
    return Phrase(
      "Fait le \(day.french), pour \(exported.recipient)\u{A0}: \(exported.purpose).",
      "Made on \(day.english), for \(exported.recipient): \(exported.purpose).")
  }

  /// How to read the tables.
  public var reading: [Phrase] {
    let words =
      plan.withWords
      ? Phrase(
        "Ce que les personnes ont dit avec leurs mots est dans la colonne words.",
        "What people said in their own words is in the column words.")
      : Phrase(
        "Les questions auxquelles on répond avec ses mots sont laissées de côté (\(plan.leftOut)).",
        "Questions that are answered in words are left out (\(plan.leftOut)).")
    return [
      words,
      Phrase(
        """
        Une case vide\u{A0}: la question n’a pas été posée (une réponse d’avant la rendait sans objet) \
        ou pas remplie. Un refus de répondre est un code comme un autre.
        """,
        """
        An empty cell: the question was not asked (an earlier answer made it pointless) or not filled \
        in. A refusal to answer is a code like any other.
        """),
      Phrase(
        """
        Qui n’a pas donné son accord, s’est opposé, ou a tout repris n’est dans aucune table\u{A0}; une \
        réponse écrite après un retrait non plus.
        """,
        """
        Who did not agree, objected, or took everything back is in no table; nor is an answer written \
        after a withdrawal.
        """),
    ]
  }
}
