#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A stretch of time in which failures are expected: no alert is raised, and what failed does not count.
public struct MaintenanceWindow: Sendable, Codable, Equatable {
    /// Its first moment.
    public var from: Date
    /// The first moment after it.
    public var until: Date
    /// Why, for whoever reads the log.
    public var reason: String

    /// Makes a window.
    public init(from: Date, until: Date, reason: String = "") {
        self.from = from
        self.until = until
        self.reason = reason
    }

    /// True while it lasts.
    public func contains(_ moment: Date) -> Bool { from <= moment && moment < until }

    /// True where any part of the day lies in it.
    func touches(_ day: Day) -> Bool { from < day.advanced(by: 1).start && day.start < until }
}

extension Sequence<DayRollup> {
    /// The days, those of maintenance without their jobs' and runs' outcomes.
    func leavingOut(_ windows: [MaintenanceWindow]) -> [DayRollup] {
        map { day in
            guard windows.contains(where: { $0.touches(day.day) }) else { return day }
            var day = day
            day.jobs = OutcomeCounts()
            day.lanes = [:]
            day.runs = OutcomeCounts()
            return day
        }
    }
}
