/// Words of French and English that rules go by, without accents.
enum Grammar {
  /// Before a name, with or without a full stop; the shorter ones before a small letter too.
  static let titles: Set<String> = words(
    """
    m mr mme mlle mlles mmes me dr dre drs pr pre prof docteur docteure professeur professeure monsieur
    madame mademoiselle maitre mrs ms miss doctor professor
    """)
  static let shortTitles: Set<String> = words("mr mme mlle dr dre pr")

  static let particles: Set<String> = words(
    "de du des d la le les l van von der den ben el al da dos di della")

  /// Before the name of someone near.
  static let kin: Set<String> = words(
    """
    fille fils femme mari epouse epoux frere soeur mere pere maman papa cousin cousine neveu niece
    oncle tante gendre bru belle-fille compagnon compagne conjoint conjointe ami amie copain copine
    voisin voisine collegue infirmier infirmiere kine aidant aidante referent referente enfant
    daughter son wife husband brother sister mother father mum dad aunt uncle friend neighbour nurse
    """)
  static let withPeople: Set<String> = words(
    "chez avec par et appelle appelee nomme prenomme with by named")
  static let toPlaces: Set<String> = words(
    "a vers sur pres depuis habite jusqu in at near from to around")

  static let months: Set<String> = words(
    """
    janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre janv fevr
    sept oct nov dec january february march april may june july august september october november
    december
    """)
  static let weekdays: Set<String> = words(
    """
    lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday
    saturday sunday
    """)
  static let ordinals: Set<String> = words("er e eme st nd rd th")
  /// Before a day written with two numbers only, which could be a mark out of ten.
  static let beforeDays: Set<String> = words("le du au depuis avant apres on since")
  static let numbers: Set<String> = words(
    """
    un une premier deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze
    seize vingt vingts trente quarante cinquante soixante septante octante huitante nonante cent et one
    two three four five seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
    """)
  static let durations: Set<String> = words(
    "depuis pendant durant dans apres tous fait pour en since for every after within")
  /// After four digits that are no year.
  static let units: Set<String> = words(
    "mg g kg ml cl l ui m km pas steps euros euro calories kcal kj personnes people fois times points"
  )

  static let streets: Set<String> = words(
    """
    rue avenue av boulevard bd bld chemin impasse allee allees place route quai cours square
    lotissement hameau venelle sentier street road lane avenue
    """)
  /// Those that are not ordinary words and need no number.
  static let plainStreets: Set<String> = words(
    "rue avenue boulevard chemin impasse allee quai square lotissement hameau street")
  static let bis: Set<String> = words("bis ter quater")

  static let institutions: Set<String> = words(
    """
    hopital hopitaux chu chru chr ch clinique polyclinique ehpad ssr residence pharmacie laboratoire
    labo cabinet centre maison lycee college ecole universite eglise paroisse mairie association
    fondation institut hospice usine entreprise hospital clinic school
    """)
  static let insideInstitutions: Set<String> = particles.union(
    words("hospitalier universitaire regional dialyse sante prive privee medical medicale retraite")
  )
  static let saints: Set<String> = words("saint sainte st ste saints")

  static let former: Set<String> = words("ancien ancienne ex retraite retraitee former retired")
  static let ofOneself: Set<String> = words(
    """
    suis etais etait ete fus ancien ancienne ex metier profession retraite retraitee travaillais
    travaillait travaille am was former retired
    """)

  /// Words that may begin a sentence before a name.
  static let openers: Set<String> = words(
    """
    le la les l un une des du de d au aux a mon ma mes ton ta tes son sa ses notre nos votre vos leur
    leurs ce cet cette ces je j tu il elle on nous vous ils elles et ou mais donc or ni car chez dans
    avec pour par sur sous sans depuis hier demain quand comme si que qu qui quoi dont apres avant the
    a an my our his her their i we he she they and but with when since at in on to from for
    """)

  /// What follows a name that begins a sentence, and a common noun only with an article.
  static let afterNames: Set<String> = words(
    "m a avait est etait dit disait vient venait pense trouve veut habite has says said is was told"
  )
  /// Words that stand there as well and name nobody.
  static let pronouns: Set<String> = words(
    """
    tout toute rien cela ca ceci celui celle personne chacun chacune aucun aucune certains beaucoup
    autre maintenant parfois souvent toujours jamais ici tant mieux pire quel quelle lequel
    laquelle combien bref resultat everything nothing everybody nobody someone this that there here
    what who which everyone
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
