import CCurl

/// Takes messages to a mail server by libcurl, all of them over one connection.
public final class SMTPCarrier: MailCarrier {
  private let server: SMTPServer
  private let curl: OpaqueCurl
  private let answers = MailAnswers()

  /// A handle of libcurl’s.
  private typealias OpaqueCurl = UnsafeMutableRawPointer

  /// A way to that server; it is reached when it is opened.
  public init(_ server: SMTPServer) throws(MailTrouble) {
    guard curl_is_there(), let curl = curl_easy_init() else { throw .noLibrary }
    self.server = server
    self.curl = curl
    setUp()
  }

  deinit { curl_easy_cleanup(curl) }

  /// Asks nothing of the server but whether it is there and lets us in.
  public func open() throws(MailTrouble) {
    curl_set_number(curl, CURLOPT_UPLOAD, 0)
    curl_set_list(curl, CURLOPT_MAIL_RCPT, nil)
    curl_set_text(curl, CURLOPT_MAIL_FROM, nil)
    curl_set_text(curl, CURLOPT_CUSTOMREQUEST, "NOOP")
    curl_set_number(curl, CURLOPT_NOBODY, 1)
    let code = curl_easy_perform(curl)
    curl_set_number(curl, CURLOPT_NOBODY, 0)
    curl_set_text(curl, CURLOPT_CUSTOMREQUEST, nil)
    if let trouble = MailTrouble(code) { throw trouble }
  }

  /// Hands one message over and says what came of it.
  public func carry(_ message: MailMessage) -> MailDelivery {
    let reading = MailReading(message.bytes)
    answers.detail = nil
    let recipients = curl_slist_append(nil, "<\(message.to.address)>")
    defer { curl_slist_free_all(recipients) }
    curl_set_text(curl, CURLOPT_MAIL_FROM, "<\(message.from.address)>")
    curl_set_list(curl, CURLOPT_MAIL_RCPT, recipients)
    curl_set_number(curl, CURLOPT_UPLOAD, 1)
    curl_set_callback(curl, CURLOPT_READFUNCTION) { buffer, size, count, reading in
      guard let buffer, let reading else { return 0 }
      return Unmanaged<MailReading>.fromOpaque(reading).takeUnretainedValue()
        .read(into: UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
    }
    curl_set_pointer(curl, CURLOPT_READDATA, Unmanaged.passUnretained(reading).toOpaque())
    let code = withExtendedLifetime(reading) { curl_easy_perform(curl) }
    curl_set_pointer(curl, CURLOPT_READDATA, nil)
    curl_set_list(curl, CURLOPT_MAIL_RCPT, nil)
    return delivery(code, isComplete: reading.isComplete)
  }

  /// What libcurl says and the server’s last answer, put together.
  ///
  /// An answer below 400 is to a step before the end: `354` says that the server waits for the rest.
  private func delivery(_ code: CURLcode, isComplete: Bool) -> MailDelivery {
    if code == CURLE_OK { return .taken }
    var status = 0
    curl_get_number(curl, CURLINFO_RESPONSE_CODE, &status)
    if status >= 400, status < 600, code != CURLE_OPERATION_TIMEDOUT {
      return .refused(status: status, detail: answers.detail)
    }
    return isComplete ? .unknown : .lost
  }

  private func setUp() {
    curl_set_text(curl, CURLOPT_URL, server.address)
    curl_set_callback(curl, CURLOPT_HEADERFUNCTION) { line, size, count, answers in
      guard let line, let answers else { return 0 }
      Unmanaged<MailAnswers>.fromOpaque(answers).takeUnretainedValue()
        .hear(UnsafeRawBufferPointer(start: line, count: size * count))
      return size * count
    }
    curl_set_pointer(curl, CURLOPT_HEADERDATA, Unmanaged.passUnretained(answers).toOpaque())
    // No other way than this one, whatever the surroundings say: no proxy, no password file of
    // libcurl’s, no signal.
    curl_set_text(curl, CURLOPT_PROXY, "")
    curl_set_number(curl, CURLOPT_NETRC, 0)
    curl_set_number(curl, CURLOPT_NOSIGNAL, 1)
    curl_set_number(curl, CURLOPT_CONNECTTIMEOUT, server.patience)
    curl_set_number(curl, CURLOPT_TIMEOUT, server.patience)
    if server.security != .none {
      curl_set_number(curl, CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue))
      curl_set_number(curl, CURLOPT_SSLVERSION, 6)  // CURL_SSLVERSION_TLSv1_2, a macro in C
      curl_set_number(curl, CURLOPT_SSL_VERIFYPEER, 1)
      curl_set_number(curl, CURLOPT_SSL_VERIFYHOST, 2)
      if let authorities = server.authorities {
        curl_set_text(curl, CURLOPT_CAINFO, authorities)
        curl_set_text(curl, CURLOPT_CAPATH, nil)
      }
    }
    if let user = server.user, let password = server.password {
      curl_set_text(curl, CURLOPT_USERNAME, user)
      curl_set_text(curl, CURLOPT_PASSWORD, password)
    }
  }
}

/// A message while it is read by libcurl. Past its end nobody can know what the server has of it.
private final class MailReading {
  private let bytes: [UInt8]
  private var position = 0
  /// True once its end was handed out.
  private(set) var isComplete = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, bytes.count - position)
    guard count > 0 else {
      isComplete = true
      return 0
    }
    buffer.copyBytes(from: bytes[position..<position + count])
    position += count
    return count
  }
}

/// What the server answered, as far as it is kept: the detail of its last refusal. Its words are not,
/// for an address may stand in them.
private final class MailAnswers {
  var detail: String?

  /// Such as `550 5.1.1 …`, or `550-5.1.1 …`.
  func hear(_ line: UnsafeRawBufferPointer) {
    // Most lines are none: only a refusal is read further.
    guard let first = line.first, first == UInt8(ascii: "4") || first == UInt8(ascii: "5") else {
      return
    }
    let line = String(decoding: line.prefix(16), as: UTF8.self)
    guard let match = line.prefixMatch(of: /[45]\d\d[ -]([45]\.\d{1,3}\.\d{1,3})/) else { return }
    detail = String(match.1)
  }
}

extension MailTrouble {
  /// What libcurl’s answer to reaching a server means; nil when it was reached.
  fileprivate init?(_ code: CURLcode) {
    switch code {
    case CURLE_OK: return nil
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT, CURLE_OPERATION_TIMEDOUT,
      CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_GOT_NOTHING:
      self = .unreachable
    case CURLE_USE_SSL_FAILED: self = .noTLS
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ISSUER_ERROR: self = .certificate
    case CURLE_SSL_CACERT_BADFILE: self = .authorities
    case CURLE_LOGIN_DENIED: self = .signIn
    default: self = .other(Int(code.rawValue))
    }
  }
}
