/// One answer, and where it sends us.
struct Exchange: Sendable {
    var response: HTTPResponse
    var redirect: String?
    var figures: HTTPCall.Figures
}

extension Exchange {
    /// How an exchange is to be carried.
    struct Terms: Sendable {
        var limits: HTTPLimits
        var userAgent: String
        var certificates: String?
    }

    /// An exchange that somebody waits for.
    struct Order: Sendable {
        var id: UInt64
        var request: HTTPRequest
        var terms: Terms
        var continuation: CheckedContinuation<Result<Exchange, HTTPError>, Never>
    }
}
