import Tenfold
import TenfoldPipeline

/// One request to GitHub's REST API, in the API's terms.
struct GitHubCall: Sendable {
    /// What to do with the resource.
    enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
        case patch = "PATCH"
        case delete = "DELETE"
    }

    /// What is to be done, for the error: `create an issue in ada/channel`.
    var operation: String
    var method: Method
    /// The path, such as `/repos/ada/channel/issues`.
    var path: String
    var query: [(name: String, value: String)]
    var body: [UInt8]

    init(
        _ operation: String,
        _ method: Method = .get,
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

    func request(at address: String, token: MaskedText?) -> WebRequest {
        var headers = GitHubAPI.headers(token: token)
        if !body.isEmpty { headers.append(("Content-Type", "application/json")) }
        let query = query.map { "\(percentEncoded($0.name))=\(percentEncoded($0.value))" }
        let tail = query.isEmpty ? "" : "?" + query.joined(separator: "&")
        return WebRequest(
            method.rawValue,
            MaskedText(address + path + tail),
            headers: headers,
            body: body.isEmpty ? .none : .bytes(body)
        )
    }
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
