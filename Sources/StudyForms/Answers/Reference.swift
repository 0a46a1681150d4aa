import JSONTree

/// A pointer to another resource, or its name when no address is known.
public struct Reference: Hashable, Sendable {
  /// The address, such as `Patient/1`.
  public let reference: String?
  /// The name people know it by.
  public let display: String?

  /// A pointer by its address, its name, or both.
  public init(reference: String?, display: String? = nil) {
    self.reference = reference
    self.display = display
  }

  init(_ json: JSONObject) {
    self.init(reference: json["reference"]?.string, display: json["display"]?.string)
  }

  var json: JSONObject {
    var object = JSONObject()
    object["reference"] = reference.map(JSON.string)
    object["display"] = display.map(JSON.string)
    return object
  }
}
