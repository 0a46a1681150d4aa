import JSONTree

/// A code in its system, with the words that show it.
public struct Coding: Hashable, Sendable {
  /// The address of the system the code belongs to.
  public let system: String?
  /// The version of that system.
  public let version: String?
  /// The code itself.
  public let code: String?
  /// The words for the code, with their translations.
  public let display: LocalizedText?

  /// A code of a system with the words that show it.
  public init(system: String?, version: String? = nil, code: String?, display: LocalizedText?) {
    self.system = system
    self.version = version
    self.code = code
    self.display = display
  }

  init(_ json: JSONObject) {
    system = json["system"]?.string
    version = json["version"]?.string
    code = json["code"]?.string
    display = LocalizedText(json, "display")
  }

  var json: JSONObject {
    var object = JSONObject()
    object["system"] = system.map(JSON.string)
    object["version"] = version.map(JSON.string)
    object["code"] = code.map(JSON.string)
    object["display"] = display.map { .string($0.text) }
    return object
  }

  /// True when both name the same code of the same system, whatever their words.
  public func isSameCode(as other: Coding) -> Bool {
    code == other.code && system == other.system && (code != nil || display == other.display)
  }
}
