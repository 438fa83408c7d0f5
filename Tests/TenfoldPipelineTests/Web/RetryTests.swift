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

struct RetryTests {
    private let policy = RetryPolicy(attempts: 5, baseSeconds: 2, capSeconds: 10)

    @Test(arguments: [(1, 2.0), (2, 4.0), (3, 8.0), (4, 10.0)])
    func `waits are spread evenly below a bound that doubles up to the cap`(_ attempt: Int, _ bound: Double) {
        #expect(policy.wait(after: attempt, chance: 0) == 0)
        #expect(policy.wait(after: attempt, chance: 0.5) == bound / 2)
        #expect(policy.wait(after: attempt, chance: 1) == bound)
    }

    @Test func `what the service asks for is the least, and the last attempt is the last`() {
        #expect(policy.wait(after: 1, least: 42, chance: 0.3) == 42)
        #expect(policy.wait(after: 5, chance: 0) == nil)
    }

    @Test func `a wait that would end beyond patience is not begun`() {
        let policy = RetryPolicy(attempts: 9, patienceSeconds: 100)
        #expect(policy.wait(after: 1, least: 60, passed: 40, chance: 0) == 60)
        #expect(policy.wait(after: 1, least: 60, passed: 41, chance: 0) == nil)
    }

    private struct Trouble: Error, Equatable {
        var number: Int
    }

    @Test func `a retrier attempts until it worked and sleeps between`() async throws {
        let sleeper = InstantSleeper()
        let retrier = WebRetrier(policy, sleeper: sleeper, chance: { 0.5 })
        let value = try await retrier.run { number -> WebAttempt<Int> in
            number < 4 ? .setback(Trouble(number: number), least: number == 2 ? 7 : nil) : .done(number)
        }
        #expect(value == 4)
        #expect(sleeper.slept == [1, 7, 4])
    }

    @Test func `what the last attempt came to is thrown, and what is final at once`() async {
        let retrier = WebRetrier(policy, sleeper: InstantSleeper(), chance: { 0 })
        let last = await #expect(throws: Trouble.self) {
            try await retrier.run { number -> WebAttempt<Int> in .setback(Trouble(number: number)) }
        }
        #expect(last == Trouble(number: 5))
        let first = await #expect(throws: Trouble.self) {
            try await retrier.run { number -> WebAttempt<Int> in throw Trouble(number: number) }
        }
        #expect(first == Trouble(number: 1))
    }

    @Test func `the time that attempts take counts against patience`() async {
        let clock = SteppingClock(step: 30)
        let retrier = WebRetrier(
            RetryPolicy(attempts: 50, baseSeconds: 0, patienceSeconds: 100),
            sleeper: InstantSleeper(),
            clock: clock,
            chance: { 0 }
        )
        let last = await #expect(throws: Trouble.self) {
            try await retrier.run { number -> WebAttempt<Int> in .setback(Trouble(number: number)) }
        }
        #expect(last == Trouble(number: 4))
    }

    /// Every look at it moves it on.
    private final class SteppingClock: WallClock {
        private let looks = Atomic(0)
        private let step: Int
        init(step: Int) { self.step = step }
        var now: Date {
            Date(
                timeIntervalSince1970: Double(
                    looks.wrappingAdd(1, ordering: .relaxed).oldValue * step
                )
            )
        }
    }
}

struct RetryAfterTests {
    private func seconds(_ headers: [String: String]) -> Double? {
        WebAnswer(status: 429, headers: headers).retryAfterSeconds
    }

    @Test func `milliseconds come before seconds, and both before nothing`() {
        #expect(seconds(["retry-after-ms": "1500", "retry-after": "9"]) == 1.5)
        #expect(seconds(["retry-after": "9"]) == 9)
        #expect(seconds(["retry-after": "0.25"]) == 0.25)
        #expect(seconds([:]) == nil)
    }

    @Test(arguments: [
        "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
    ])
    func `a moment counts from the answer's own date, in each form that HTTP knows`(_ moment: String) {
        #expect(seconds(["retry-after": moment, "date": "Sun, 06 Nov 1994 08:47:37 GMT"]) == 120)
        #expect(seconds(["retry-after": moment, "date": "Sun, 06 Nov 1994 09:00:00 GMT"]) == 0)
        #expect(seconds(["retry-after": moment]) == nil)
    }

    @Test(arguments: ["-1", "inf", "nan", "soon", "", "Sun, 06 Nov 1994", "6 Nov 94 08:49 37"])
    func `what is no time says nothing`(_ text: String) {
        #expect(seconds(["retry-after": text, "date": "Sun, 06 Nov 1994 08:47:37 GMT"]) == nil)
    }
}
