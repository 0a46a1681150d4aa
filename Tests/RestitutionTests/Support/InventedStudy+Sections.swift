import Disclosure
import Restitution
import Wording

extension InventedStudy {
  static func sections() throws -> [Section] {
    [try participation(), try uses(), try opinions(), try needs()]
  }

  private static func participation() throws -> Section {
    let condition = try TableDimension("condition", leaves: ["parkinson", "diabetes", "kidney"])
    let region = try TableDimension("region", leaves: ["naq", "occ", "pdl"])
    let grouped = try TableDimension("condition", leaves: ["parkinson", "other"])
    let crossed = try grid(
      "regions-maladies", rows: region, columns: condition,
      [[7, 3, 1], [7, 5, 4], [6, 4, 2]])
    return Section(
      id: "participation", heading: Phrase("Qui a participé", "Who took part"),
      paragraphs: [
        Phrase(
          "Les trois associations de patients ont proposé l’étude à leurs adhérents dans trois "
            + "régions.",
          "Three patients’ associations offered the study to their members in three regions.")
      ],
      figures: [
        Figure(
          caption: Phrase(
            "De l’information à la participation", "From being informed to taking part"),
          base: .informed,
          content: .counts(
            try list(
              "parcours", "step", ["informed": 58, "agreed": 45, "part": 39, "withdrew": 3],
              .steps, total: 58), .path), labels: labels),
        Figure(
          caption: Phrase(
            "La maladie de Parkinson est la plus représentée", "Parkinson’s disease comes first"),
          base: .tookPart,
          content: .counts(
            try list("maladies", "condition", ["parkinson": 20, "diabetes": 12, "kidney": 7]), .bars
          ),
          labels: labels),
        Figure(
          caption: Phrase("Les maladies dans chaque région", "Conditions in each region"),
          base: .tookPart, content: .counts(crossed, .groupedBars), labels: labels),
        Figure(
          caption: Phrase("Une part semblable dans chaque région", "Much the same in each region"),
          base: .tookPart,
          content: .counts(
            try grid(
              "regions-parkinson", rows: region, columns: grouped, [[7, 5], [7, 9], [6, 5]]),
            .stackedBars), labels: labels),
      ])
  }

  private static func uses() throws -> Section {
    let function = try TableDimension(
      "function", leaves: ["results", "documents", "profile"], membership: .anyNumber)
    let condition = try TableDimension("condition", leaves: ["parkinson", "diabetes", "kidney"])
    let month = try TableDimension("month", leaves: months, membership: .anyNumber)
    return Section(
      id: "usages", heading: Phrase("Ce qu’elles en ont fait", "What they did with it"),
      figures: [
        Figure(
          caption: Phrase("Une majorité se connecte chaque semaine", "Most sign in every week"),
          question: Phrase(
            "Ces trente derniers jours, à quelle fréquence vous êtes-vous connecté à Mon espace "
              + "santé\u{202F}?",
            "In the last thirty days, how often did you sign in to Mon espace santé?"),
          content: .counts(
            try list(
              "frequence", "frequency",
              ["weekly": 18, "monthly": 9, "rarely": 5, "never": 2, "unsaid": 0]), .bars),
          labels: labels),
        Figure(
          caption: Phrase(
            "Lire ses résultats, l’usage le plus partagé", "Reading results, the most common use"),
          question: Phrase(
            "Quelles fonctions avez-vous utilisées au moins une fois\u{202F}?",
            "Which functions did you use at least once?"),
          base: .tookPart,
          content: .counts(
            try list(
              "fonctions", "function",
              [
                "results": 33, "documents": 24, "profile": 21, "messages": 12, "calendar": 9,
                "vaccines": 14, "access": 3,
              ], .anyNumber, total: 39), .bars), labels: labels),
        Figure(
          caption: Phrase(
            "Les trois premiers usages, par maladie", "The first three uses, by condition"),
          base: .tookPart,
          content: .counts(
            try grid(
              "fonctions-maladies", rows: function, columns: condition,
              [[17, 11, 5], [12, 7, 5], [9, 6, 6]], columnTotals: [30, 20, 15], all: 65), .panels),
          labels: labels),
        Figure(
          caption: Phrase(
            "Des journaux tenus tout l’hiver, moins pendant les fêtes",
            "Logbooks kept all winter, less over the holidays"), base: .wrote,
          content: .counts(
            try list(
              "journal", "month",
              [
                "2024-10": 31, "2024-11": 28, "2024-12": 4, "2025-01": 25, "2025-02": 23,
                "2025-03": 21,
              ], .anyNumber, total: 37), .months), labels: labels),
        Figure(
          caption: Phrase("Les mois d’écriture, par maladie", "Months of writing, by condition"),
          base: .wrote,
          content: .counts(
            try grid(
              "journal-maladies", rows: month, columns: condition,
              [[16, 9, 6], [14, 9, 5], [3, 1, 0], [13, 7, 5], [11, 7, 5], [10, 6, 5]],
              columnTotals: [25, 16, 12], all: 53), .months), labels: labels),
      ])
  }

