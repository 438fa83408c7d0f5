public import Tenfold

/// Calls of the YouTube Data API with the channel's token; a short stumble is waited out, a refusal is thrown.
public struct YouTubeAPI: Sendable {
    /// Where the services listen; tests and company networks put their own in place.
    public struct Endpoints: Sendable {
        /// The Data API, without a slash at the end.
        public var data: String
        /// Uploads, without a slash at the end.
        public var upload: String

        /// Makes endpoints; without arguments Google's own.
        public init(
            data: String = "https://www.googleapis.com/youtube/v3",
            upload: String = "https://www.googleapis.com/upload/youtube/v3"
        ) {
            self.data = data
            self.upload = upload
        }
    }

    let transport: any WebTransport
    let tokens: AccessTokens
    let sleeper: any Sleeper
    let endpoints: Endpoints
    /// Pays for every call before it is made.
    let meter: any CallMeter
    /// The video the calls are about; nil where it is the channel as a whole.
    var item: UploadItem?
    private let attempts = 4

    /// Makes an API.
    public init(
        transport: any WebTransport,
        tokens: AccessTokens,
        sleeper: any Sleeper,
        endpoints: Endpoints = Endpoints(),
        meter: any CallMeter
    ) {
        self.transport = transport
        self.tokens = tokens
        self.sleeper = sleeper
        self.endpoints = endpoints
        self.meter = meter
    }

    /// Reads a resource of the Data API; every attempt is paid for.
    ///
    /// - Throws: ``YouTubeRefusal`` or ``WebFailure``.
    func list(_ resource: String, _ query: [(String, String)], as operation: String) async throws -> JSONValue
    {
        let words = query.map { "\($0)=\(percentEncoded($1))" }.joined(separator: "&")
        let answer = try await send(
            WebRequest("GET", MaskedText("\(endpoints.data)/\(resource)?\(words)")),
            as: operation
        )
        return answer.json ?? .null
    }

    /// Sends a request that may safely be sent twice, with the channel's token.
    ///
    /// - Throws: ``YouTubeRefusal`` or ``WebFailure``.
    func send(_ request: WebRequest, as operation: String) async throws -> WebAnswer {
        var isRenewed = false
        var attempt = 1
        while true {
            let wait: Double
            do {
                try await meter.take(operation, for: item)
                let answer = try await transport.send(try await signed(request))
                if answer.isSuccess { return answer }
                throw YouTubeRefusal(answer)
            } catch let refusal as YouTubeRefusal {
                switch refusal.meaning {
                case .tokenExpired where !isRenewed:
                    isRenewed = true
                    await tokens.renew()
                    continue
                case .passing(let least), .tooFast(let least): wait = least ?? 0
                default: throw refusal
                }
                if attempt == attempts { throw refusal }
            } catch let failure as WebFailure {
                guard failure.isTransient, attempt < attempts else { throw failure }
                wait = 0
            }
            try await sleeper.sleep(seconds: max(wait, Double(1 << attempt)))
            attempt += 1
        }
    }

    /// Opens an upload session; each one takes an upload of the day, also where its answer is lost.
    ///
    /// - Throws: ``YouTubeRefusal`` or ``WebFailure``; a session whose answer is lost is not opened again, as
    ///   a session without a byte is no video, and costs an upload all the same.
    func open(_ request: WebRequest) async throws -> WebAnswer {
        try await meter.take("upload", for: item)
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
