import Tenfold
public import TenfoldHTTP
public import TenfoldPipeline

/// Reaches services over HTTP.
public struct LiveTransport: WebTransport {
    private let http: HTTPClient

    /// Makes a transport over a client.
    public init(_ http: HTTPClient = HTTPClient()) {
        self.http = http
    }

    /// See ``WebTransport/send(_:)``.
    public func send(_ request: WebRequest) async throws -> WebAnswer {
        guard let method = HTTPRequest.Method(rawValue: request.method) else {
            throw WebFailure(
                "cannot send a request: there is no method '\(request.method)'",
                isTransient: false
            )
        }
        var wire = HTTPRequest(method, request.url.reveal())
        wire.headers = request.headers.map { HTTPHeader($0.name, $0.value.reveal()) }
        switch request.body {
        case .none: break
        case .bytes(let bytes): wire.body = bytes
        case .file(let path, let range): wire.upload = HTTPFilePart(path: path, range: range)
        }
        do throws(HTTPError) {
            let response = try await http.send(wire)
            let headers = response.headers.map { ($0.name.lowercased(), $0.value) }
            return WebAnswer(
                status: response.status,
                headers: Dictionary(headers, uniquingKeysWith: { first, _ in first }),
                body: response.body
            )
        } catch {
            throw WebFailure(error.description, isTransient: error.isTransient)
        }
    }
}
