#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

extension Nearness {
    /// What the text of an address says of itself, before any name is looked up: `http://10.0.0.7/` and `http://printer/`
    /// lie in a private network, `http://localhost/` is this machine, `https://example.org/` is anywhere in the world.
    init(writtenIn url: String) {
        let host = Self.host(of: url)
        if let bytes = addressBytes(host) {
            self = Nearness(bytes)
        } else {
            self = Self.isLocalName(host) ? .machine : .world
        }
    }

    /// The host of an address, without brackets and in small letters.
    private static func host(of url: String) -> String {
        let start = url.firstRange(of: "://")?.upperBound ?? url.startIndex
        let authority = url[start...].prefix { !"/?#\\".contains($0) }
        let place = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
        if place.hasPrefix("[") { return place.dropFirst().prefix { $0 != "]" }.lowercased() }
        var name = place.prefix { $0 != ":" }.lowercased()
        if name.hasSuffix(".") { name.removeLast() }
        return name
    }

    /// Names that nobody can register: without a dot, or with an ending that is kept for private networks.
    private static func isLocalName(_ host: String) -> Bool {
        let ends = [".localhost", ".local", ".lan", ".internal", ".home.arpa"]
        return !host.contains(".") || ends.contains { host.hasSuffix($0) }
    }
}

/// The bytes of an address that is written in digits, also as `127.1` or `0x7f000001`; nil for a name.
func addressBytes(_ text: String) -> [UInt8]? {
    var four = in_addr()
    if unsafe inet_aton(text, &four) != 0 {
        return unsafe withUnsafeBytes(of: &four) { unsafe Array($0) }
    }
    var sixteen = in6_addr()
    let plain = String(text.prefix { $0 != "%" })
    guard unsafe inet_pton(AF_INET6, plain, &sixteen) == 1 else { return nil }
    return unsafe withUnsafeBytes(of: &sixteen) { unsafe Array($0) }
}
