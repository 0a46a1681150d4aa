import JSONTree
import Wording

extension StudyOpened {
  init(_ reader: PayloadReader) throws(PayloadError) { study = try reader.id("study") }

  var json: JSON { StudyModel.payload(["study": study.json]) }
}

extension RestitutionApproved {
  init(_ reader: PayloadReader) throws(PayloadError) {
    release = try reader.text("release")
    manifest = try reader.digest("manifest")
    key = try reader.bytes("key")
    signature = try reader.bytes("signature")
  }

  var json: JSON {
    StudyModel.payload([
      "release": .string(release), "manifest": manifest.json, "key": key.json,
      "signature": signature.json,
    ])
  }
}

extension RestitutionPublished {
  init(_ reader: PayloadReader) throws(PayloadError) {
    release = try reader.text("release")
    manifest = try reader.digest("manifest")
  }

  var json: JSON {
    StudyModel.payload(["release": .string(release), "manifest": manifest.json])
  }
}

extension CountsDeclared {
  init(_ reader: PayloadReader) throws(PayloadError) {
    name = try reader.text("name")
    digest = try reader.digest("digest")
  }

  var json: JSON { StudyModel.payload(["name": .string(name), "digest": digest.json]) }
}

extension CountsWithdrawn {
  init(_ reader: PayloadReader) throws(PayloadError) {
    name = try reader.text("name")
    digest = try reader.digest("digest")
    reason = try reader.text("reason")
  }

  var json: JSON {
    StudyModel.payload([
      "name": .string(name), "digest": digest.json, "reason": .string(reason),
    ])
  }
}

extension RestitutionBuilt {
  init(_ reader: PayloadReader) throws(PayloadError) {
    release = try reader.text("release")
    asOf = try reader.day("asOf")
    manifest = try reader.digest("manifest")
  }

  var json: JSON {
    StudyModel.payload([
      "release": .string(release), "asOf": asOf.json, "manifest": manifest.json,
    ])
  }
}
