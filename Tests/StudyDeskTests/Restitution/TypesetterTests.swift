import Foundation
import Restitution
import StudyDesk
import Testing
import Wording

struct `Setting the printable files` {
  let stage: Stage

  init() throws { stage = try Stage() }

  /// A program that takes the arguments of `typst compile` and does what a script says with the
  /// product's path.
  private func program(_ script: String, named name: String = "typst") throws -> String {
    let folder = stage.folder + "/bin"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/" + name
    let text = "#!/bin/sh\nfor product; do :; done\n\(script)\n"
    try Data(text.utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  /// Writes the product: for pictures, as many pages as the source has.
  private static let writing = """
    case "$product" in
      *.pdf) echo pdf > "$product" ;;
      *) source="${product%-\\{p\\}.png}"; page=0
        grep '#image' "$source" | while read -r line; do
          page=$((page + 1)); echo "$page" > "$source-$page.png"; done ;;
    esac
    """

  private func built(with typesetter: Typesetter?) throws -> (BuiltRestitution, Workspace) {
    let workspace = try stage.build("study")
    try workspace.addPlan()
    let desk = try workspace.deskOfToday()
    return (try desk.buildRestitution(desk.plan(), typesetter: typesetter), workspace)
  }

  @Test func `adds a report in each language and each picture, and offers them on the page`() throws
  {
    let path = try program(Self.writing)
    let (built, workspace) = try built(with: Typesetter(.typst(path)))
    #expect(built.printing == .done)
    let page = try String(contentsOfFile: built.page, encoding: .utf8)
    #expect(page.contains("href=\"report.pdf\""))
    let files = try FileManager.default.subpathsOfDirectory(atPath: built.folder)
    #expect(files.contains("report.en.pdf"))
    let drawn = files.filter { $0.hasSuffix(".svg") }.map { $0.dropLast(4) }
    #expect(Set(drawn) == Set(files.filter { $0.hasSuffix(".png") }.map { $0.dropLast(4) }))
    let desk = try workspace.deskOfToday()
    #expect(try desk.releases().map(\.state) == [.intact])
    #expect(try desk.unknownReleases().isEmpty)
  }

  @Test func `leaves everything else when the program gives up, and says why`() throws {
    let path = try program("echo 'error: no such font' >&2; echo '  at page 1' >&2; exit 1")
    let (built, _) = try built(with: Typesetter(.typst(path)))
    #expect(built.printing == .failed("error: no such font"))
    let page = try String(contentsOfFile: built.page, encoding: .utf8)
    #expect(!page.contains(".pdf") && !page.contains(".png"))
  }

  @Test func `is left out without a program`() throws {
    let (built, _) = try built(with: nil)
    #expect(built.printing == .withoutProgram)
  }

  @Test func `finds the program that a setting names, and no other then`() throws {
    let typst = try program("exit 0")
    let python = try program("exit 0", named: "python3")
    let path = stage.folder + "/bin"
    #expect(Typesetter.find(setting: python, path: path)?.program == .python(python))
    #expect(Typesetter.find(setting: "/nowhere/typst", path: path) == nil)
    #expect(Typesetter.find(path: path)?.program == .typst(typst))
    try FileManager.default.removeItem(atPath: typst)
    #expect(Typesetter.find(path: path)?.program == .python(python))
    _ = try program("exit 1", named: "python3")
    #expect(Typesetter.find(path: path) == nil)
  }
}
