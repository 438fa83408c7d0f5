#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Sends requests over HTTP and HTTPS.
///
/// All clients of a process share one thread and their connections. Servers must prove who they are; the variables
/// `HTTPS_PROXY`, `http_proxy` and `NO_PROXY` are honoured by libcurl, `CURL_CA_BUNDLE` and `SSL_CERT_FILE` by
/// ``trustedCertificates``.
public struct HTTPClient: Sendable {
    private let terms: Exchange.Terms
    private let reach: HTTPReach
    private let log: (@Sendable (HTTPCall) -> Void)?

    /// Makes a client.
    ///
    /// - Parameters:
    ///   - reach: Which addresses it may come to.
    ///   - certificates: A file of trusted certificates; nil for the system's.
    ///   - log: Is told of every exchange, redirects too.
    public init(
        limits: HTTPLimits = HTTPLimits(),
        reach: HTTPReach = .trusted,
        userAgent: String = "tenfold",
        certificates: String? = HTTPClient.trustedCertificates,
        log: (@Sendable (HTTPCall) -> Void)? = nil
    ) {
        self.terms = Exchange.Terms(limits: limits, userAgent: userAgent, certificates: certificates)
        self.reach = reach
        self.log = log
    }

    /// Makes a client that knows the addresses of some names, such as `example.org:80:127.0.0.1`.
    init(reach: HTTPReach, addresses: [String]) {
        self.terms = Exchange.Terms(
            limits: HTTPLimits(),
            userAgent: "tenfold",
            certificates: nil,
            addresses: addresses
        )
        self.reach = reach
        self.log = nil
    }

    /// The file of trusted certificates that the environment names, as the curl command reads it; nil where it
    /// names none.
    public static var trustedCertificates: String? {
        for name in ["CURL_CA_BUNDLE", "SSL_CERT_FILE"] {
            if let value = unsafe getenv(name), unsafe value.pointee != 0 {
                return unsafe String(cString: value)
            }
        }
        return nil
    }

    /// Sends a request and waits for the whole answer; cancelling the task ends it.
    ///
    /// Redirects are followed for GET and HEAD alone, and never from HTTPS to HTTP; other hosts are not told
    /// the request's own headers. None leads nearer than the first address lies: from a public one to no private one.
    public func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
        let first = request.url
        var request = request
        var terms = terms
        terms.nearest = reach.nearest(for: first)
        for _ in 0...terms.limits.redirects {
            try validate(request)
            try HTTPReach.check(request, from: first, nearest: terms.nearest)
            let exchange = try await exchange(request, terms)
            guard let target = exchange.redirect, [.get, .head].contains(request.method) else {
                return exchange.response
            }
            request = try redirected(request, to: target)
            terms.nearest = min(terms.nearest, exchange.nearness)
        }
        throw HTTPError(request, .redirect, "more than \(terms.limits.redirects) redirects in a row")
    }

    private func exchange(_ request: HTTPRequest, _ terms: Exchange.Terms) async throws(HTTPError)
        -> Exchange
    {
        do {
            let exchange = try await Engine.shared.run(request, terms)
            note(request, "\(exchange.response.status)", exchange.figures)
            return exchange
        } catch {
            note(request, error.cause.rawValue, nil)
            throw error
        }
    }

    private func note(_ request: HTTPRequest, _ ending: String, _ figures: HTTPCall.Figures?) {
        log?(
            HTTPCall(
                method: request.method.rawValue,
                url: redacted(request.url),
                ending: ending,
                figures: figures
            )
        )
    }
}
