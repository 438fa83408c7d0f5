import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Board {
    /// What was used of a limit in each day's window.
    ///
    /// A limit of another zone's day is counted by that zone's clock as far back as records of usage reach, and by UTC
    /// before; on days that have not begun there, nil.
    func used(_ limit: UsageLimit) -> [Double?] {
        let plain = days.indices.map { Optional(limit.used(in: days[...$0])) }
        guard limit.window == .day, let zone = zone(of: limit), let asOf, let taken = usage[limit.resource],
            let first = taken.first
        else {
            return plain
        }
        let rules = context.rules(of: zone)
        let own = limit.operations.map(Set.init)
        var sums: [Day: Double] = [:]
        for record in taken where own?.contains(record.operation) ?? true {
            sums[rules.day(of: record.takenAt), default: 0] += record.units
        }
        let (known, today) = (rules.day(of: first.takenAt), rules.day(of: asOf))
        return zip(days, plain).map { day, plain in
            if day.day > today { return nil }
            return day.day < known ? plain : sums[day.day, default: 0]
        }
    }

    /// What is used of a limit in the window that lasts.
    func usedNow(_ limit: UsageLimit) -> Double { used(limit).last { $0 != nil }.flatMap(\.self) ?? 0 }

    /// The zone of a limit's calendar day, as the configuration names it; nil where that is UTC.
    private func zone(of limit: UsageLimit) -> String? {
        let limits = context.resources.first { $0.name == limit.resource }?.limits ?? []
        let same = limits.first { candidate in
            candidate.amount == limit.limit && candidate.costs.keys.sorted() == limit.operations ?? []
        }
        return same?.window.zone.flatMap { $0 == "UTC" ? nil : $0 }
    }
}

extension TimeZoneRules {
    /// The day on the zone's calendar.
    func day(of date: Date) -> Day { Day(date.addingTimeInterval(Double(offset(at: date)))) }
}
