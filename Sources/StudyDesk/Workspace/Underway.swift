package import Dispatch
import Synchronization

/// Something that is made while its owner goes on with other work.
package final class Underway<Value: Sendable>: Sendable {
  private let work = DispatchGroup()
  private let made = Mutex<Value?>(nil)

  /// - Parameters:
  ///   - queue: after what it is made, where that is a queue of one thing after the other.
  ///   - make: makes it.
  package init(
    on queue: DispatchQueue = .global(), _ make: @escaping @Sendable () -> Value
  ) {
    queue.async(group: work) { [self] in
      let value = make()
      made.withLock { $0 = value }
    }
  }

  /// Waits until it is made.
  package var value: Value {
    work.wait()
    // The work is over, so it is there.
    return made.withLock(\.self)!
  }
}
