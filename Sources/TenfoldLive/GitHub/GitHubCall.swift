import Tenfold
import TenfoldHTTP

/// One request to GitHub's REST API, in the API's terms.
struct GitHubCall: Sendable {
    /// What is to be done, for the error: `create an issue in ada/channel`.
    var operation: String
    var method: HTTPRequest.Method
    /// The path, such as `/repos/ada/channel/issues`.
    var path: String
    var query: [(name: String, value: String)]
    var body: [UInt8]

    init(
        _ operation: String,
        _ method: HTTPRequest.Method = .get,
        _ path: String,
        query: [(name: String, value: String)] = []
    ) {
        self.operation = operation
        self.method = method
        self.path = path
        self.query = query
        self.body = []
    }

    /// The same request with a body.
    func sending(_ value: some Encodable) throws -> GitHubCall {
        var call = self
        call.body = try CanonicalJSON.line(value)
        return call
    }

    /// True where asking twice does no more than asking once: what is set is set to a value, not changed by one.
    var isRepeatable: Bool { method != .post }
    /// True where it only looks.
    var isReading: Bool { method == .get }

    func request(at address: String, token: MaskedText?) -> HTTPRequest {
        var headers = [
            HTTPHeader("Accept", "application/vnd.github+json"),
            HTTPHeader("X-GitHub-Api-Version", Self.apiVersion),
        ]
        if let token { headers.append(HTTPHeader("Authorization", "Bearer \(token.reveal())")) }
        if !body.isEmpty { headers.append(HTTPHeader("Content-Type", "application/json")) }
        let query = query.map { "\(percentEncoded($0.name))=\(percentEncoded($0.value))" }
        let tail = query.isEmpty ? "" : "?" + query.joined(separator: "&")
        return HTTPRequest(method, address + path + tail, headers: headers, body: body)
    }

    /// The newest version of the API, of 2026; without the header GitHub answers as of 2022.
    static let apiVersion = "2026-03-10"
}

/// The text with everything but RFC 3986's unreserved characters as `%` and two digits.
func percentEncoded(_ text: some StringProtocol) -> String {
    text.utf8.reduce(into: "") { encoded, byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            encoded.unicodeScalars.append(Unicode.Scalar(byte))
        default:
            let digits = String(byte, radix: 16, uppercase: true)
            encoded += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
        }
    }
}
