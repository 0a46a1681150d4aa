internal import Foundation
import JSONTree

extension Role {
  init(_ reader: PayloadReader) throws(PayloadError) {
    let kind: Kind = try reader.choice("role")
    switch kind {
    case .coordinator: self = .coordinator
    case .referent: self = .referent(of: try reader.id("region"))
    case .auditor: self = .auditor
    case .participant: self = .participant(try reader.code("participant"))
    }
  }
}

extension UserAdded {
  init(_ reader: PayloadReader) throws(PayloadError) {
    user = try reader.id("user")
    role = try Role(reader)
    signer = try reader.text("signer")
  }

  var json: JSON {
    payload([
      "user": user.json, "role": role.kind.json, "region": role.region?.json,
      "signer": .string(signer),
    ])
  }
}

extension UserRevoked {
  init(_ reader: PayloadReader) throws(PayloadError) {
    user = try reader.id("user")
    signer = try reader.text("signer")
    reason = try reader.text("reason")
  }

  var json: JSON {
    payload(["user": user.json, "signer": .string(signer), "reason": .string(reason)])
  }
}

extension GroupKeyed {
  init(_ reader: PayloadReader) throws(PayloadError) {
    group = try reader.group("group")
    version = try reader.int("version")
    receiving = try reader.bytes("receiving")
  }

  var json: JSON {
    payload([
      "group": .string("\(group)"), "version": .integer(version), "receiving": receiving.json,
    ])
  }
}

extension SignerAdded {
  init(_ reader: PayloadReader) throws(PayloadError) {
    verifying = try reader.bytes("verifying")
    receiving = try reader.bytes("receiving")
  }

  var json: JSON { payload(["verifying": verifying.json, "receiving": receiving.json]) }
}

extension KeyGranted {
  init(_ reader: PayloadReader) throws(PayloadError) {
    key = try reader.text("key")
    version = try reader.int("version")
    recipient = try reader.text("to")
    sealed = try reader.bytes("sealed")
  }

  var json: JSON {
    payload([
      "key": .string(key), "version": .integer(version), "to": .string(recipient),
      "sealed": sealed.json,
    ])
  }
}

extension PassphraseSet {
  init(_ reader: PayloadReader) throws(PayloadError) {
    signer = try reader.text("signer")
    lock = try reader.digest("lock")
  }

  var json: JSON { payload(["signer": .string(signer), "lock": lock.json]) }
}

extension PassphraseRemoved {
  init(_ reader: PayloadReader) throws(PayloadError) { signer = try reader.text("signer") }

  var json: JSON { payload(["signer": .string(signer)]) }
}

extension [UInt8] {
  /// The bytes in base64.
  var json: JSON { .string(Data(self).base64EncodedString()) }
}
