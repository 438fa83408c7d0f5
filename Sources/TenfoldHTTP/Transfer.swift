import CCurl

/// One exchange with a server; the engine's thread moves it on.
@safe
final class Transfer {
    /// libcurl's handle.
    let easy: UnsafeMutableRawPointer
    private let headers: HeaderList
    private let received: Received
    private let sending: Sending?
    private let gate: SocketGate?
    private let addresses: HeaderList
    private let words: ErrorWords
    private let request: HTTPRequest
    private let limits: HTTPLimits

    init(_ request: HTTPRequest, _ terms: Exchange.Terms) throws(HTTPError) {
        let sending = try Sending(request)
        guard let easy = unsafe tenfold_easy_init() else {
            throw HTTPError(request, .other, "libcurl cannot be started")
        }
        unsafe self.easy = easy
        self.headers = HeaderList(request)
        self.received = Received(terms.limits, destination: request.download)
        self.sending = sending
        let isLimited = terms.nearest < .link && !HTTPReach.isDelegated(request.url)
        self.gate = isLimited ? SocketGate(nearest: terms.nearest) : nil
        self.addresses = HeaderList(lines: terms.addresses)
        self.words = ErrorWords()
        self.request = request
        self.limits = terms.limits
        setRequest()
        setLimits()
        setTrust(terms.certificates)
        set(CURLOPT_USERAGENT, terms.userAgent)
        unsafe tenfold_setopt_pointer(easy, CURLOPT_ERRORBUFFER, words.buffer)
        unsafe received.install(in: easy)
        if let sending { unsafe sending.install(in: easy) }
        if let gate { limit(by: gate) }
        unsafe tenfold_setopt_pointer(easy, CURLOPT_RESOLVE, addresses.first)
    }

    deinit { unsafe tenfold_easy_cleanup(easy) }

    /// What came of it.
    func result(_ code: CURLcode) -> Result<Exchange, HTTPError> {
        received.finish()
        guard code == CURLE_OK, received.writeFailure == nil else { return .failure(error(code)) }
        return .success(exchange)
    }

    /// An obstacle, with what is known of how far the request came.
    func failure(_ cause: HTTPError.Cause, _ reason: String) -> HTTPError {
        let sent = unsafe tenfold_getinfo_long(easy, CURLINFO_REQUEST_SIZE)
        return HTTPError(request, cause, reason, wasSent: sent > 0)
    }

    private var exchange: Exchange {
        let status = unsafe tenfold_getinfo_long(easy, CURLINFO_RESPONSE_CODE)
        let url = unsafe tenfold_getinfo_string(easy, CURLINFO_EFFECTIVE_URL)
        let target = unsafe tenfold_getinfo_string(easy, CURLINFO_REDIRECT_URL)
        let response = HTTPResponse(
            status: status,
            headers: received.headers,
            body: received.body,
            url: unsafe url.map { unsafe String(cString: $0) } ?? request.url
        )
        return Exchange(
            response: response,
            redirect: unsafe target.map { unsafe String(cString: $0) },
            figures: figures,
            nearness: nearness
        )
    }

    /// Behind a proxy its own address says nothing: then what is written counts.
    private var nearness: Nearness {
        let address = unsafe tenfold_getinfo_string(easy, CURLINFO_PRIMARY_IP)
        let bytes = unsafe address.flatMap { unsafe addressBytes(String(cString: $0)) }
        guard let bytes, !HTTPReach.isDelegated(request.url) else { return Nearness(writtenIn: request.url) }
        return Nearness(bytes)
    }

    private var figures: HTTPCall.Figures {
        let version = unsafe tenfold_getinfo_long(easy, CURLINFO_HTTP_VERSION)
        return HTTPCall.Figures(
            seconds: Double(unsafe tenfold_getinfo_size(easy, CURLINFO_TOTAL_TIME_T)) / 1_000_000,
            sent: Int(unsafe tenfold_getinfo_size(easy, CURLINFO_SIZE_UPLOAD_T)),
            received: Int(unsafe tenfold_getinfo_size(easy, CURLINFO_SIZE_DOWNLOAD_T)),
            isReused: unsafe tenfold_getinfo_long(easy, CURLINFO_NUM_CONNECTS) == 0,
            version: version == CURL_HTTP_VERSION_2_0 ? 2 : 1
        )
    }

