public import JSONTree
public import StudyModel

/// Writes a Bundle of type `collection` (FHIR R4), one resource after another, so that its length
/// takes no memory.
public struct BundleWriter {
  private let sink: ([UInt8]) throws -> Void
  private var isFirst = true
  /// How many resources were written.
  public private(set) var count = 0

  /// Begins a bundle.
  /// - Parameters:
  ///   - id: the name of the event that records the export.
  ///   - moment: when it was made.
  ///   - sink: takes the next bytes.
  public init(
    id: EventID, at moment: Moment, to sink: @escaping ([UInt8]) throws -> Void
  ) throws {
    self.sink = sink
    let head = #"{"resourceType":"Bundle","id":"\#(id)","type":"collection","#
    try sink(Array((head + #""timestamp":"\#(moment)","entry":["#).utf8))
  }

  /// Writes a resource that others of the bundle name by that UUID.
  public mutating func add(_ resource: JSON, as uuid: String) throws {
    let entry: JSON = ["fullUrl": .string("urn:uuid:\(uuid)"), "resource": resource]
    try sink(Array((isFirst ? "\n" : ",\n").utf8) + entry.bytes())
    isFirst = false
    count += 1
  }

  /// Writes the end; a bundle without it is no JSON.
  public func finish() throws { try sink(Array("\n]}\n".utf8)) }
}
