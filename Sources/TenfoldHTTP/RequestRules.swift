/// Refuses what must not be sent: other schemes, and headers that would smuggle a line break.
func validate(_ request: HTTPRequest) throws(HTTPError) {
    guard ["http", "https"].contains(scheme(request.url)) else {
        throw HTTPError(request, .invalid, "the address is neither http:// nor https://")
    }
    for header in request.headers {
        let isName = !header.name.isEmpty && header.name.utf8.allSatisfy(isTokenByte)
        let isValue = !header.value.utf8.contains { $0 == 0 || $0 == 10 || $0 == 13 }
        guard isName, isValue else {
            throw HTTPError(request, .invalid, "the header '\(header.name.prefix(40))' is malformed")
        }
    }
}

/// The request that follows a redirect.
func redirected(_ request: HTTPRequest, to target: String) throws(HTTPError) -> HTTPRequest {
    if scheme(request.url) == "https", scheme(target) != "https" {
        throw HTTPError(request, .redirect, "it leads from https to \(redacted(target)), which is not safe")
    }
    var next = request
    next.url = target
    if origin(request.url) != origin(target) {
        next.headers.removeAll { !harmlessHeaders.contains($0.name.lowercased()) }
    }
    return next
}

/// Headers that say nothing about who asks.
private let harmlessHeaders: Set = [
    "accept", "accept-language", "if-modified-since", "if-none-match", "range",
]

func scheme(_ url: String) -> String {
    url.firstRange(of: "://").map { url[..<$0.lowerBound].lowercased() } ?? ""
}

/// Scheme, host and port.
private func origin(_ url: String) -> String {
    guard let start = url.firstRange(of: "://")?.upperBound else { return url }
    let authority = url[start...].prefix { !"/?#".contains($0) }
    let host = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
    let port = scheme(url) == "https" ? ":443" : ":80"
    return scheme(url) + "://" + host.lowercased() + (host.contains(":") ? "" : port)
}

/// The bytes of a token in RFC 9110.
private func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
}
