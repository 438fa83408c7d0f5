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
                isTransient: false,
                mayHaveArrived: false
            )
        }
        var wire = HTTPRequest(method, request.url.reveal())
        wire.headers = request.headers.map { HTTPHeader($0.name, $0.value.reveal()) }
        switch request.body {
        case .none: break
        case .bytes(let bytes): wire.body = bytes
        case .file(let path, let range): wire.upload = HTTPFilePart(path: path, range: range)
        }
        wire.download = request.download
        do throws(HTTPError) {
            let response = try await http.send(wire)
            let headers = response.headers.map { ($0.name.lowercased(), $0.value) }
            return WebAnswer(
                status: response.status,
                headers: Dictionary(headers, uniquingKeysWith: { first, _ in first }),
                body: response.body
            )
        } catch {
            // An address that is secret as a whole is shown as its owner wants it, not without its query alone.
            let place = request.url.isMasked ? request.url.description : error.url
            throw WebFailure(
                "cannot \(error.method) \(place): \(error.reason)",
                isTransient: error.isTransient,
                mayHaveArrived: error.wasSent
            )
        }
    }
}
