public import JSONTree

/// An amount with its unit.
public struct Quantity: Hashable, Sendable {
  /// The amount, with the digits it was written with.
  public let value: JSONNumber?
  /// How the true amount stands to this one, such as `<`.
  public let comparator: String?
  /// The unit as people read it.
  public let unit: String?
  /// The address of the system that codes the unit.
  public let system: String?
  /// The unit as its system codes it, for instance `mg` in UCUM.
  public let code: String?

  /// An amount in a unit, coded or not.
  public init(
    value: JSONNumber?, comparator: String? = nil, unit: String?, system: String? = nil,
    code: String? = nil
  ) {
    self.value = value
    self.comparator = comparator
    self.unit = unit
    self.system = system
    self.code = code
  }

  init(_ json: JSONObject) {
    self.init(
      value: json["value"]?.number, comparator: json["comparator"]?.string,
      unit: json["unit"]?.string, system: json["system"]?.string, code: json["code"]?.string)
  }

  var json: JSONObject {
    var object = JSONObject()
    object["value"] = value.map(JSON.number)
    object["comparator"] = comparator.map(JSON.string)
    object["unit"] = unit.map(JSON.string)
    object["system"] = system.map(JSON.string)
    object["code"] = code.map(JSON.string)
    return object
  }

  /// How this amount stands to another; nil when their units cannot be converted or an amount
  /// is missing.
  func compared(to other: Quantity) -> Comparison? {
    guard let value, let otherValue = other.value else { return nil }
    guard let ratio = UnitOfMeasure.ratio(of: self, to: other) else { return nil }
    return Comparison(value.double * ratio, otherValue.double)
  }
}