    private func error(_ code: CURLcode) -> HTTPError {
        if received.isTooLarge {
            let limit = request.download == nil ? limits.responseBytes : limits.downloadBytes
            return failure(.tooLarge, "the answer is larger than \(limit) bytes")
        }
        if let reason = received.writeFailure, let path = request.download {
            return failure(.invalid, "cannot write \(path): \(reason)")
        }
        if let part = request.upload, sending?.isBroken == true {
            return failure(.invalid, "\(part.path) is shorter than the part to send")
        }
        if let refused = gate?.refused, code == CURLE_COULDNT_CONNECT {
            return failure(.tooNear, "its name leads to \(refused)")
        }
        let reason = words.text.isEmpty ? unsafe String(cString: tenfold_easy_words(code)) : words.text
        return failure(cause(code), reason)
    }
}

extension Transfer {
    private func set(_ option: CURLoption, _ value: Int) {
        unsafe tenfold_setopt_long(easy, option, value)
    }

    private func set(_ option: CURLoption, _ value: String) {
        unsafe tenfold_setopt_string(easy, option, value)
    }

    private func setRequest() {
        set(CURLOPT_URL, request.url)
        set(CURLOPT_PROTOCOLS_STR, "http,https")
        set(CURLOPT_ACCEPT_ENCODING, "")
        // On a connection used before, libcurl sends a request again by itself where that breaks without an answer:
        // what changes something, or is paid for, must not be sent behind the caller's back.
        let isReading = [.get, .head].contains(request.method)
        if !isReading || !limits.reusesConnections { set(CURLOPT_FRESH_CONNECT, 1) }
        unsafe tenfold_setopt_pointer(easy, CURLOPT_HTTPHEADER, headers.first)
        switch request.method {
        case .get where request.body.isEmpty && request.upload == nil: set(CURLOPT_HTTPGET, 1)
        case .head: set(CURLOPT_NOBODY, 1)
        case _ where request.upload != nil: set(CURLOPT_CUSTOMREQUEST, request.method.rawValue)
        default:
            unsafe tenfold_setopt_size(easy, CURLOPT_POSTFIELDSIZE_LARGE, Int64(request.body.count))
            unsafe request.body.withUnsafeBytes { bytes in
                let start = unsafe UnsafeMutableRawPointer(mutating: bytes.baseAddress)
                _ = unsafe tenfold_setopt_pointer(easy, CURLOPT_COPYPOSTFIELDS, start)
            }
            if request.body.isEmpty { set(CURLOPT_COPYPOSTFIELDS, "") }
            set(CURLOPT_CUSTOMREQUEST, request.method.rawValue)
        }
    }

    private func setLimits() {
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_CONNECTTIMEOUT_MS, Int(limits.connectSeconds * 1000))
        // How long a file takes is up to its size: only standing still is wrong.
        if request.upload == nil, request.download == nil {
            set(CURLOPT_TIMEOUT_MS, Int(limits.totalSeconds * 1000))
        }
        set(CURLOPT_LOW_SPEED_LIMIT, 1)
        set(CURLOPT_LOW_SPEED_TIME, limits.stallSeconds)
        set(CURLOPT_FOLLOWLOCATION, 0)
        // Measured with Benchmarks/upload: pieces of 64 KiB stay in the processor's cache, larger ones cost twice the CPU.
        set(CURLOPT_UPLOAD_BUFFERSIZE, 1 << 16)
        set(CURLOPT_BUFFERSIZE, 1 << 16)
        // HTTP/2 where the server offers it, and then many requests over one connection; without TLS it is never
        // offered, and nobody has to wait for another's answer to learn that.
        set(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_2TLS)
        set(CURLOPT_PIPEWAIT, scheme(request.url) == "https" ? 1 : 0)
    }

    /// Over a new connection, as an open one may have been made by somebody who may come nearer.
    private func limit(by gate: SocketGate) {
        set(CURLOPT_FRESH_CONNECT, 1)
        unsafe gate.install(in: easy)
    }

    private func setTrust(_ certificates: String?) {
        set(CURLOPT_SSL_VERIFYPEER, 1)
        set(CURLOPT_SSL_VERIFYHOST, 2)
        if let certificates { set(CURLOPT_CAINFO, certificates) }
    }
}
