#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Leaves a service alone that failed often in a row, and then tries it with a single request.
///
/// After Nygard, "Release It!", 2nd edition, 2018, "Circuit Breaker".
public struct CircuitBreaker: Sendable, Equatable {
    /// How many failures in a row are too many.
    public var threshold: Int
    /// For how long the service is left alone, in seconds.
    public var restSeconds: Double

    private var failures = 0
    private var restsUntil: Date?
    private var isTrying = false

    /// Makes a breaker.
    public init(threshold: Int = 6, restSeconds: Double = 30) {
        self.threshold = threshold
        self.restSeconds = restSeconds
    }

    /// Nil where a request may be made, else the seconds until one may; a request that may be made has to be
    /// ``note(isHealthy:at:)``d.
    public mutating func pause(at now: Date) -> Double? {
        guard let restsUntil else { return nil }
        if isTrying { return restSeconds }
        guard now >= restsUntil else { return restsUntil.timeIntervalSince(now) }
        isTrying = true
        return nil
    }

    /// Takes in how a request ended: healthy is every answer that shows a service at work, refusals too.
    public mutating func note(isHealthy: Bool, at now: Date) {
        isTrying = false
        failures = isHealthy ? 0 : failures + 1
        restsUntil = failures >= threshold ? now.addingTimeInterval(restSeconds) : nil
    }
}
