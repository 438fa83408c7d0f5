import Dispatch
import Synchronization

/// Sends requests over HTTP and HTTPS.
///
/// Servers must prove who they are; the variables `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` are honoured by
/// libcurl, a certificate file is given by whoever makes the client.
public struct HTTPClient: Sendable {
    private let limits: HTTPLimits
    private let userAgent: String
    private let certificates: String?

    /// Makes a client.
    ///
    /// - Parameter certificates: A file of trusted certificates; nil for the system's.
    public init(
        limits: HTTPLimits = HTTPLimits(),
        userAgent: String = "tenfold",
        certificates: String? = nil
    ) {
        self.limits = limits
        self.userAgent = userAgent
        self.certificates = certificates
    }

    /// Sends a request and waits for the whole answer; cancelling the task ends it.
    ///
    /// Redirects are followed for GET and HEAD alone, and never from HTTPS to HTTP; other hosts are not told
    /// the request's own headers.
    public func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
        var request = request
        for _ in 0...limits.redirects {
            try validate(request)
            let exchange = try await exchange(request)
            guard let target = exchange.redirect, [.get, .head].contains(request.method) else {
                return exchange.response
            }
            request = try redirected(request, to: target)
        }
        throw HTTPError(request, .redirect, "more than \(limits.redirects) redirects in a row")
    }

    private func exchange(_ request: HTTPRequest) async throws(HTTPError) -> Exchange {
        let flag = CancellationFlag()
        let (limits, userAgent, certificates) = (limits, userAgent, certificates)
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                DispatchQueue.global().async {
                    continuation.resume(
                        returning: Result { () throws(HTTPError) in
                            let transfer = try Transfer(request, limits, userAgent, certificates)
                            return try transfer.run { flag.isRaised }
                        }
                    )
                }
            }
        } onCancel: {
            flag.raise()
        }
        return try result.get()
    }
}

/// One answer, and where it sends us.
struct Exchange: Sendable {
    var response: HTTPResponse
    var redirect: String?
}

/// Tells the thread of a transfer that nobody waits any more.
private final class CancellationFlag: Sendable {
    private let raised = Atomic(false)

    var isRaised: Bool { raised.load(ordering: .relaxed) }
    func raise() { raised.store(true, ordering: .relaxed) }
}
