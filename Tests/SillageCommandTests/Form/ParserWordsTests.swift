import ArgumentParser
import Foundation
import StudyModel
import Testing
import Wording

@testable import sillage

struct `Commands and their names` {
  @Test(arguments: [
    ("sillage journal draft list", "sillage journal brouillon liste"),
    ("sillage consent lift-objection TALI-473-P", "sillage accord lever-opposition TALI-473-P"),
    ("See “sillage form fill journal”.", "See “sillage formulaire remplir journal”."),
    ("sillage participant enrol", "sillage participant inscrire"),
    ("sillage status --on hier", "sillage état --on hier"),
    ("le sillage d’un bateau", "le sillage d’un bateau"),
    (
      "sillage need trace ranger\nsillage need trace 3",
      "sillage besoin suivre ranger\nsillage besoin suivre 3"
    ),
  ]) func `are French in French`(text: String, french: String) {
    #expect(CommandNames.spoken(in: text, .french) == french)
    #expect(CommandNames.spoken(in: text, .english) == text)
  }

  @Test(arguments: [
    (["--lang", "fr", "status"], ["status", "--lang", "fr"]),
    (
      ["participant", "--lang", "fr", "list", "-q"], ["participant", "list", "--lang", "fr", "-q"]
    ),
    (["participant", "--lang", "fr"], ["participant"]), (["--quiet", "carnet"], ["carnet"]),
    (["--lang=en"], []), (["status", "--on", "hier"], ["status", "--on", "hier"]),
    (["journal", "--fom"], ["journal", "--fom"]),
  ]) func `take the common options before the verb`(given: [String], moved: [String]) {
    #expect(LeadingOptions.moved(given) == moved)
  }
}

struct `What is wrong with a command` {
  @Test(arguments: [
    (["journal", "add", "--fom"], "l’option « --fom » n’existe pas. Peut-être --form ?"),
    (["journal", "ad"], "« sillage journal » n’a pas de commande « ad ». Peut-être « add » ?"),
    (
      ["restitution", "bulid", "--as-of", "hier"],
      "« sillage restitution » n’a pas de commande « bulid ». Peut-être « build » ?"
    ),
    (
      ["restitucion"],
      "« sillage » n’a pas de commande « restitucion ». Peut-être « restitution » ?"
    ),
    (
      ["rights", "magie"],
      "« sillage droits » n’a pas de commande « magie ». Toutes : « sillage droits --help »."
    ),
    (["journal", "add", "--day"], "il manque une valeur après --day <jour>."),
    (["journal", "show"], "il manque <code n>."),
    (
      ["status", "--format", "x"],
      "« x » ne convient pas à --format <format>. Choisissez : table, json."
    ),
    (
      ["participant", "list", "--standing", "x"],
      "« x » ne convient pas à --standing <état>. Choisissez : enrolled, informed, active, to-renew, refused, withdrawn, objected, restricted, left."
    ),
    (["journal", "add", "--quiet=3"], "l’option --quiet ne prend pas de valeur."),
  ]) func `is said in a French sentence`(arguments: [String], words: String) throws {
    try withFolder { folder in
      let run = try BuiltCommand.run(arguments, in: folder)
      #expect(run.code == 64)
      let lines = run.errors.plainSpaces.split(separator: "\n")
      #expect(lines.first == "Commande mal écrite : \(words)")
      #expect(lines.last?.hasPrefix("Aide : sillage ") == true)
      #expect(lines.last?.hasSuffix(" --help") == true)
      #expect(try BuiltCommand.run(arguments + ["--lang", "en"], in: folder).code == 64)
    }
  }

  @Test func `help has French headings and examples`() throws {
    try withFolder { folder in
      let help = try BuiltCommand.run(["journal", "add", "--help"], in: folder).output.plainSpaces
      for text in [
        "OBJET : Écrire", "\nsillage journal ajouter TALI", "USAGE : sillage journal ajouter [",
        "\n  --day <jour>            ",
        "\nOPTIONS :\n", "(valeurs : table, json ; par défaut : table)", "Afficher cette aide.",
      ] { #expect(help.contains(text), "\(text)") }
      let english = try BuiltCommand.run(["journal", "add", "--help", "--lang", "en"], in: folder)
      #expect(english.output.hasPrefix("OVERVIEW: Write in the logbook"))
    }
  }

  @Test func `sample words of examples are French, too`() throws {
    try withFolder { folder in
      for (command, words) in [
        (["coding", "mark"], "--file marques.csv"),
        (["restitution", "declare"], "# le jour qui a été compté, s’il est connu"),
        (["restitution", "audit"], "\nsillage restitution auditer restitution-"),
        (["audit", "verify"], "\nsillage registre vérifier"),
      ] {
        let help = try BuiltCommand.run(command + ["--help"], in: folder).output
        #expect(help.contains(words), "\(help)")
      }
    }
  }

  @Test func `every help says in French what stands for a value, and which values there are`() {
    for command in everyCommand(under: Sillage.self) {
      let help = Sillage.helpMessage(for: command)
      let names = help.matches(of: /<([^<>\n]+)>/).map { String($0.1) }
      let unknown = names.filter { PlaceholderWords.french[$0] == nil }
      #expect(unknown.isEmpty, "\(command): \(unknown)")
      let french = ParserWords.help(help, .french)
      for english in [
        "sillage need ", "sillage coding ", "(values:", "(default:", "; default:", "<file>",
        "<reason>",
      ] {
        #expect(!french.contains(english), "\(command): \(english)")
      }
    }
  }

  private func everyCommand(
    under command: any ParsableCommand.Type
  ) -> [any ParsableCommand.Type] {
    [command] + command.configuration.subcommands.flatMap { everyCommand(under: $0) }
  }

  @Test func `help is there by its French name too, and only for commands that exist`() throws {
    try withFolder { folder in
      let asked = try BuiltCommand.run(["aide", "journal", "ajouter"], in: folder)
      #expect(asked.code == 0)
      #expect(asked.output.plainSpaces.hasPrefix("OBJET : Écrire"))
      let unknown = try BuiltCommand.run(["help", "journal", "nope"], in: folder)
      #expect(unknown.code == 64)
      #expect(unknown.errors.contains("nope"))
    }
  }

  @Test func `what was typed cannot steer the terminal`() throws {
    try withFolder { folder in
      let run = try BuiltCommand.run(["status", "--format", "\u{1B}[2Jx"], in: folder)
      #expect(run.code == 64)
      #expect(!run.errors.contains("\u{1B}"))
      #expect(run.errors.contains("«\u{A0}[2Jx\u{A0}»"))
    }
  }

  @Test func `a study behind a barred way is not said to be absent`() throws {
    try withFolder { folder in
      let loop = folder + "/loop"
      try FileManager.default.createSymbolicLink(atPath: loop, withDestinationPath: loop)
      let run = try BuiltCommand.run(["status", "--study", loop], in: folder)
      #expect(run.code == 74)
      #expect(run.errors.contains("ne peut pas être lu"))
    }
  }
}

struct `A result that cannot be written` {
  @Test(arguments: [["--help"], ["journal", "list", "CODE"], ["form", "list"]])
  func `ends with 74 and a sentence`(arguments: [String]) throws {
    try withStudy { study in
      let words = arguments.map { $0 == "CODE" ? study.writer.description : $0 }
      _ = try study.run([
        "journal", "add", study.writer.description, "--dictated", "--answer", "fonction=agenda",
      ])
      let run = try study.run(words, writingTo: "/dev/full")
      #expect(run.code == 74)
      #expect(run.errors.contains("Le résultat n’a pas pu être écrit."))
    }
  }
}
