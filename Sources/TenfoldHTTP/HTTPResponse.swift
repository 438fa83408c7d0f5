/// What a server answered; also an answer of 404 or 500 is one.
public struct HTTPResponse: Sendable, Equatable {
    /// The status code.
    public var status: Int
    /// The headers in order.
    public var headers: [HTTPHeader]
    /// The content, unpacked where the server had packed it.
    public var body: [UInt8]
    /// The address that answered, after redirects.
    public var url: String

    /// Makes a response.
    public init(status: Int, headers: [HTTPHeader] = [], body: [UInt8] = [], url: String) {
        self.status = status
        self.headers = headers
        self.body = body
        self.url = url
    }

    /// The first value of a header; upper and lower case make no difference.
    public func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    /// True for a status from 200 to 299.
    public var isSuccess: Bool { (200..<300).contains(status) }
    /// The content as text.
    public var text: String { String(decoding: body, as: UTF8.self) }
}
