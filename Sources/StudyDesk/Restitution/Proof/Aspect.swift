import Disclosure
import StudyModel
import Tabulation

/// One way in which a dimension of a figure stands before a reader.
///
/// Where each person is in exactly one category there is one way; where they may be in several there
/// is one for each category, in which one is or is not; on occasions there is one for each of them.
struct Aspect {
  /// A category of the figure, or people that follow from it.
  struct Option {
    /// Where it stands in the figure; nil for those who are not in one of its categories, and for
    /// other people that it shows nowhere.
    let coordinate: Coordinate?
    /// The category in the dimension that sorts.
    let category: Int
    /// The true counts whose sum they are, some of them taken away.
    let people: [(coordinate: Coordinate, sign: Int)]
    /// Whether they go out nowhere, and follow from nothing that does.
    var isKept = false

    /// A category of the figure.
    init(coordinate: Coordinate, category: Int) {
      self.init(coordinate, category: category, people: [(coordinate, 1)])
    }

    init(
      _ coordinate: Coordinate?, category: Int, people: [(coordinate: Coordinate, sign: Int)]
    ) {
      self.coordinate = coordinate
      self.category = category
      self.people = people
    }
  }

  /// The place of the dimension that sorts; nil on an occasion, which sorts nobody.
  let dimension: Int?
  let options: [Option]
  /// Which occasion it is.
  var occasion: String?
  /// Further conditions that everybody meets in it.
  var conditions: [Int: Int] = [:]
}

extension TableDimension {
  fileprivate var isTime: Bool { PlannedFigure.Axis(rawValue: id)?.isTime ?? false }
}

extension FigureLayout {
  /// Every way in which a dimension of the figure stands before a reader.
  func aspects(
    of dimension: TableDimension, on occasion: String?, in sortings: inout Sortings
  ) throws -> [Aspect] {
    switch dimension.membership {
    case .exactlyOne: [try whole(dimension, on: occasion, in: &sortings)]
    case .steps: try steps(in: &sortings)
    case .anyNumber where figure.subject == .writers && dimension.isTime:
      try months(dimension, in: &sortings)
    case .anyNumber where dimension.isOfConditions: try conditions(dimension, in: &sortings)
    case .anyNumber:
      try dimension.leaves.map { try either($0, of: dimension, on: occasion, in: &sortings) }
    case .occasions:
      dimension.leaves.map {
        Aspect(
          dimension: nil, options: [.init(coordinate: .leaf($0), category: 0)], occasion: $0)
      }
    }
  }

  private func whole(
    _ dimension: TableDimension, on occasion: String?, in sortings: inout Sortings
  ) throws -> Aspect {
    let codes = dimension.id == "answer" ? self.codes : [:]
    let groups = dimension.leaves.compactMap { leaf in
      codes[leaf].flatMap { $0.count > 1 ? (label: "=" + leaf, leaves: $0) : nil }
    }
    let place = try sortings.place(
      of: Dimension(
        name(of: dimension, on: occasion),
        leaves: dimension.leaves.flatMap { codes[$0] ?? [$0] }.sorted(),
        total: Dimension.everybody, groups: groups))
    func label(_ leaf: String) -> String {
      guard let codes = codes[leaf] else { return leaf }
      return codes.count > 1 ? "=" + leaf : codes[0]
    }
    return Aspect(
      dimension: place,
      options: dimension.leaves.map {
        .init(coordinate: .leaf($0), category: sortings.category(label($0), of: place))
      } + [.init(coordinate: .total, category: 0)])
  }

  /// Each step by itself: who took it took all before.
  private func steps(in sortings: inout Sortings) throws -> [Aspect] {
    try pathSteps.map { step in
      var options = [Aspect.Option(coordinate: .leaf(step.rawValue), category: 0)]
      if step == .informed { options.append(.init(coordinate: .total, category: 0)) }
      return Aspect(
        dimension: nil, options: options,
        conditions: try sortings.reached(step, of: pathSteps))
    }
  }

  /// Those who are in a category, and those who are not.
  func either(
    _ leaf: String, of dimension: TableDimension, on occasion: String?,
    in sortings: inout Sortings
  ) throws -> Aspect {
    let codes = dimension.id == "answer" ? (self.codes[leaf] ?? [leaf]) : [leaf]
    let name = name(of: dimension, on: occasion) + "=" + codes.joined(separator: "+")
    let place = try sortings.place(of: .either(name))
    return Aspect(
      dimension: place,
      options: [
        .init(coordinate: .leaf(leaf), category: sortings.category(Dimension.yes, of: place)),
        .init(
          nil, category: sortings.category(Dimension.no, of: place),
          people: [(.total, 1), (.leaf(leaf), -1)]),
        .init(coordinate: .total, category: 0),
      ])
  }

  /// Each month by itself: that somebody did not write in one is no answer of theirs.
  private func months(
    _ dimension: TableDimension, in sortings: inout Sortings
  ) throws -> [Aspect] {
    let all = Aspect(dimension: nil, options: [.init(coordinate: .total, category: 0)])
    return try [all]
      + dimension.leaves.map { leaf in
        let place = try sortings.place(
          of: .either("\(dimension.id)=\(leaf)", role: .population))
        return Aspect(
          dimension: nil, options: [.init(coordinate: .leaf(leaf), category: 0)],
          conditions: [place: sortings.category(Dimension.yes, of: place)])
      }
  }

  /// The codes of each answer shown, in order.
  private var codes: [String: [String]] {
    Dictionary(grouping: answerLeaves, by: \.value).mapValues { $0.map(\.key).sorted() }
  }

  private func name(of dimension: TableDimension, on occasion: String?) -> String {
    guard dimension.id == "answer", let question = questionName else { return dimension.id }
    return question + (occasion.map { "@" + $0 } ?? "")
  }

  /// The question, how several answers become one, and which answers are counted.
  var questionName: String? {
    guard case .answers(let source) = figure.subject else { return nil }
    let counted = answerLeaves.keys.sorted().joined(separator: ",")
    return "\(source.form)/\(source.item)/\(source.reduction.rawValue){\(counted)}"
  }
}
