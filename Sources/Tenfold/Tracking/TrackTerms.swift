#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// When which figures of a video are asked for.
public struct TrackTerms: Sendable {
    /// The ages in full days at which figures are wanted, in order.
    public var ages: [Int]
    /// The ages, among ``ages``, at which the thumbnail's figures are wanted.
    public var reachAges: [Int]
    /// The zone whose days the service reports by.
    public var zone: TimeZoneRules
    /// How many days after its end a day's sums are complete.
    ///
    /// YouTube: 48 to 72 hours (https://developers.google.com/youtube/analytics/revision_history, 2026-09-09).
    public var analyticsDelayDays = 3
    /// How many days after its end a day's report is there at the earliest.
    public var reachDelayDays = 2
    /// For how many days a report can be had.
    public var reportDays = 60
    /// For how long figures that are missing are asked for again.
    public var patienceDays = 14
    /// After how many days a video's existence is looked at again, whatever its age.
    ///
    /// YouTube's developer policies, III.E.4: at least every 30 days. Some are kept back for late runs.
    public var recheckDays = 28
    /// The first day on which views count from the first frame on.
    ///
    /// https://developers.google.com/youtube/v3/revision_history, 2026-08-27.
    public var recountedFrom = Day(number: 20_692)

    /// Makes terms.
    public init(ages: [Int], reachAges: [Int], zone: TimeZoneRules) {
        self.ages = ages
        self.reachAges = reachAges
        self.zone = zone
    }

    /// The terms that decisions ask for, and four weeks beside them for people.
    public init(_ gates: GateSettings, zone: TimeZoneRules) {
        self.init(
            ages: Set([gates.clickAgeDays, gates.viewsAgeDays, 28]).sorted(),
            reachAges: Set([gates.clickAgeDays, gates.viewsAgeDays]).sorted(),
            zone: zone
        )
    }

    /// The service's day that a moment falls on.
    public func day(_ moment: Date) -> Day {
        Day(moment.addingTimeInterval(Double(zone.offset(at: moment))))
    }

    /// How views are counted that fall between two days; nil where the way to count changed in between, so that
    /// their sum means nothing.
    public func metricVersion(from first: Day, through last: Day) -> Int? {
        if first >= recountedFrom { return 2 }
        return last < recountedFrom ? 1 : nil
    }
}
