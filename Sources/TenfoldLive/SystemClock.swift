public import Tenfold

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// The machine's own clock.
public struct SystemClock: WallClock {
    /// Makes the clock.
    public init() {}

    /// The present moment.
    public var now: Date { Date() }
}
