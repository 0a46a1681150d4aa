import Tabulation
import Wording

extension TabulationFault.Reason {
  /// What is wrong at that place of the file.
  var words: Phrase {
    switch self {
    case .format: Phrase("doit être \"sdc-audit/1\".", "must be \"sdc-audit/1\".")
    case .expected(let what): Phrase("attendu\u{A0}: \(what).", "expected: \(what).")
    case .empty: Phrase("ne doit pas être vide.", "must not be empty.")
    case .repeated(let name):
      Phrase("«\u{A0}\(name)\u{A0}» y est deux fois.", "“\(name)” is there twice.")
    case .unknownLeaf:
      Phrase(
        "contient une modalité inconnue, en double, ou aucune.",
        "holds an unknown leaf, one twice, or none.")
    case .unknownDimension(let name, let known):
      Phrase(
        "«\u{A0}\(name)\u{A0}» n’est pas une dimension attendue ici.",
        "“\(name)” is not a dimension expected here."
      ).choosing(among: known)
    case .unknownCategory(let name, let known):
      Phrase(
        "«\u{A0}\(name)\u{A0}» n’est pas une modalité de la dimension.",
        "“\(name)” is not a category of the dimension."
      ).choosing(among: known)
    case .unknownRelease(let name, let known):
      Phrase("aucune livraison «\u{A0}\(name)\u{A0}».", "no release “\(name)”.")
        .choosing(among: known)
    case .badCount:
      Phrase(
        "un compte est un nombre entier, de zéro à un milliard.",
        "a count is a whole number, from zero to a billion.")
    case .badRange:
      Phrase(
        "range commence après sa fin, ou ne contient pas le compte d’à côté.",
        "range begins after its end, or does not hold the count beside it.")
    case .wrongPlaces(let count):
      Phrase(
        "il faut \(count) modalités, une pour chaque dimension du tableau.",
        "\(count) categories are wanted, one for each dimension of the table.")
    case .linkedWithItself(let name):
      Phrase(
        "«\u{A0}\(name)\u{A0}» y est liée à elle-même.", "“\(name)” is linked with itself.")
    case .contradictsTruth:
      Phrase(
        "ce compte publié n’est pas celui du fichier des vrais comptes\u{A0}: donnez avec --truth celui "
          + "de ces tableaux.",
        "this printed count is another one in the file of true counts: give with --truth the one of "
          + "these tables.")
    case .badContributors:
      Phrase(
        "people et largest ne peuvent pas donner ce compte d’actes.",
        "people and largest cannot make up this count of acts.")
    case .sortsActs(let name):
      Phrase(
        "«\u{A0}\(name)\u{A0}» trie des actes, pas des personnes\u{A0}: unit doit être acts.",
        "“\(name)” sorts acts, not people: unit must be acts.")
    case .repeatedCell:
      Phrase("cette cellule y est deux fois.", "this cell is there twice.")
    case .otherDimension(let name):
      Phrase(
        "les fichiers définissent «\u{A0}\(name)\u{A0}» autrement.",
        "the files define “\(name)” differently.")
    }
  }
}
