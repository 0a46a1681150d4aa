import GRDB
import StudyModel
import Testing

@testable import StudyLedger

struct `A lock` {
  let ledger: Ledger
  let keyring = Keyring.new()
  private let phrase = "four unrelated words"

  init() throws {
    ledger = try Ledger(inMemory: "atelier")
    try keep(lock(named: "claire", phrase))
  }

  private func lock(
    named name: String, _ passphrase: String, in node: String = "atelier",
    cost: Lock.Cost = .forRandom, of keyring: Keyring? = nil
  ) throws -> Lock {
    let keyring = keyring ?? self.keyring
    return try Lock(
      keyring.secret.bytes, of: keyring.fingerprint, named: name, under: Passphrase(passphrase),
      in: node, cost: cost)
  }

  private func keep(_ lock: Lock) throws {
    try ledger.act(as: keyring) { try $0.keep(lock) }
  }

  @Test func `opens with the name and the passphrase`() throws {
    let opened = try ledger.unlock("claire", Passphrase(phrase))
    #expect(opened.fingerprint == keyring.fingerprint)
    #expect(opened.secret.bytes == keyring.secret.bytes)
    #expect(opened.secret.record == nil)
  }

  @Test func `gives a participant their code and the name of their record back`() throws {
    let code = Examples().codes[0]
    let record = Keyring.Secret.Record(code: code, token: String(repeating: "a1", count: 16))
    let participant = Keyring(Keyring.Secret(keys: PrivateKeys(), record: record))
    try keep(lock(named: "\(code)", "a one-time word", of: participant))
    let opened = try ledger.unlock("\(code)", Passphrase("a one-time word"))
    #expect(opened.secret.record == record)
    #expect(opened.fingerprint == participant.fingerprint)
  }

  @Test(arguments: [
    ("claire", "four unrelated word"), ("claire", ""), ("claire", "Four unrelated words"),
    ("claire", "four unrelated words "), ("", "four unrelated words"),
    ("Claire", "four unrelated words"), ("bruno", "four unrelated words"),
    ("claire\n", "four unrelated words"),
  ])
  func `opens with no other name or passphrase`(name: String, passphrase: String) {
    let error = ledgerError { _ = try ledger.unlock(name, Passphrase(passphrase)) }
    #expect(error?.code == .wrongPassphrase)
  }

  @Test func `opens in no other ledger`() throws {
    let other = try Ledger(inMemory: "ailleurs")
    try other.act(as: keyring) { try $0.keep(lock(named: "claire", phrase)) }
    #expect(ledgerError { _ = try other.unlock("claire", Passphrase(phrase)) } != nil)
  }

  @Test(arguments: [
    ("caf\u{E9} glac\u{E9} \u{E0} midi", "cafe\u{301} glace\u{301} a\u{300} midi"),
    ("\u{1E69}ervice", "s\u{307}\u{323}ervice"), ("\u{212B}ngstr\u{F6}m", "A\u{30A}ngstro\u{308}m"),
  ])
  func `opens however the keyboard composes the letters`(kept: String, typed: String) throws {
    try keep(lock(named: "claire", kept))
    #expect(
      try ledger.unlock("claire", Passphrase(typed)).fingerprint == keyring.fingerprint)
  }

  @Test func `takes the place of an earlier one`() throws {
    try keep(lock(named: "claire", "another passphrase"))
    #expect(ledgerError { _ = try ledger.unlock("claire", Passphrase(phrase)) } != nil)
    _ = try ledger.unlock("claire", Passphrase("another passphrase"))
    #expect(try ledger.read { try $0.locks().count } == 1)
  }

  @Test func `is gone once it was taken away`() throws {
    #expect(try ledger.act(as: keyring) { try $0.removeLock(of: keyring.fingerprint) })
    #expect(try !ledger.act(as: keyring) { try $0.removeLock(of: keyring.fingerprint) })
    #expect(ledgerError { _ = try ledger.unlock("claire", Passphrase(phrase)) } != nil)
    #expect(try ledger.lockCost(of: keyring.fingerprint) == nil)
  }

  @Test func `records what guessing costs, and opens at that cost`() throws {
    let dear = Lock.Cost(logRounds: 12, blockSize: 4, parallelism: 2)
    let other = Keyring.new()
    try keep(lock(named: "bruno", "dearer to guess", cost: dear, of: other))
    #expect(try ledger.lockCost(of: keyring.fingerprint) == .forRandom)
    #expect(try ledger.lockCost(of: other.fingerprint) == dear)
    #expect(
      try ledger.unlock("bruno", Passphrase("dearer to guess")).fingerprint == other.fingerprint)
    #expect(try ledger.unlock("claire", Passphrase(phrase)).fingerprint == keyring.fingerprint)
  }

  @Test func `of a passphrase that people choose costs 128 MiB to try`() {
    #expect(Lock.Cost.usual == Lock.Cost(logRounds: 17, blockSize: 8, parallelism: 1))
    #expect(Lock.Cost.usual.isBearable)
    #expect(Lock.Cost.forRandom.isBearable)
  }

  @Test(arguments: [
    (0, 8, 1), (-1, 8, 1), (63, 8, 1), (23, 8, 1), (17, 0, 1), (17, 33, 1), (17, 8, 0),
    (17, 8, 17), (Int.max, Int.max, Int.max), (22, 32, 16), (22, 32, 1), (20, 16, 16), (22, 8, 1),
  ])
  func `that a hostile file makes unbearable is not tried`(
    rounds: Int, size: Int, parallelism: Int
  ) throws {
    #expect(
      !Lock.Cost(logRounds: rounds, blockSize: size, parallelism: parallelism).isBearable)
    try ledger.queue.inDatabase { database in
      try database.execute(
        sql: "UPDATE lock SET log_rounds = ?, block_size = ?, parallelism = ?",
        arguments: [rounds, size, parallelism])
    }
    #expect(try ledger.read { try $0.lockCosts() } == [])
    let error = ledgerError { _ = try ledger.unlock("claire", Passphrase(phrase)) }
    #expect(error?.code == .wrongPassphrase)
  }

  @Test func `says nothing of its passphrase when it is printed`() {
    let passphrase = Passphrase("four unrelated words")
    #expect("\(passphrase)" == "…")
    #expect(!String(reflecting: passphrase).contains("102"))
    var dumped = ""
    dump(passphrase, to: &dumped)
    #expect(!dumped.contains("102"))
  }
}
