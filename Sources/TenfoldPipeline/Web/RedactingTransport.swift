public import Tenfold

/// Takes secrets out of what services answer, before anybody has read it: some quote the key that they refuse.
public struct RedactingTransport: WebTransport {
    private let transport: any WebTransport
    private let redaction: Redaction
    private let files: any FileStore
    /// Larger answers are pictures, sound and video.
    private let largest = 4 << 20

    /// Guards a transport that writes what it fetches to a disk.
    public init(_ transport: any WebTransport, _ redaction: Redaction, files: any FileStore) {
        self.transport = transport
        self.redaction = redaction
        self.files = files
    }

    /// See ``WebTransport/send(_:)``.
    ///
    /// Nothing stays of a file that did not arrive whole, or that holds a secret: it is not what was asked for.
    ///
    /// - Throws: ``WebFailure`` where there is no answer, or a fetched file holds a secret; `FileStoreError` where that
    ///   file cannot be read or removed.
    public func send(_ request: WebRequest) async throws -> WebAnswer {
        do {
            var answer = try await transport.send(request)
            if let path = request.download, try quotes(path) {
                throw WebFailure(
                    "cannot \(request.method) \(request.url): the answer quotes a secret, and was thrown away",
                    isTransient: true
                )
            }
            if answer.body.count <= largest { answer.body = redaction.apply(answer.body) }
            answer.headers = answer.headers.mapValues(redaction.apply)
            return answer
        } catch let failure as WebFailure {
            if let path = request.download { try files.remove(path) }
            throw WebFailure(
                redaction.apply(failure.description),
                isTransient: failure.isTransient,
                mayHaveArrived: failure.mayHaveArrived
            )
        }
    }

    private func quotes(_ path: String) throws -> Bool {
        guard let size = files.size(path), size <= largest, let bytes = try files.read(path) else {
            return false
        }
        return redaction.apply(bytes) != bytes
    }
}
