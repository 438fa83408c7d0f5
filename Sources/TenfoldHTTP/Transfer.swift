import CCurl

/// One exchange with a server, on one thread from beginning to end.
@safe
struct Transfer: ~Copyable {
    private let easy: UnsafeMutableRawPointer
    private let multi: UnsafeMutableRawPointer
    private let headers: HeaderList
    private let received: Received
    private let sending: Sending?
    private let words: ErrorWords
    private let request: HTTPRequest
    private let limits: HTTPLimits

    init(
        _ request: HTTPRequest,
        _ limits: HTTPLimits,
        _ userAgent: String,
        _ certificates: String?
    ) throws(HTTPError) {
        let sending = try Sending(request)
        guard Library.isReady, let easy = unsafe curl_easy_init(), let multi = unsafe curl_multi_init() else {
            throw HTTPError(request, .other, "libcurl cannot be started")
        }
        unsafe self.easy = easy
        unsafe self.multi = multi
        self.headers = HeaderList(request)
        self.received = Received(limit: limits.responseBytes, destination: request.download)
        self.sending = sending
        self.words = ErrorWords()
        self.request = request
        self.limits = limits
        setRequest()
        setLimits()
        setTrust(certificates)
        set(CURLOPT_USERAGENT, userAgent)
        unsafe tenfold_setopt_pointer(easy, CURLOPT_ERRORBUFFER, words.buffer)
        unsafe received.install(in: easy)
        if let sending { unsafe sending.install(in: easy) }
        unsafe curl_multi_add_handle(multi, easy)
    }

    deinit {
        unsafe curl_multi_remove_handle(multi, easy)
        unsafe curl_easy_cleanup(easy)
        unsafe curl_multi_cleanup(multi)
    }

    /// Drives the exchange to its end; looks ten times a second whether it is still wanted.
    func run(isCancelled: () -> Bool) throws(HTTPError) -> Exchange {
        var running: Int32 = 1
        while running > 0 {
            if isCancelled() { throw HTTPError(request, .cancelled, "the task was cancelled") }
            try check(unsafe curl_multi_perform(multi, &running))
            if running > 0 { try check(unsafe curl_multi_poll(multi, nil, 0, 100, nil)) }
        }
        var result = CURLE_OK
        guard unsafe tenfold_multi_result(multi, &result) != 0 else {
            throw HTTPError(request, .other, "libcurl gave no result")
        }
        received.finish()
        guard result == CURLE_OK, received.writeFailure == nil else { throw error(result) }
        return exchange
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
        return Exchange(response: response, redirect: unsafe target.map { unsafe String(cString: $0) })
    }

    private func check(_ code: CURLMcode) throws(HTTPError) {
        guard code != CURLM_OK else { return }
        throw HTTPError(request, .other, unsafe String(cString: curl_multi_strerror(code)))
    }

    private func error(_ code: CURLcode) -> HTTPError {
        if received.isTooLarge {
            return HTTPError(request, .tooLarge, "the answer is larger than \(limits.responseBytes) bytes")
        }
        if let reason = received.writeFailure, let path = request.download {
            return HTTPError(request, .invalid, "cannot write \(path): \(reason)")
        }
        if let part = request.upload, sending?.isBroken == true {
            return HTTPError(request, .invalid, "\(part.path) is shorter than the part to send")
        }
        let reason = words.text.isEmpty ? unsafe String(cString: curl_easy_strerror(code)) : words.text
        return HTTPError(request, cause(code), reason)
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
        set(CURLOPT_TIMEOUT_MS, Int(limits.totalSeconds * 1000))
        set(CURLOPT_LOW_SPEED_LIMIT, 1)
        set(CURLOPT_LOW_SPEED_TIME, limits.stallSeconds)
        set(CURLOPT_FOLLOWLOCATION, 0)
    }

    private func setTrust(_ certificates: String?) {
        set(CURLOPT_SSL_VERIFYPEER, 1)
        set(CURLOPT_SSL_VERIFYHOST, 2)
        if let certificates { set(CURLOPT_CAINFO, certificates) }
    }
}
