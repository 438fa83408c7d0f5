import Synchronization
public import Tenfold
public import TenfoldHTTP

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
    private let http: HTTPClient
    let clock: any WallClock
    private let sleeper: any Sleeper
    private let patienceSeconds: Double
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
        http: HTTPClient = HTTPClient(limits: HTTPLimits(totalSeconds: 30)),
        clock: any WallClock,
        sleeper: any Sleeper,
        patienceSeconds: Double = 150
    ) {
        self.address = address.hasSuffix("/") ? String(address.dropLast()) : address
        self.token = token
        self.http = http
        self.clock = clock
        self.sleeper = sleeper
        self.patienceSeconds = patienceSeconds
    }

    /// Asks until there is an answer that counts.
    ///
    /// - Throws: `GitHubError`.
    func send(_ call: GitHubCall) async throws -> HTTPResponse {
        var waited = 0.0
        var attempt = 0
        while true {
            attempt += 1
            try await keepPace(call)
            let pause: Double
            let failure: GitHubError
            switch await exchange(call) {
            case .success(let response):
                switch GitHubAnswer(response, now: clock.now) {
                case .done: return response
                case .refused(let cause): throw error(call, cause, response)
                case .limited(let end):
                    // GitHub's advice where it names no time: a minute at least, then longer each time.
                    let end = end ?? clock.now.addingTimeInterval(60 * Double(1 << min(attempt - 1, 6)))
                    pause = max(1, end.timeIntervalSince(clock.now))
                    failure = error(call, .limited, response, retryAt: end)
                case .failing:
                    guard call.isRepeatable else { throw error(call, .unknownOutcome, response) }
                    pause = backoff(call, attempt)
                    failure = error(call, .unavailable, response)
                }
            case .failure(let problem):
                guard problem.isTransient, call.isRepeatable else { throw error(call, problem) }
                pause = backoff(call, attempt)
                failure = error(call, problem)
            }
            guard waited + pause <= patienceSeconds, attempt < 8 else { throw failure }
            waited += pause
            try await sleeper.sleep(seconds: pause)
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
            guard response.header("link")?.contains("rel=\"next\"") == true else { break }
        }
        return pages
    }

    /// Reads an answer.
    func read<Value: Decodable>(_ type: Value.Type, _ response: HTTPResponse, _ call: GitHubCall)
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

    private func exchange(_ call: GitHubCall) async -> Result<HTTPResponse, HTTPError> {
        do {
            return .success(try await http.send(call.request(at: address, token: token)))
        } catch {
            return .failure(error)
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

    /// A pause at random below a bound that doubles: clients that failed together part ways.
    private func backoff(_ call: GitHubCall, _ attempt: Int) -> Double {
        var generator = SeededGenerator(seed: UInt64(attempt), purpose: "\(call.path) \(clock.now)")
        return Double.random(in: 0...Double(1 << min(attempt, 5)), using: &generator)
    }

    /// Method and address, without the query.
    func place(_ call: GitHubCall) -> String { "\(call.method.rawValue) \(address)\(call.path)" }
}
