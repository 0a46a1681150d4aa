public import StudyExchange
public import Wording

extension DeskError {
  /// Why the server could not be used, with what to do.
  init(_ trouble: MailTrouble) {
    switch trouble {
    case .noLibrary:
      self.init(
        .doesNotExist,
        Phrase(
          """
          Pour envoyer, il faut libcurl (libcurl4 sous Debian). Sans elle, «\u{A0}sillage courrier \
          écrire\u{A0}» met les messages dans la boîte d’envoi.
          """,
          """
          Sending needs libcurl (libcurl4 on Debian). Without it, “sillage mail write” puts messages \
          into the outbox.
          """))
    case .unreachable:
      self.init(
        .busy,
        Phrase(
          "Le serveur de courrier ne répond pas. Ce qui reste à envoyer attend\u{A0}: recommencez plus tard.",
          "The mail server does not answer. What is left to send waits: try again later."))
    case .noTLS:
      self.init(
        .inputOutput,
        Phrase(
          "Le serveur n’offre pas TLS\u{A0}: rien n’est parti. Voyez security et port dans mail.yaml.",
          "The server does not offer TLS: nothing went. See security and port in mail.yaml."))
    case .certificate:
      self.init(
        .inputOutput,
        Phrase(
          """
          Le certificat du serveur n’est pas reconnu, ou n’est pas le sien\u{A0}: rien n’est parti, pas \
          même le mot de passe. Vérifiez host dans mail.yaml, puis demandez à qui tient ce serveur.
          """,
          """
          The server’s certificate is not believed, or is not this server’s: nothing went, not even the \
          password. Check host in mail.yaml, then ask whoever runs the server.
          """))
    case .authorities:
      self.init(
        .inputOutput,
        Phrase(
          "Le fichier authorities de mail.yaml ne peut pas être lu.",
          "The file authorities of mail.yaml cannot be read."))
    case .signIn:
      self.init(
        .refused,
        Phrase(
          """
          Le serveur refuse l’utilisateur ou le mot de passe\u{A0}: rien n’est parti. Voyez user et \
          password-file dans mail.yaml.
          """,
          """
          The server refuses user or password: nothing went. See user and password-file in mail.yaml.
          """))
    case .other(let number):
      self.init(
        .inputOutput,
        Phrase(
          "Le serveur de courrier n’est pas utilisable (libcurl \(number)).",
          "The mail server cannot be used (libcurl \(number))."))
    }
  }
}

/// Why a message did not go, in words.
public enum MailReason {
  /// What a recorded reason means: a status of RFC 5321, its detail of RFC 3463, or `lost`.
  public static func words(_ reason: String) -> Phrase {
    if reason == "lost" {
      return Phrase("la connexion a été coupée", "the connection was lost")
    }
    let parts = reason.split(separator: " ")
    let detail = parts.dropFirst().first.map { $0.split(separator: ".").dropFirst() } ?? []
    let meaning = meaning(Array(detail), status: parts.first.map(String.init) ?? "")
    return meaning + Phrase(same: " (\(reason))")
  }

  private static func meaning(_ detail: [Substring], status: String) -> Phrase {
    switch (detail.first, detail.last) {
    case ("1", _): return Phrase("cette adresse n’existe pas", "there is no such address")
    case ("2", "2"): return Phrase("sa boîte est pleine", "their mailbox is full")
    case ("2", _): return Phrase("sa boîte ne reçoit pas", "their mailbox takes nothing")
    case ("3", "4"): return Phrase("le message est trop gros", "the message is too large")
    case ("4", _): return Phrase("leur serveur ne répond pas", "their server does not answer")
    case ("7", _): return Phrase("le serveur le refuse", "the server’s rules refuse it")
    default: break
    }
    switch status {
    case "421", "450", "451", "452":
      return Phrase("le serveur demande d’attendre", "the server asks to wait")
    case "530", "535":
      return Phrase("le serveur veut qu’on s’identifie", "the server wants a sign-in")
    case "550", "551", "553": return Phrase("l’adresse est refusée", "the address is refused")
    case "552": return Phrase("sa boîte est pleine", "their mailbox is full")
    default: return Phrase("le serveur l’a refusé", "the server refused it")
    }
  }
}

extension MailObstacle {
  /// What is missing and what to do.
  public var words: Phrase {
    switch self {
    case .noAddress: Phrase("pas d’adresse notée", "no address written down")
    case .badAddress: Phrase("l’adresse notée n’en est pas une", "what is written is no address")
    }
  }
}

extension Workspace {
  /// A way to the server of `mail.yaml`.
  /// - Throws: `DeskError` when it names none, its password cannot be read, or libcurl is missing.
  public func mailCarrier() throws(DeskError) -> SMTPCarrier {
    let server = try mailServer()
    do throws(MailTrouble) { return try SMTPCarrier(server) } catch { throw DeskError(error) }
  }
}
