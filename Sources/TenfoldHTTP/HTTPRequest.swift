/// What is asked of a server.
public struct HTTPRequest: Sendable, Equatable {
    /// What to do with the resource.
    public enum Method: String, Sendable {
        /// Read it.
        case get = "GET"
        /// Read only what is said about it.
        case head = "HEAD"
        /// Hand something to it.
        case post = "POST"
        /// Replace it.
        case put = "PUT"
        /// Change parts of it.
        case patch = "PATCH"
        /// Remove it.
        case delete = "DELETE"
    }

    /// What to do.
    public var method: Method
    /// An `http://` or `https://` address.
    public var url: String
    /// The headers in order; a name may come twice.
    public var headers: [HTTPHeader]
    /// What to hand over, where it is not a file.
    public var body: [UInt8]
    /// A part of a file to hand over in place of ``body``; read while it is sent.
    public var upload: HTTPFilePart?
    /// Where to write the content of a successful answer instead of holding it in memory; a file that is
    /// there already is replaced as the content arrives.
    public var download: String?

    /// Makes a GET.
    public init(_ url: String, headers: [HTTPHeader] = []) {
        self.init(.get, url, headers: headers)
    }

    /// Makes a request.
    public init(_ method: Method, _ url: String, headers: [HTTPHeader] = [], body: [UInt8] = []) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
    }
}

/// A part of a file that is sent without being held in memory.
public struct HTTPFilePart: Sendable, Equatable {
    /// The file.
    public var path: String
    /// The bytes of it to send.
    public var range: Range<Int>

    /// Makes a part.
    public init(path: String, range: Range<Int>) {
        self.path = path
        self.range = range
    }
}

/// A header's name and value.
public struct HTTPHeader: Sendable, Hashable {
    /// The name; upper and lower case make no difference.
    public var name: String
    /// The value, without spaces around it.
    public var value: String

    /// Makes a header.
    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}
