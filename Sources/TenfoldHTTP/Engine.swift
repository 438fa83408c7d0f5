import CCurl
import Dispatch
import Synchronization

/// Carries all exchanges of the process on one thread, over connections that outlive them.
///
/// The thread works while there are exchanges and ends with the last; the connections stay open for the next.
@safe
final class Engine: Sendable {
    /// The one of the process.
    static let shared = Engine()

    private struct State {
        var arrivals: [Exchange.Order] = []
        var cancelled: [UInt64] = []
        var lastID: UInt64 = 0
        var isWorking = false
    }

    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "tenfold.http")
    /// Only the working thread uses it, save for waking it up, which libcurl allows to everybody.
    nonisolated(unsafe) private let multi: UnsafeMutableRawPointer?

    init() {
        unsafe multi = Library.isReady ? unsafe tenfold_multi_init() : nil
        guard let multi = unsafe multi else { return }
        unsafe tenfold_multi_setopt_long(multi, CURLMOPT_MAX_HOST_CONNECTIONS, 16)
        unsafe tenfold_multi_setopt_long(multi, CURLMOPT_MAXCONNECTS, 128)
    }

    deinit {
        if let multi = unsafe multi { unsafe tenfold_multi_cleanup(multi) }
    }

    /// Carries one exchange to its end; cancelling the task ends it.
    func run(_ request: HTTPRequest, _ terms: Exchange.Terms) async throws(HTTPError) -> Exchange {
        let id = state.withLock { state in
            state.lastID += 1
            return state.lastID
        }
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                take(Exchange.Order(id: id, request: request, terms: terms, continuation: continuation))
                // A task that was cancelled before knows of no order to take back.
                if Task.isCancelled { cancel(id) }
            }
        } onCancel: {
            cancel(id)
        }
        return try result.get()
    }

    private func take(_ order: Exchange.Order) {
        let starts = state.withLock { state in
            state.arrivals.append(order)
            defer { state.isWorking = true }
            return !state.isWorking
        }
        if starts { queue.async { self.work() } } else { wake() }
    }

    private func cancel(_ id: UInt64) {
        state.withLock { $0.cancelled.append(id) }
        wake()
    }

    private func wake() {
        if let multi = unsafe multi { unsafe tenfold_multi_wakeup(multi) }
    }

    /// Works until nothing is left to do.
    private func work() {
        var bench = unsafe Bench(multi: multi)
        while let (arrivals, cancelled) = next(isIdle: bench.isEmpty) {
            for order in arrivals { bench.begin(order) }
            for id in cancelled { bench.cancel(id) }
            bench.perform()
        }
    }

    /// What has come in meanwhile; nil where there is nothing and nothing is under way.
    private func next(isIdle: Bool) -> (arrivals: [Exchange.Order], cancelled: [UInt64])? {
        state.withLock { state in
            let waiting = (state.arrivals, state.cancelled)
            (state.arrivals, state.cancelled) = ([], [])
            if isIdle, waiting.0.isEmpty {
                state.isWorking = false
                return nil
            }
            return waiting
        }
    }
}

/// The exchanges under way, on the working thread alone.
@safe
private struct Bench {
    private let multi: UnsafeMutableRawPointer?
    private var seats: [(order: Exchange.Order, transfer: Transfer)] = []

    init(multi: UnsafeMutableRawPointer?) {
        unsafe self.multi = multi
    }

    var isEmpty: Bool { seats.isEmpty }

    mutating func begin(_ order: Exchange.Order) {
        do throws(HTTPError) {
            guard unsafe multi != nil else {
                throw HTTPError(order.request, .other, "libcurl, which it takes, is not to be had here")
            }
            let transfer = try Transfer(order.request, order.terms)
            seats.append((order, transfer))
            unsafe tenfold_multi_add(multi, transfer.easy)
        } catch {
            order.continuation.resume(returning: .failure(error))
        }
    }

    mutating func cancel(_ id: UInt64) {
        guard let place = seats.firstIndex(where: { $0.order.id == id }) else { return }
        let error = seats[place].transfer.failure(.cancelled, "the task was cancelled")
        end(place, .failure(error))
    }

    /// Moves all on, and waits at most a second for more to do.
    mutating func perform() {
        // Where there is no libcurl nothing was begun.
        guard !isEmpty else { return }
        unsafe tenfold_multi_perform(multi)
        var easy: UnsafeMutableRawPointer?
        var code = CURLE_OK
        while unsafe tenfold_multi_done(multi, &easy, &code) != 0 {
            guard let place = seats.firstIndex(where: { unsafe $0.transfer.easy == easy }) else { continue }
            end(place, seats[place].transfer.result(code))
        }
        if !isEmpty { unsafe tenfold_multi_poll(multi, 1000) }
    }

    private mutating func end(_ place: Int, _ result: Result<Exchange, HTTPError>) {
        let (order, transfer) = seats.remove(at: place)
        unsafe tenfold_multi_remove(multi, transfer.easy)
        order.continuation.resume(returning: result)
    }
}
