import ArgumentParser
import Testing

@testable import sillage

struct `Plain command lines` {
  @Test(arguments: [
    ["TALI-473-P", "--answers", "a.json", "--dictated", "--study", "dir", "--no-input", "--quiet"],
    ["--participant=TALI-473-P", "--form", "suivi", "--day", "hier", "--response", "r.json"],
    ["--answer", "a=1", "TALI-473-P", "--answer", "b=", "--as=coordination", "--lang", "fr"],
    ["--format", "json", "--passphrase-file", "p", "--by-participant"],
    ["--transcribed", "TALI-473-P"],
    [],
  ])
  func `are read as the parser reads them`(_ arguments: [String]) throws {
    let plain = try #require(PlainLine.read(arguments, as: JournalAdd.self))
    let parsed = try JournalAdd.parse(arguments)
    #expect("\(plain)" == "\(parsed)")
  }

  @Test(arguments: [
    ["TALI-473-P", "--dictatd"],
    ["TALI-473-P", "another"],
    ["--study"],
    ["--study", "--dictated", "TALI-473-P"],
    ["--form", "suivi", "--form", "journal"],
    ["--format", "yaml"],
    ["--lang", "de"],
    ["--dictated", "--transcribed"],
    ["--response", "r.json", "--answer", "a=1"],
    ["--answers", "-"],
    ["-q"],
    ["--", "TALI-473-P"],
    ["--help"],
    ["TALI-473-P", "--dictated", "--dictated"],
  ])
  func `leave to the parser what is not plain`(_ arguments: [String]) {
    #expect(PlainLine.read(arguments, as: JournalAdd.self) == nil)
  }

  @Test func `know every option that the help shows`() {
    let help = JournalAdd.helpMessage(columns: 200)
    let names = Set(help.matches(of: /--[a-z]+(?:-[a-z]+)*/).map { String($0.output) })
    let valued = Set(help.matches(of: /(--[a-z-]+) <[^>]+>/).map { String($0.1) })
    let flags = names.subtracting(valued).subtracting(["--help", "--version"])
    #expect(valued.contains("--study") && flags.contains("--dictated"))
    for flag in flags { #expect(PlainLine.read([flag], as: JournalAdd.self) != nil, "\(flag)") }
    for name in valued {
      let value = ["--lang": "fr", "--format": "json"][name] ?? "x"
      #expect(PlainLine.read([name, value], as: JournalAdd.self) != nil, "\(name)")
    }
  }
}
