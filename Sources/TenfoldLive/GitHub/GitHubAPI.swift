import Synchronization
public import Tenfold
public import TenfoldHTTP
public import TenfoldPipeline

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// GitHub's REST API: says which version it speaks, obeys the limits, repeats what may be repeated, and knows
/// that a request without an answer may have been carried out.
public final class GitHubAPI: Sendable {
    private let address: String
    private let token: MaskedText?
    private let transport: any WebTransport
    let clock: any WallClock
    private let sleeper: any Sleeper
    private let retrier: WebRetrier
    private let nextWrite = Mutex(Date.distantPast)

    /// Makes a client.
    ///
    /// - Parameters:
    ///   - address: Where the API is; GitHub Actions names it in `GITHUB_API_URL`.
    ///   - token: Without one, GitHub answers 60 requests an hour on public things.
    ///   - patienceSeconds: How long to wait for limits and through failures before giving up.
    public init(
        address: String = "https://api.github.com",
        token: MaskedText?,
        transport: any WebTransport = LiveTransport(HTTPClient(limits: HTTPLimits(totalSeconds: 30))),
        clock: any WallClock,
        sleeper: any Sleeper,
        patienceSeconds: Double = 150
    ) {
        self.address = address.hasSuffix("/") ? String(address.dropLast()) : address
        self.token = token
        self.transport = transport
        self.clock = clock
        self.sleeper = sleeper
        self.retrier = WebRetrier(
            RetryPolicy(attempts: 8, baseSeconds: 2, capSeconds: 32, patienceSeconds: patienceSeconds),
            sleeper: sleeper,
            clock: clock
        )
    }

    /// What every request says: the form and the version that are understood, and who asks.
    ///
    /// The version is the newest of 2026; without it GitHub answers as of 2022.
    public static func headers(token: MaskedText?) -> [(name: String, value: MaskedText)] {
        [("Accept", "application/vnd.github+json"), ("X-GitHub-Api-Version", "2026-03-10")]
            + (token.map {
                [("Authorization", MaskedText(value: "Bearer \($0.reveal())", shownAs: "Bearer ***"))]
            } ?? [])
    }

    /// Asks until there is an answer that counts.
    ///
    /// - Throws: `GitHubError`.
    func send(_ call: GitHubCall) async throws -> WebAnswer {
        try await retrier.run { number in
            try await keepPace(call)
            let answer: WebAnswer
            do {
                answer = try await transport.send(call.request(at: address, token: token))
            } catch let failure as WebFailure {
                let isWorthRepeating = failure.isTransient && (call.isRepeatable || !failure.mayHaveArrived)
                guard isWorthRepeating else { throw error(call, failure) }
                return .setback(error(call, failure))
            }
            switch GitHubAnswer(answer, now: clock.now) {
            case .done: return .done(answer)
            case .refused(let cause): throw error(call, cause, answer)
            case .limited(let end):
                // GitHub's advice where it names no time: a minute at least, then longer each time.
                let end = end ?? clock.now.addingTimeInterval(60 * Double(1 << min(number - 1, 6)))
                let least = max(1, end.timeIntervalSince(clock.now))
                return .setback(error(call, .limited, answer, retryAt: end), least: least)
            case .failing:
                guard call.isRepeatable else { throw error(call, .unknownOutcome, answer) }
                return .setback(error(call, .unavailable, answer))
            }
        }
    }

    /// Asks, and reads the answer.
    func value<Value: Decodable>(_ type: Value.Type, _ call: GitHubCall) async throws -> Value {
        try read(type, try await send(call), call)
    }

    /// Asks for all pages of a list, a hundred entries each.
    ///
    /// Pages are counted here: an address that an answer names is never followed.
    func pages<Page: Decodable>(_ type: Page.Type, _ call: GitHubCall, atMost most: Int = 10) async throws
        -> [Page]
    {
        var pages: [Page] = []
        for number in 1...most {
            var page = call
            page.query += [("per_page", "100"), ("page", "\(number)")]
            let response = try await send(page)
            pages.append(try read(type, response, page))
            guard response.headers["link"]?.contains("rel=\"next\"") == true else { break }
        }
        return pages
    }

    /// Reads an answer.
    func read<Value: Decodable>(_ type: Value.Type, _ response: WebAnswer, _ call: GitHubCall)
        throws
        -> Value
    {
        do {
            return try CanonicalJSON.decode(type, from: response.body)
        } catch {
            // A request that made something and whose answer was cut off has made it.
            throw GitHubError(
                operation: call.operation,
                cause: call.isRepeatable ? .unreadable : .unknownOutcome,
                status: response.status,
                reason: "the answer of \(place(call)) is not what GitHub describes"
            )
        }
    }

    /// Leaves a second between requests that change something, as GitHub asks of its clients.
    private func keepPace(_ call: GitHubCall) async throws {
        guard !call.isReading else { return }
        let now = clock.now
        let pause = nextWrite.withLock { next in
            let begin = max(now, next)
            next = begin.addingTimeInterval(1)
            return begin.timeIntervalSince(now)
        }
        if pause > 0 { try await sleeper.sleep(seconds: pause) }
    }

    /// Method and address, without the query.
    func place(_ call: GitHubCall) -> String { "\(call.method.rawValue) \(address)\(call.path)" }
}
