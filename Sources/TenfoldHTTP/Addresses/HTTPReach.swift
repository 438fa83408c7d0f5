#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Which addresses a client may come to.
public enum HTTPReach: Sendable {
    /// Whatever the first address turns out to be; redirects lead to no nearer one.
    ///
    /// For services that an owner names: a server inside a company has a name like any other.
    case trusted
    /// What the first address is as it is written, such as `http://10.0.0.7/feed`; names that only turn out to lie in
    /// a private network are refused, at first as after redirects. For what strangers may have named or own.
    case written
}

extension HTTPReach {
    /// How near the first address may be.
    func nearest(for url: String) -> Nearness {
        switch self {
        case .trusted: .link
        case .written: Nearness(writtenIn: url)
        }
    }

    /// Refuses an address that says of itself that it is too near.
    static func check(_ request: HTTPRequest, from first: String, nearest: Nearness) throws(HTTPError) {
        let written = Nearness(writtenIn: request.url)
        guard written > nearest else { return }
        var blamed = request
        blamed.url = first
        throw HTTPError(blamed, .tooNear, "it leads to \(redacted(request.url)), \(written.words)")
    }

    /// True where a proxy looks names up and connects in this program's stead: then its rules hold for what names
    /// turn out to be.
    static func isDelegated(_ url: String) -> Bool {
        let own = scheme(url) == "https" ? ["https_proxy", "HTTPS_PROXY"] : ["http_proxy"]
        return (own + ["all_proxy", "ALL_PROXY"]).contains { name in
            unsafe getenv(name).map { unsafe $0.pointee != 0 } ?? false
        }
    }
}
