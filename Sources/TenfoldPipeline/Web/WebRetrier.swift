public import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What one attempt at a request came to.
public enum WebAttempt<Value: Sendable>: Sendable {
    /// It worked.
    case done(Value)
    /// It did not work and may the next time, after at least so many seconds where the service said so; the error
    /// is what is thrown where there is no next time.
    case setback(any Error, least: Double? = nil)
}

/// Tries requests again as a policy says: the one place in the product that does, for all services.
public struct WebRetrier: Sendable {
    /// How often and how soon.
    public var policy: RetryPolicy
    private let sleeper: any Sleeper
    private let clock: (any WallClock)?
    private let chance: @Sendable () -> Double

    /// Makes a retrier.
    ///
    /// - Parameters:
    ///   - clock: counts the time that attempts take against the policy's patience; nil counts the waits alone.
    ///   - chance: gives numbers drawn evenly from 0 to 1.
    public init(
        _ policy: RetryPolicy,
        sleeper: any Sleeper,
        clock: (any WallClock)? = nil,
        chance: @escaping @Sendable () -> Double = { Double.random(in: 0...1) }
    ) {
        self.policy = policy
        self.sleeper = sleeper
        self.clock = clock
        self.chance = chance
    }

    /// Attempts until it worked, or the policy gives up.
    ///
    /// - Parameter attempt: One attempt; its number counts from 1. What it throws ends all attempts at once.
    /// - Throws: what the last attempt came to.
    public func run<Value>(
        _ attempt: (_ number: Int) async throws -> WebAttempt<Value>
    ) async throws -> Value {
        let start = clock?.now
        var (number, waited) = (1, 0.0)
        while true {
            switch try await attempt(number) {
            case .done(let value): return value
            case .setback(let error, let least):
                let passed = max(waited, start.map { clock?.now.timeIntervalSince($0) ?? 0 } ?? 0)
                guard
                    let wait = policy.wait(after: number, least: least, passed: passed, chance: chance())
                else { throw error }
                try await sleeper.sleep(seconds: wait)
                waited += wait
                number += 1
            }
        }
    }
}
