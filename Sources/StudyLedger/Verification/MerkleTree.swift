package import StudyModel

/// The root over a log that grows, as RFC 6962, section 2.1, has it: two logs have the same root
/// only if they hold the same events in the same order.
///
/// The leaves are the digests of the events. Only the roots of complete subtrees are kept, so that a log of
/// any length takes no memory.
package struct MerkleTree {
  /// From left to right, with falling numbers of leaves, each a power of two.
  private var subtrees: [(leaves: Int, root: Digest)] = []

  package init() {}

  /// Takes in the next leaf.
  package mutating func append(_ leaf: [UInt8]) {
    var leaves = 1
    var root = Digest(of: [0] + leaf)
    while let left = subtrees.last, left.leaves == leaves {
      subtrees.removeLast()
      root = Self.root(over: left.root, root)
      leaves *= 2
    }
    subtrees.append((leaves, root))
  }

  /// The root over all leaves so far.
  package var root: Digest {
    guard let last = subtrees.last else { return Digest(of: []) }
    return subtrees.dropLast().reversed().reduce(last.root) { right, left in
      Self.root(over: left.root, right)
    }
  }

  private static func root(over left: Digest, _ right: Digest) -> Digest {
    Digest(of: [1] + left.bytes + right.bytes)
  }
}
