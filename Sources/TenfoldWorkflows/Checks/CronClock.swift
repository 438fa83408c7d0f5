import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A cron on the clock of its zone, in minutes of UTC.
struct CronClock {
    private let cron: Cron
    private let zone: String
    private let rules: TimeZoneRules

    /// Nil where the zone is not known.
    init?(_ schedule: Schedule, _ zone: (String) -> TimeZoneRules?) {
        let name = schedule.zone ?? "UTC"
        guard let rules = Self.isUTC(name) ? .utc : zone(name) else { return nil }
        self.cron = schedule.cron
        self.zone = name
        self.rules = rules
    }

    /// The cron, and its zone where that is not UTC.
    var name: String { Self.isUTC(zone) ? cron.text : "\(cron.text) \(zone)" }

    private static func isUTC(_ name: String) -> Bool { ["UTC", "Etc/UTC", "Etc/GMT"].contains(name) }

    /// A minute on which both fire, such as `2028-01-01T03:17Z`; nil where there is none in 28 years, after which
    /// days and weekdays recur.
    func meets(_ other: CronClock) -> String? {
        guard mayMeet(other) else { return nil }
        for day in Self.firstDay..<Self.firstDay + 28 * 366 {
            let own = moments(onDay: day)
            guard !own.isEmpty else { continue }
            let theirs = Set((day - 1...day + 1).flatMap { other.moments(onDay: $0) })
            if let moment = own.first(where: { theirs.contains($0) }) {
                return UTCTime.text(Day(number: 0).start.addingTimeInterval(Double(moment) * 60))
            }
        }
        return nil
    }

    /// False where two on one clock differ in hour or minute, or two on different clocks in their minutes in summer and
    /// in winter: which settles nearly all pairs at once.
    private func mayMeet(_ other: CronClock) -> Bool {
        if zone == other.zone {
            return !Set(cron.minutes).isDisjoint(with: other.cron.minutes)
                && !Set(cron.hours).isDisjoint(with: other.cron.hours)
        }
        return stride(from: 0, to: 366, by: 30).contains { month in
            let minutes = Set(utcMinutes(onDay: Self.firstDay + month))
            return !minutes.isDisjoint(with: other.utcMinutes(onDay: Self.firstDay + month))
        }
    }

    /// The minutes of an hour of UTC on which it fires.
    private func utcMinutes(onDay day: Int) -> [Int] {
        let offset = rules.offset(at: Day(number: day).start) / 60
        return cron.minutes.map { (($0 - offset) % 60 + 60) % 60 }
    }

    /// The minutes since 1970 on which it fires on a day of its own clock.
    private func moments(onDay day: Int) -> [Int] {
        let date = CivilDate(dayNumber: day)
        guard cron.fires(day: date.day, month: date.month, weekday: CivilDate.weekday(ofDay: day)) else {
            return []
        }
        return cron.hours.flatMap { hour in
            let local = day * 1440 + hour * 60
            let noonOffset =
                rules.offset(at: Day(number: 0).start.addingTimeInterval(Double(local) * 60)) / 60
            return cron.minutes.map { local + $0 - noonOffset }
        }
    }

    /// 1 January 2028: a leap year.
    private static let firstDay = 21_184
}
