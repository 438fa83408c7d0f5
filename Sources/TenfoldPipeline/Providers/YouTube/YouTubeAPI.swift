import Synchronization
public import Tenfold

/// Calls of the YouTube Data API with the channel's token; a short stumble is waited out, a refusal is thrown.
public struct YouTubeAPI: Sendable {
    let transport: any WebTransport
    let tokens: AccessTokens
    let sleeper: any Sleeper
    let retrier: WebRetrier
    let endpoints: YouTubeEndpoints
    /// Pays for every call before it is made.
    let meter: any CallMeter
    /// The video the calls are about; nil where it is the channel as a whole.
    var item: UploadItem?

    /// Makes an API.
    ///
    /// - Parameter retry: How a stumble is waited out.
    public init(
        transport: any WebTransport,
        tokens: AccessTokens,
        sleeper: any Sleeper,
        endpoints: YouTubeEndpoints = YouTubeEndpoints(),
        meter: any CallMeter,
        retry: RetryPolicy = RetryPolicy(attempts: 4)
    ) {
        self.transport = transport
        self.tokens = tokens
        self.sleeper = sleeper
        self.retrier = WebRetrier(retry, sleeper: sleeper)
        self.endpoints = endpoints
        self.meter = meter
    }

    /// Reads a resource of the Data API; every attempt is paid for.
    ///
    /// - Throws: ``YouTubeRefusal`` or ``WebFailure``.
    func list(_ resource: String, _ query: [(String, String)], as operation: String) async throws -> JSONValue
    {
        try await read("\(endpoints.data)/\(resource)", query, as: operation)
    }

    /// Reads what an address answers; every attempt is paid for.
    ///
    /// - Throws: ``YouTubeRefusal`` or ``WebFailure``.
    func read(_ address: String, _ query: [(String, String)], as operation: String) async throws -> JSONValue
    {
        let words = query.map { "\($0)=\(percentEncoded($1))" }.joined(separator: "&")
        let tail = words.isEmpty ? "" : "?\(words)"
        return try await send(WebRequest("GET", MaskedText("\(address)\(tail)")), as: operation).json ?? .null
    }

    /// Sends a request that may safely be sent twice, with the channel's token.
    ///
    /// - Throws: ``YouTubeRefusal`` or ``WebFailure``.
    func send(_ request: WebRequest, as operation: String) async throws -> WebAnswer {
        let renewal = Renewal()
        return try await retrier.run { _ in
            do {
                return .done(try await sendOnce(request, as: operation, renewal))
            } catch let refusal as YouTubeRefusal {
                switch refusal.meaning {
                case .passing(let least), .tooFast(let least): return .setback(refusal, least: least)
                default: throw refusal
                }
            } catch let failure as WebFailure where failure.isTransient {
                return .setback(failure)
            }
        }
    }

    /// One attempt; a token that is not taken is renewed once and asked with again.
    private func sendOnce(_ request: WebRequest, as operation: String, _ renewal: Renewal) async throws
        -> WebAnswer
    {
        while true {
            try await meter.take(operation, for: item)
            let answer = try await transport.send(try await signed(request))
            if answer.isSuccess { return answer }
            let refusal = YouTubeRefusal(answer)
            guard refusal.meaning == .tokenExpired, renewal.isFirst() else { throw refusal }
            await tokens.renew()
        }
    }

    /// Opens an upload session; each one takes an upload of the day, also where its answer is lost.
    ///
    /// - Throws: ``YouTubeRefusal`` or ``WebFailure``; a session whose answer is lost is not opened again, as
    ///   a session without a byte is no video, and costs an upload all the same.
    func open(_ request: WebRequest) async throws -> WebAnswer { try await sendOnce(request, as: "upload") }

    /// Sends a request that must not be carried out twice: again only where the token was not taken, as nothing
    /// was done then.
    ///
    /// - Throws: ``YouTubeRefusal`` or ``WebFailure``.
    func sendOnce(_ request: WebRequest, as operation: String) async throws -> WebAnswer {
        try await meter.take(operation, for: item)
        var answer = try await transport.send(try await signed(request))
        if !answer.isSuccess, YouTubeRefusal(answer).meaning == .tokenExpired {
            await tokens.renew()
            answer = try await transport.send(try await signed(request))
        }
        guard answer.isSuccess else { throw YouTubeRefusal(answer) }
        return answer
    }

    /// A request with the channel's token.
    func signed(_ request: WebRequest) async throws -> WebRequest {
        var request = request
        let token = try await tokens.token()
        request.headers.append(
            ("Authorization", MaskedText(value: "Bearer \(token.reveal())", shownAs: "Bearer ***"))
        )
        return request
    }
}

/// Lets a token be renewed once in a call.
private final class Renewal: Sendable {
    private let used = Atomic(false)

    /// True the first time it is asked.
    func isFirst() -> Bool { !used.exchange(true, ordering: .relaxed) }
}
