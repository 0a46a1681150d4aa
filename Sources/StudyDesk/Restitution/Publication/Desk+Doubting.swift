import StudyModel
import Tabulation
public import Wording

extension Desk {
  /// What is doubtful of a declaration: counts of more people than the study ever took in. They may be a slip,
  /// or what was really printed; all that follows is judged with them, so somebody should look.
  ///
  /// - Parameters:
  ///   - text: a file as `declare` takes it.
  ///   - file: what it is called in findings.
  /// - Throws: `DeskError` when it is no such file.
  public func doubts(about text: String, named file: String) throws -> [Phrase] {
    let declared = try declaredFile(text, named: file)
    let erased = try erasures().count
    let enrolled = try participants().map(\.enrolment)
    return declared.counts.compactMap { count in
      let most = erased + enrolled.count { count.holds($0) }
      return count.people > most ? readerWords.doubt(about: count, knowing: most) : nil
    }
  }
}

extension DeclaredFile.Count {
  fileprivate func holds(_ enrolment: Enrolment) -> Bool {
    region.map { enrolment.region.text == $0 } ?? true
      && condition.map { enrolment.conditions.map(\.text).contains($0) } ?? true
  }
}

extension ReaderWords {
  fileprivate func doubt(about count: DeclaredFile.Count, knowing most: Int) -> Phrase {
    let people = self.people(
      [
        count.region.map { "region \($0)" },
        count.condition.map { "\(Dimension.condition)=\($0) \(Dimension.yes)" },
      ].compactMap(\.self))
    return Phrase(
      """
      \(people.french)\u{A0}: \(Language.french.number(count.people)) personnes, alors que l’étude n’en a jamais \
      inscrit plus de \(Language.french.number(most)). Vérifiez le fichier\u{A0}; s’il contient une faute, \
      remplacez la déclaration avec --replace.
      """,
      """
      \(people.english): \(Language.english.number(count.people)) people, while the study never took in more \
      than \(Language.english.number(most)). Check the file; if there is a slip in it, put another in its place with \
      --replace.
      """)
  }
}
