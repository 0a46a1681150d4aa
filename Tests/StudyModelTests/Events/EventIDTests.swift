import StudyModel
import Testing

struct `An event's name` {
  @Test func `carries the time, its version and its variant`() {
    let moment = Moment(milliseconds: 0x0192_0E9D_8B00)
    let id = EventID(SimulatedWorld(now: moment, seed: 1).instruments)
    #expect(id.bytes.prefix(6) == [0x01, 0x92, 0x0E, 0x9D, 0x8B, 0x00])
    for seed in 0..<200 {
      let bytes = EventID(SimulatedWorld(now: moment, seed: UInt64(seed)).instruments).bytes
      #expect(bytes.count == 16)
      #expect(bytes[6] >> 4 == 7)
      #expect(bytes[8] >> 6 == 0b10)
    }
  }

  @Test func `sorts by time`() {
    let world = SimulatedWorld(now: Known.start.at(0), seed: 2)
    let ids = (0..<500).map { step in
      world.now = Moment(milliseconds: world.now.milliseconds + Int64(1 + step * step))
      return EventID(world.instruments)
    }
    #expect(ids.sorted() == ids)
    #expect(ids.map(\.description).sorted() == ids.map(\.description))
    #expect(Set(ids).count == ids.count)
  }

  @Test func `is read back from its text and its bytes`() {
    let instruments = SimulatedWorld(now: Known.start.at(0), seed: 3).instruments
    for _ in 0..<100 {
      let id = EventID(instruments)
      let text = id.description
      #expect(text.wholeMatch(of: /[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}/) != nil)
      #expect(EventID(text) == id)
      #expect(EventID(text.uppercased()) == id)
      #expect(EventID(text.filter { $0 != "-" }) == id)
      #expect(EventID(bytes: id.bytes) == id)
    }
  }

  @Test(arguments: [
    "", "01920e9d", "01920e9d-8b00-7000-8000-00000000000", "01920e9d-8b00-7000-8000-0000000000000",
    "01920e9d-8b00-7000-8000-00000000000g", "０1920e9d-8b00-7000-8000-000000000000",
  ])
  func `is nothing else`(text: String) {
    #expect(EventID(text) == nil)
  }

  @Test func `has sixteen bytes`() {
    #expect(EventID(bytes: [UInt8](repeating: 1, count: 15)) == nil)
    #expect(EventID(bytes: [UInt8](repeating: 1, count: 17)) == nil)
  }
}