  private static func opinions() throws -> Section {
    let month = try TableDimension("month", leaves: months, membership: .occasions)
    let three = try TableDimension("ease", leaves: ["hard", "middle", "easy"])
    let five = try TableDimension("ease", leaves: ["1", "2", "3", "4", "5"])
    let ends = try TableDimension("month", leaves: ["2024-10", "2025-03"], membership: .occasions)
    return Section(
      id: "avis", heading: Phrase("Plus facile, mois après mois", "Easier, month after month"),
      figures: [
        Figure(
          caption: Phrase("La facilité d’usage progresse", "It becomes easier to use"),
          question: Phrase(
            "Cette fois, était-ce facile\u{202F}? De 1 (très difficile) à 5 (très facile).",
            "Was it easy this time? From 1 (very hard) to 5 (very easy)."),
          note: Phrase(
            "Pour chaque personne et chaque mois, la dernière réponse.",
            "For each person and month, the last answer."),
          content: .counts(
            try grid(
              "facilite", rows: month, columns: three,
              [[14, 10, 7], [11, 9, 8], [8, 6, 8], [6, 7, 12], [3, 8, 12], [2, 6, 13]]),
            .scale), labels: labels),
        Figure(
          caption: Phrase("La même question, en cinq réponses", "The same question, five answers"),
          content: .counts(
            try grid(
              "facilite-cinq", rows: ends, columns: five,
              [[6, 9, 10, 6, 0], [0, 2, 6, 8, 5]]), .scale),
          labels: labels),
        Figure(
          caption: Phrase("Utilité et facilité, en moyenne", "Usefulness and ease, on average"),
          content: .means(try means()), labels: labels),
      ])
  }

  private static func needs() throws -> Section {
    let spoke = try TableDimension("spoke", leaves: ["yes", "no"])
    let region = try TableDimension("region", leaves: ["naq", "occ", "pdl"])
    return Section(
      id: "besoins", heading: Phrase("Ce qui leur manque", "What they miss"),
      figures: [
        Figure(
          caption: Phrase(
            "Classer ses documents, premier souhait", "Filing documents, the first wish"),
          content: .counts(
            try list(
              "souhaits", "wish", ["filing": 22, "sync": 16, "alerts": 11, "proxy": 6], .anyNumber,
              total: 34), .bars), labels: labels),
        Figure(
          caption: Phrase("En ont-elles parlé autour d’elles\u{202F}?", "Did they speak of it?"),
          content: .counts(
            try grid(
              "parole", rows: region, columns: spoke, [[6, 5], [10, 6], [7, 5]]),
            .groupedBars), labels: labels),
        Figure(
          caption: Phrase(
            "Les souhaits des personnes insuffisantes rénales",
            "Wishes of people with kidney failure"),
          content: .counts(
            try list("souhaits-rein", "wish", ["filing": 3, "sync": 2, "alerts": 1, "proxy": 1]),
            .bars),
          labels: labels),
      ])
  }
}
