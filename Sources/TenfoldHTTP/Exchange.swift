/// One answer, and where it sends us.
struct Exchange: Sendable {
    var response: HTTPResponse
    var redirect: String?
    var figures: HTTPCall.Figures
    /// How near the server turned out to be.
    var nearness: Nearness
}

extension Exchange {
    /// How an exchange is to be carried.
    struct Terms: Sendable {
        var limits: HTTPLimits
        var userAgent: String
        var certificates: String?
        /// How near the server may be.
        var nearest = Nearness.link
        /// Addresses of names that need not be looked up, as libcurl takes them.
        var addresses: [String] = []
    }

    /// An exchange that somebody waits for.
    struct Order: Sendable {
        var id: UInt64
        var request: HTTPRequest
        var terms: Terms
        var continuation: CheckedContinuation<Result<Exchange, HTTPError>, Never>
    }
}
