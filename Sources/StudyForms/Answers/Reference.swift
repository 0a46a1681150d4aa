import JSONTree

/// A pointer to another resource, or its name when no address is known.
public struct Reference: Hashable, Sendable {
  public let reference: String?
  public let display: String?

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
