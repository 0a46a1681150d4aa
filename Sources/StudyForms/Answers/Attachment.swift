import JSONTree

/// A document given as an answer, inside the answer or at an address.
public struct Attachment: Hashable, Sendable {
  /// The kind of document, such as `application/pdf`.
  public let contentType: String?
  /// Where the document is, when it is not inside.
  public let url: String?
  /// The name people know it by.
  public let title: String?
  /// The size said beside the document, in bytes.
  public let size: Int?
  /// The document in base 64.
  public let data: String?

  /// A document from its parts; the size is in bytes, the data in base 64.
  public init(
    contentType: String?, url: String? = nil, title: String? = nil, size: Int? = nil,
    data: String? = nil
  ) {
    self.contentType = contentType
    self.url = url
    self.title = title
    self.size = size
    self.data = data
  }

  init(_ json: JSONObject) {
    self.init(
      contentType: json["contentType"]?.string, url: json["url"]?.string,
      title: json["title"]?.string, size: json["size"]?.int, data: json["data"]?.string)
  }

  var json: JSONObject {
    var object = JSONObject()
    object["contentType"] = contentType.map(JSON.string)
    object["data"] = data.map(JSON.string)
    object["url"] = url.map(JSON.string)
    object["size"] = size.map { .integer($0) }
    object["title"] = title.map(JSON.string)
    return object
  }

  /// How many bytes the document inside has, counted from its base 64.
  public var dataSize: Int? {
    guard let data else { return nil }
    var digits = 0
    for byte in data.utf8 where !Self.isSpaceOrPadding(byte) { digits += 1 }
    return digits * 3 / 4
  }

  private static func isSpaceOrPadding(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "=") || byte <= 0x20
  }
}
