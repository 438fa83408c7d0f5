public import Tenfold

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A clock that begins at a chosen moment and then runs as fast as the machine's own.
public struct ShiftedClock: WallClock {
    private let start: Date
    private let begun = ContinuousClock.now

    /// Makes a clock that shows `start` now.
    public init(start: Date) {
        self.start = start
    }

    /// The moment it has come to.
    public var now: Date {
        let passed = begun.duration(to: .now).components
        return start.addingTimeInterval(Double(passed.seconds) + Double(passed.attoseconds) * 1e-18)
    }
}

/// The clock a process is to go by: the machine's own, or one that begins at `TENFOLD_NOW`.
public func clock(environment: [String: String]) -> any WallClock {
    environment["TENFOLD_NOW"].flatMap(UTCTime.date).map { ShiftedClock(start: $0) } ?? SystemClock()
}
