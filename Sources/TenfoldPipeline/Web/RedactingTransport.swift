public import Tenfold

/// Takes secrets out of what services answer, before anybody has read it: some quote the key that they refuse.
public struct RedactingTransport: WebTransport {
    private let transport: any WebTransport
    private let redaction: Redaction
    /// Larger answers are pictures, sound and video.
    private let largest = 4 << 20

    /// Guards a transport.
    public init(_ transport: any WebTransport, _ redaction: Redaction) {
        self.transport = transport
        self.redaction = redaction
    }

    /// See ``WebTransport/send(_:)``.
    public func send(_ request: WebRequest) async throws -> WebAnswer {
        do {
            var answer = try await transport.send(request)
            if answer.body.count <= largest { answer.body = redaction.apply(answer.body) }
            answer.headers = answer.headers.mapValues(redaction.apply)
            return answer
        } catch let failure as WebFailure {
            throw WebFailure(
                redaction.apply(failure.description),
                isTransient: failure.isTransient,
                mayHaveArrived: failure.mayHaveArrived
            )
        }
    }
}
