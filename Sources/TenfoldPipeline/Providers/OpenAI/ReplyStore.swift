import Tenfold

/// Keeps what a service answered in the job's workspace, by the request: an answer that was paid for is used again.
struct ReplyStore: Sendable {
    /// The folder of the answers.
    var folder: String
    var files: any FileStore

    /// The kept answer to a request; nil where there is none that can be read.
    func answer(to request: WebRequest) throws -> JSONValue? {
        try files.read(path(request)).flatMap { try? CanonicalJSON.decode(JSONValue.self, from: $0) }
    }

    func keep(_ answer: JSONValue, of request: WebRequest) throws {
        try files.write(CanonicalJSON.line(answer), to: path(request))
    }

    private func path(_ request: WebRequest) -> String {
        guard case .bytes(let body) = request.body else {
            return "\(folder)/\(SHA256.hex("\(request.url)")).json"
        }
        return "\(folder)/\(SHA256.hex(Array("\(request.url)\n".utf8) + body)).json"
    }
}
