import CCurl

/// Owns the place where libcurl writes what went wrong.
@safe
struct ErrorWords: ~Copyable {
    let buffer: UnsafeMutablePointer<CChar>

    init() {
        unsafe buffer = .allocate(capacity: Int(CURL_ERROR_SIZE))
        unsafe buffer.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    }

    deinit { unsafe buffer.deallocate() }

    var text: String { unsafe String(cString: buffer) }
}

/// What kind of obstacle a result of libcurl is.
func cause(_ code: CURLcode) -> HTTPError.Cause {
    switch code {
    case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: .invalid
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .unknownHost
    case CURLE_COULDNT_CONNECT, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_GOT_NOTHING, CURLE_PARTIAL_FILE,
        CURLE_SSL_CONNECT_ERROR, CURLE_HTTP2, CURLE_HTTP2_STREAM:
        .connection
    case CURLE_OPERATION_TIMEDOUT: .timedOut
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR: .untrusted
    default: .other
    }
}
