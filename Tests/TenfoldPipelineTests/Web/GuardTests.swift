import Synchronization
import Tenfold
import TenfoldPipeline
import TenfoldTesting
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct GuardTests {
    private let start = Date(timeIntervalSince1970: 1_795_000_000)

    @Test func `a service that fails and fails is left alone, then tried once, then trusted again`() {
        var breaker = CircuitBreaker(threshold: 3, restSeconds: 30)
        for _ in 1...3 {
            #expect(breaker.pause(at: start) == nil)
            breaker.note(isHealthy: false, at: start)
        }
        #expect(breaker.pause(at: start.addingTimeInterval(10)) == 20)
        let later = start.addingTimeInterval(31)
        #expect(breaker.pause(at: later) == nil)
        #expect(breaker.pause(at: later) == 30)
        breaker.note(isHealthy: false, at: later)
        #expect(breaker.pause(at: later) == 30)
        let again = later.addingTimeInterval(30)
        #expect(breaker.pause(at: again) == nil)
        breaker.note(isHealthy: true, at: again)
        #expect(breaker.pause(at: again) == nil)
    }

    @Test func `an answer in between counts the failures anew`() {
        var breaker = CircuitBreaker(threshold: 2, restSeconds: 30)
        for isHealthy in [false, true, false, true, false] { breaker.note(isHealthy: isHealthy, at: start) }
        #expect(breaker.pause(at: start) == nil)
    }

    @Test func `a refused request does not reach the network, and says so without secrets`() async throws {
        let network = ScriptedTransport([.answer(WebAnswer(status: 500)), .answer(WebAnswer(status: 503))])
        let guarded = GuardedTransport(
            network,
            clock: FixedClock(start),
            breaker: CircuitBreaker(threshold: 2, restSeconds: 30)
        )
        let request = WebRequest("GET", MaskedText("https://u:secret@a.org/x?key=secret"))
        for _ in 1...2 { _ = try await guarded.send(request) }
        let failure = await #expect(throws: WebFailure.self) { try await guarded.send(request) }
        #expect(failure?.isTransient == true && failure?.mayHaveArrived == false)
        #expect(
            failure?.description
                == "cannot ask a.org: it failed 2 times in a row and is left alone for 30 s"
        )
        #expect(network.requests.count == 2)
        let other = try await guarded.send(WebRequest("GET", "https://b.org/"))
        #expect(other.status == 599)
    }

    @Test func `no host gets more requests at once than allowed, and all get their answer`() async throws {
        let network = CountingTransport()
        let guarded = GuardedTransport(network, clock: FixedClock(start), atOnce: 3)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...30 {
                group.addTask {
                    _ = try await guarded.send(WebRequest("GET", MaskedText("https://a.org/\(number)")))
                }
            }
            try await group.waitForAll()
        }
        #expect(network.most == 3)
        #expect(network.count == 30)
    }

    private final class CountingTransport: WebTransport {
        private let state = Mutex((now: 0, most: 0, count: 0))
        var most: Int { state.withLock { $0.most } }
        var count: Int { state.withLock { $0.count } }

        func send(_ request: WebRequest) async throws -> WebAnswer {
            state.withLock { state in
                state.now += 1
                state.most = max(state.most, state.now)
            }
            for _ in 1...20 { await Task.yield() }
            state.withLock { state in
                state.now -= 1
                state.count += 1
            }
            return WebAnswer(status: 200)
        }
    }
}
