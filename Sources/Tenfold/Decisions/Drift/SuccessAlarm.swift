/// Notices that jobs succeed less often than they should, with at most one false alarm a year.
///
/// For p₁ of 0.90, 0.80 and 0.60 against p₀ = 0.95: g = k ln(p₁/p₀) + (n−k) ln((1−p₁)/(1−p₀)) a day, one step of
/// ``ShiryaevRoberts``. Measured by the reference: 0.50, 0.37, 0.21 false alarms a year at 4, 12, 40 jobs a day at exactly
/// 95 %; 80 % is seen after 8.4, 4.0, 1.8 days. It is not tempered: failures that come together are what it is for.
public struct SuccessAlarm: Sendable, Codable, Equatable {
    /// How often jobs should succeed.
    public static let expected = 0.95
    private static let alternatives = [0.90, 0.80, 0.60]
    /// The evidence so far.
    public private(set) var evidence = ShiryaevRoberts(bets: alternatives.count)
    /// The line M has to reach, in days.
    public let alarmDays: Double

    /// Makes an alarm that is false at most once in so many days.
    public init(alarmDays: Double = 365) { self.alarmDays = alarmDays }

    /// Takes a day on which `successes` of `jobs` succeeded; where that raises the alarm, gives the day since when, and begins
    /// anew.
    public mutating func add(_ successes: Int, of jobs: Int, on day: Day) -> Day? {
        guard jobs > 0 else { return nil }
        evidence.step(
            Self.alternatives.map { Self.increment(successes, of: jobs, alternative: $0) },
            on: day
        )
        guard evidence.logValue >= Elementary.log(alarmDays) else { return nil }
        defer { evidence.reset() }
        return evidence.likelyChange
    }

    /// A day's evidence that the rate is `alternative` and not `expected`, in logarithms.
    static func increment(
        _ successes: Int,
        of jobs: Int,
        alternative: Double,
        expected: Double = expected
    ) -> Double {
        Double(successes) * Elementary.log(alternative / expected)
            + Double(jobs - successes) * Elementary.log((1 - alternative) / (1 - expected))
    }
}
