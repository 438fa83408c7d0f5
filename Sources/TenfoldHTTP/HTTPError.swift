/// A request without an answer that can be used.
public struct HTTPError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What kind of obstacle it was.
    public enum Cause: String, Sendable {
        /// The request itself is malformed.
        case invalid
        /// The host's name is not known.
        case unknownHost
        /// Nobody answers at the address, or the connection broke.
        case connection
        /// It took too long.
        case timedOut
        /// The server could not prove who it is.
        case untrusted
        /// The answer is larger than allowed.
        case tooLarge
        /// The server sends from one address to the next without end, or to one that is not safe.
        case redirect
        /// It leads to an address of a private network, which nobody named as one.
        case tooNear
        /// The task was cancelled.
        case cancelled
        /// The server does not speak HTTP as it should.
        case other
    }

    /// The method, such as `GET`.
    public var method: String
    /// The address, without user, password and query.
    public var url: String
    /// What kind of obstacle it was.
    public var cause: Cause
    /// The reason in words.
    public var reason: String
    /// True where at least a part of the request left this machine: the server may have acted on it.
    public var wasSent: Bool

    init(_ request: HTTPRequest, _ cause: Cause, _ reason: String, wasSent: Bool = false) {
        self.method = request.method.rawValue
        self.url = redacted(request.url)
        self.cause = cause
        self.reason = reason
        self.wasSent = wasSent
    }

    /// One sentence.
    public var description: String { "cannot \(method) \(url): \(reason)" }

    /// True where the same request may work a little later.
    public var isTransient: Bool { [.connection, .timedOut, .unknownHost].contains(cause) }
}

/// An address without what may be secret in it: user, password, query and fragment.
func redacted(_ url: String) -> String {
    let plain = url.prefix { $0 != "?" && $0 != "#" }
    guard let start = plain.firstRange(of: "://")?.upperBound else { return String(plain) }
    let host = plain[start...].prefix { $0 != "/" }
    guard let at = host.lastIndex(of: "@") else { return String(plain) }
    return plain[..<start] + "***" + plain[at...]
}
