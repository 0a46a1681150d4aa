import JSONTree
import Wording

extension StudyOpened {
  init(_ reader: PayloadReader) throws(PayloadError) { study = try reader.id("study") }

  var json: JSON { StudyModel.payload(["study": study.json]) }
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
