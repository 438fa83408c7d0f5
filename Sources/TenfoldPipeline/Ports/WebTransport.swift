public import Tenfold

/// Sends requests to services on the network; the only way a provider reaches one.
public protocol WebTransport: Sendable {
    /// Sends one request once, and brings what the service answered, whatever its status.
    ///
    /// Redirects are followed for reading alone. Nothing is tried again here.
    ///
    /// - Throws: ``WebFailure`` where there is no answer.
    func send(_ request: WebRequest) async throws -> WebAnswer
}

/// What is asked of a service.
public struct WebRequest: Sendable, Equatable {
    /// What to hand over.
    public enum Body: Sendable, Equatable {
        /// Nothing.
        case none
        /// These bytes.
        case bytes([UInt8])
        /// A part of a file, read while it is sent, so that its size does not count in memory.
        case file(path: String, range: Range<Int>)
    }

    /// The method, such as `GET`.
    public var method: String
    /// The address; what is secret in it is masked.
    public var url: MaskedText
    /// The headers in order.
    public var headers: [(name: String, value: MaskedText)]
    /// What to hand over.
    public var body: Body
    /// Where to write the content of a successful answer instead of holding it in memory.
    public var download: String?

    /// Makes a request.
    public init(
        _ method: String,
        _ url: MaskedText,
        headers: [(name: String, value: MaskedText)] = [],
        body: Body = .none
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
    }

    /// True where both ask the same.
    public static func == (left: Self, right: Self) -> Bool {
        left.method == right.method && left.url == right.url && left.body == right.body
            && left.download == right.download && left.headers.elementsEqual(right.headers, by: ==)
    }
}

/// What a service answered.
public struct WebAnswer: Sendable, Equatable {
    /// The status code.
    public var status: Int
    /// The headers; names in lower case, of equal names the first.
    public var headers: [String: String]
    /// The content.
    public var body: [UInt8]

    /// Makes an answer.
    public init(status: Int, headers: [String: String] = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// True for a status from 200 to 299.
    public var isSuccess: Bool { (200..<300).contains(status) }
    /// The content as text.
    public var text: String { String(decoding: body, as: UTF8.self) }
    /// The content as JSON; nil where it is none.
    public var json: JSONValue? { try? CanonicalJSON.decode(JSONValue.self, from: body) }
}

/// A request without an answer.
public struct WebFailure: Error, Sendable, Equatable, CustomStringConvertible {
    /// One sentence without secrets: `cannot GET https://…: the connection broke`.
    public var description: String
    /// True where the same request may work a little later.
    public var isTransient: Bool
    /// True where the service may have received the request, and may have done what it asks.
    public var mayHaveArrived: Bool

    /// Makes a failure; where nothing is known of it, the request may have arrived.
    public init(_ description: String, isTransient: Bool, mayHaveArrived: Bool = true) {
        self.description = description
        self.isTransient = isTransient
        self.mayHaveArrived = mayHaveArrived
    }
}
