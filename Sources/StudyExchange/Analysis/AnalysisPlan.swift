public import StudyForms
public import StudyModel
public import Wording

/// Which variables an extract has: the questions of the forms that were answered.
public struct AnalysisPlan: Sendable {
  /// A form with its newest version last.
  public struct Form: Sendable {
    let id: String
    let title: Phrase
    let versions: [Questionnaire]

    /// - Parameters:
    ///   - id: the form's name in the study.
    ///   - title: the form's name as people read it.
    ///   - versions: the versions that were answered, oldest first; never empty.
    public init(id: String, title: Phrase, versions: [Questionnaire]) {
      self.id = id
      self.title = title
      self.versions = versions
    }
  }

  let study: Study
  let forms: [Form]
  /// Whether words of people's own go out too.
  let withWords: Bool
  /// The variables, in the order of the forms and of their questions.
  public let variables: [AnalysisVariable]
  /// How many questions are left out because they are answered in words.
  public let leftOut: Int
  /// The columns that tell of each condition, and how often each form was filled in.
  let conditionColumns: [String], countColumns: [String]
  private let places: [String: [String: Int]]

  /// - Parameters:
  ///   - study: whose conditions and regions are told.
  ///   - forms: the forms that were answered.
  ///   - withWords: whether words of people's own go out too.
  public init(_ study: Study, forms: [Form], withWords: Bool) {
    self.study = study
    self.forms = forms
    self.withWords = withWords
    var names = VariableNames(taken: PeopleTable.fixedColumns)
    conditionColumns = study.conditions.map { names.name("condition_\($0.id)") }
    countColumns = forms.map { names.name("\($0.id)_responses") }
    var all: [AnalysisVariable] = []
    for form in forms {
      for item in form.questions {
        guard let kind = AnalysisVariable.Kind(item) else { continue }
        let name = names.name("\(form.id)_\(item.linkId)")
        var options: [String] = []
        if item.repeats, case .code(let codes) = kind {
          options = codes.map { names.name("\(name)_\($0.code)") }
        }
        all.append(
          AnalysisVariable(
            name: name, form: form.id, linkId: item.linkId, label: item.label, kind: kind,
            repeats: item.repeats, optionNames: options))
      }
    }
    variables = all.filter { withWords || !$0.isWords }
    leftOut = all.count - variables.count
    places = Dictionary(grouping: variables.enumerated(), by: \.element.form).mapValues {
      Dictionary(uniqueKeysWithValues: $0.map { ($0.element.linkId, $0.offset) })
    }
  }

  /// The place of the variable of a question; nil where it has none.
  func place(of question: String, in form: String) -> Int? { places[form]?[question] }
}

extension AnalysisPlan.Form {
  /// The questions of the newest version, then those only earlier ones had.
  fileprivate var questions: [Item] {
    var known: Set<String> = []
    return versions.reversed().flatMap { version in
      version.allItems.filter { known.insert($0.linkId).inserted }
    }
  }
}

/// Makes names that R, Stata and SPSS take, each once.
struct VariableNames {
  /// Stata takes no more letters.
  private static let longest = 32
  private var taken: Set<String>

  init(taken: [String]) { self.taken = Set(taken) }

  /// A name made of a text: what is no small letter and no digit becomes an underscore.
  mutating func name(_ text: String) -> String {
    let plain = text.lowercased().unicodeScalars.map { scalar -> Character in
      ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) ? Character(scalar) : "_"
    }
    let start = plain.first?.isLetter == true ? String(plain) : "v_" + String(plain)
    var name = String(start.prefix(Self.longest))
    var number = 1
    while !taken.insert(name).inserted {
      number += 1
      let end = "_\(number)"
      name = String(start.prefix(Self.longest - end.count)) + end
    }
    return name
  }
}
