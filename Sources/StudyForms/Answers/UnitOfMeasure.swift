/// Units of UCUM, as far as forms use them: what can be converted into what, and by how much.
struct UnitOfMeasure: Hashable, Sendable {
  /// How many base units make one.
  private(set) var factor: Double
  /// The power of each base unit.
  private(set) var dimension: [String: Int]

  static let ucum = "http://unitsofmeasure.org"

  /// The number that turns amounts in the first quantity's unit into the second's; nil when the
  /// units do not measure the same thing.
  static func ratio(of left: Quantity, to right: Quantity) -> Double? {
    guard (left.system ?? ucum) == (right.system ?? ucum) else { return nil }
    let (leftCode, rightCode) = (left.code ?? left.unit, right.code ?? right.unit)
    if leftCode == rightCode { return 1 }
    if let unit = left.unit, unit == right.unit { return 1 }
    guard (left.system ?? ucum) == ucum, let leftCode, let rightCode,
      let from = UnitOfMeasure(leftCode), let to = UnitOfMeasure(rightCode),
      from.dimension == to.dimension
    else { return nil }
    return from.factor / to.factor
  }

  /// A unit from its UCUM code, such as `mg/dL`; nil for one not known here.
  init?(_ code: String) {
    guard !code.isEmpty, code.utf8.count < 64 else { return nil }
    factor = 1
    dimension = [:]
    var isDivided = false
    var term = ""
    var depth = 0
    for character in code + "." {
      if character == "{" { depth += 1 }
      if depth == 0, character == "." || character == "/" {
        if !term.isEmpty {
          guard multiply(by: term, power: isDivided ? -1 : 1) else { return nil }
        }
        term = ""
        isDivided = character == "/"
      } else if depth == 0 {
        term.append(character)
      }
      if character == "}" { depth -= 1 }
    }
    dimension = dimension.filter { $0.value != 0 }
  }

  private mutating func multiply(by term: String, power: Int) -> Bool {
    if let number = Int(term) {
      factor *= raised(Double(number), power)
      return true
    }
    var atom = Substring(term)
    var exponent = 1
    if let last = atom.last, let digit = last.wholeNumberValue, Self.atom(term) == nil {
      atom = atom.dropLast()
      exponent = digit
      if atom.last == "-" {
        atom = atom.dropLast()
        exponent = -digit
      }
    }
    guard let unit = Self.atom(String(atom)) else { return false }
    factor *= raised(unit.factor, exponent * power)
    for (base, count) in unit.dimension { dimension[base, default: 0] += count * exponent * power }
    return true
  }

  private func raised(_ value: Double, _ power: Int) -> Double {
    let product = (0..<abs(power)).reduce(1.0) { product, _ in product * value }
    return power < 0 ? 1 / product : product
  }

  private static func atom(_ code: String) -> (factor: Double, dimension: [String: Int])? {
    if let unit = units[code] { return (unit.0, unit.1) }
    for (prefix, scale) in prefixes where code.hasPrefix(prefix) {
      let rest = String(code.dropFirst(prefix.count))
      if metric.contains(rest), let unit = units[rest] { return (scale * unit.0, unit.1) }
    }
    return nil
  }

  private static let prefixes: [(String, Double)] = [
    ("da", 1e1), ("k", 1e3), ("h", 1e2), ("d", 1e-1), ("c", 1e-2), ("m", 1e-3), ("u", 1e-6),
    ("n", 1e-9), ("p", 1e-12), ("M", 1e6), ("G", 1e9), ("T", 1e12),
  ]

  private static let metric: Set<String> = [
    "m", "g", "s", "l", "L", "mol", "eq", "osm", "Pa", "J", "W", "V", "A", "Hz", "N", "cal", "bar",
    "m[Hg]", "[iU]", "K", "Bq", "By", "kat",
  ]

  private static let units: [String: (Double, [String: Int])] = [
    "m": (1, ["m": 1]), "g": (1, ["g": 1]), "s": (1, ["s": 1]), "A": (1, ["A": 1]),
    "K": (1, ["K": 1]), "Cel": (1, ["Cel": 1]), "[degF]": (1, ["degF": 1]),
    "l": (1e-3, ["m": 3]), "L": (1e-3, ["m": 3]), "t": (1e6, ["g": 1]),
    "min": (60, ["s": 1]), "h": (3600, ["s": 1]), "d": (86_400, ["s": 1]),
    "wk": (604_800, ["s": 1]), "mo": (2_629_800, ["s": 1]), "a": (31_557_600, ["s": 1]),
    "[in_i]": (0.0254, ["m": 1]), "[ft_i]": (0.3048, ["m": 1]), "[yd_i]": (0.9144, ["m": 1]),
    "[mi_i]": (1609.344, ["m": 1]), "[nmi_i]": (1852, ["m": 1]),
    "[lb_av]": (453.592_37, ["g": 1]), "[oz_av]": (28.349_523_125, ["g": 1]),
    "[stone_av]": (6350.293_18, ["g": 1]),
    "mol": (1, ["mol": 1]), "eq": (1, ["mol": 1]), "osm": (1, ["mol": 1]),
    "%": (0.01, [:]), "1": (1, [:]), "[ppm]": (1e-6, [:]), "[pH]": (1, ["pH": 1]),
    "Hz": (1, ["s": -1]), "N": (1e3, ["g": 1, "m": 1, "s": -2]),
    "Pa": (1e3, ["g": 1, "m": -1, "s": -2]), "bar": (1e8, ["g": 1, "m": -1, "s": -2]),
    "m[Hg]": (133_322_387.415, ["g": 1, "m": -1, "s": -2]),
    "J": (1e3, ["g": 1, "m": 2, "s": -2]), "cal": (4184, ["g": 1, "m": 2, "s": -2]),
    "W": (1e3, ["g": 1, "m": 2, "s": -3]), "V": (1e3, ["g": 1, "m": 2, "s": -3, "A": -1]),
    "[iU]": (1, ["iU": 1]), "[IU]": (1, ["iU": 1]), "Bq": (1, ["s": -1]), "By": (8, ["bit": 1]),
    "kat": (1, ["mol": 1, "s": -1]), "U": (1e-6 / 60, ["mol": 1, "s": -1]),
    "deg": (0.017_453_292_519_943_3, [:]), "[drp]": (5e-8, ["m": 3]),
    "[tsp_us]": (4.928_921_6e-6, ["m": 3]), "[tbs_us]": (1.478_676_48e-5, ["m": 3]),
  ]
}
