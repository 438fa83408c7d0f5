#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Tells what time it is; the only way time enters the product.
public protocol WallClock: Sendable {
    /// The present moment.
    var now: Date { get }
}

/// A clock that stands still, for tests and simulations.
public struct FixedClock: WallClock {
    /// The moment it shows.
    public var now: Date

    /// Makes a clock that always shows `now`.
    public init(_ now: Date) {
        self.now = now
    }
}
