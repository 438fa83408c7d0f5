import Tenfold

/// Asks a library, within its limits and the day's cache.
struct StockSearch: Sendable {
    /// What came of a search.
    enum Finding: Sendable, Equatable {
        case items([StockItem], Remainder? = nil)
        /// Nobody was asked, or nobody answered, for this reason; later searches of the job are not worth making.
        case closed(String)
    }

    /// What the library says is left of its limit.
    struct Remainder: Sendable, Equatable {
        var left: Int
        /// What is counted, such as `requests this month`.
        var unit: String
    }

    var library: any StockLibrary
    var services: Services
    var cache: StockCache
    var calls: PaidCalls

    /// What a library has for a query.
    ///
    /// - Throws: ``StepFailure`` where the key is not taken: that has to be mended, not passed over.
    func find(_ query: StockQuery) async throws -> Finding {
        if let kept = try cache.items(library.name, query) { return .items(kept) }
        do {
            try await calls.take("image_search")
        } catch let failure as StepFailure {
            return .closed(failure.description)
        }
        do {
            let answer = try await retrier.run { _ in try await attempt(query) }
            return try await read(answer, query)
        } catch let failure as WebFailure {
            return .closed(failure.description)
        }
    }

    private var retrier: WebRetrier {
        services.retrier(RetryPolicy(attempts: 3, baseSeconds: 1, capSeconds: 10, patienceSeconds: 30))
    }

    private func attempt(_ query: StockQuery) async throws -> WebAttempt<WebAnswer> {
        do {
            let answer = try await services.transport.send(library.request(query))
            guard answer.status >= 500 else { return .done(answer) }
            let words = "cannot search \(library.title): it answered \(answer.status)"
            return .setback(WebFailure(words, isTransient: true), least: answer.retryAfterSeconds)
        } catch let failure as WebFailure where failure.isTransient {
            return .setback(failure)
        }
    }

    private func read(_ answer: WebAnswer, _ query: StockQuery) async throws -> Finding {
        switch answer.status {
        case 200..<300:
            guard let json = answer.json else {
                return .closed("\(library.title) answered something that is no JSON")
            }
            let items = library.items(json, query.kind)
            try cache.keep(items, library.name, query)
            return .items(items, library.remainder(answer.headers))
        case 401, 403:
            throw StepFailure(
                .broken,
                "cannot search \(library.title): it does not take the key (\(answer.status)); check \(library.keyName)"
            )
        case 429: return .closed("\(library.title) takes no more searches for now")
        default: return .closed("\(library.title) answered \(answer.status)")
        }
    }
}
