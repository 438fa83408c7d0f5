import TenfoldTesting
import Testing

@testable import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct SlotTests {
    private let pacific = ZoneCourse(TimeZoneRules(posix: "PST8PDT,M3.2.0,M11.1.0") ?? .utc)
    private let central = ZoneCourse(TimeZoneRules(posix: "CET-1CEST,M3.5.0,M10.5.0/3") ?? .utc)
    private let utc = ZoneCourse(.utc)

    @Test func `starts are spread over the day, at odd minutes, outside the hours in which clocks change`() {
        for slots in Array(1...12) + [16, 24, 37, 48, 96, 100, 144, 200, 264, 288] {
            for (course, seed) in [(utc, 1), (pacific, 2), (central, 3)] {
                let grid = SlotGrid(
                    slots: min(slots, SlotGrid.capacity(course)),
                    course: course,
                    hash: stableHash("owner/channel \(seed) \(slots)"),
                    resets: [(minute: 0, span: 255)]
                )
                for times in [grid.spread(), grid.spreadClearOfResets() ?? []] where !times.isEmpty {
                    #expect(times.count == grid.slots, "\(slots)")
                    #expect(times == times.sorted() && times.allSatisfy { (0..<1440).contains($0) })
                    #expect(zip(times, times.dropFirst()).allSatisfy { $1 - $0 >= 5 })
                    #expect(times.allSatisfy { $0 % 15 != 0 })
                    #expect(!course.hasSummerTime || times.allSatisfy { !(60..<180).contains($0) })
                }
                let times = grid.spread()
                let gaps = zip(times, times.dropFirst() + [times[0] + 1440]).map { $1 - $0 }
                // Many starts leave the two hours of the night out, which makes one gap longer.
                let night = course.hasSummerTime && grid.slots > 11 ? 120 : 0
                #expect((gaps.max() ?? 0) - (gaps.min() ?? 0) <= 5 + night, "\(slots): \(gaps)")
            }
        }
    }

    @Test func `no two workflows share a minute of the hour, whatever their zones`() {
        for name in 0..<200 {
            let rests = SlotGrid.rests(stableHash("owner/\(name)"))
            #expect(Set(rests).count == 3 && rests.allSatisfy { (1...4).contains($0) })
        }
    }

    @Test func `repositories start at different minutes, and each always at the same`() {
        func starts(_ name: String) -> [Int] {
            SlotGrid(slots: 4, course: utc, hash: stableHash(name), resets: []).spread()
        }
        #expect(starts("a/b") == starts("a/b"))
        #expect(Set((0..<50).map { starts("owner/\($0)") }).count > 25)
    }

    @Test func `few enough starts never run into the reset, however late`() {
        for slots in 1...5 {
            let grid = SlotGrid(slots: slots, course: pacific, hash: 7, resets: [(minute: 0, span: 255)])
            #expect((grid.spread().last ?? 0) + 255 < 1440, "\(slots)")
        }
    }

    @Test func `a day that begins anew while a late run is at work may hold that run too`() {
        let times = SlotTimes(minutes: [301, 1261], course: utc)
        let onTime = times.stretches(in: .day(zone: "UTC"), span: 100, zones: ["UTC": utc])
        #expect(onTime == [.init(first: 0, count: 2)])
        let late = times.stretches(in: .day(zone: "UTC"), span: 240, zones: ["UTC": utc])
        #expect(late == [.init(first: 1, count: 3)])
    }

    @Test func `in spring two starts are an hour nearer to each other`() {
        let minutes = [31, 391]
        let window = Window.rolling(seconds: 330 * 60)
        let still = SlotTimes(minutes: minutes, course: utc).stretches(in: window, span: 0, zones: [:])
        #expect(still == [.init(first: 0, count: 1), .init(first: 1, count: 1)])
        let spring = SlotTimes(minutes: minutes, course: pacific).stretches(in: window, span: 0, zones: [:])
        #expect(spring == [.init(first: 0, count: 2), .init(first: 1, count: 1)])
    }

    @Test func `days of 23 and 25 hours hold the starts of one day where both clocks are the same`() {
        let times = SlotTimes(minutes: [6, 366, 726, 1086], course: pacific)
        let zones = ["America/Los_Angeles": pacific, "Europe/Berlin": central]
        let own = times.stretches(in: .day(zone: "America/Los_Angeles"), span: 255, zones: zones)
        #expect(own == [.init(first: 0, count: 4)])
        // Between the changes of America and of Europe, a day in Berlin begins an hour later in Los Angeles.
        let other = times.stretches(in: .day(zone: "Europe/Berlin"), span: 0, zones: zones)
        #expect(other.allSatisfy { (3...5).contains($0.count) } && other.contains { $0.count == 4 })
    }

    @Test func `the days looked at have the stretches of all days of the two years`() {
        let zones = ["A": pacific, "B": central, "C": utc]
        for minutes in [[6, 366, 726, 1086], [121, 182], Array(stride(from: 1, to: 1440, by: 60))] {
            for course in [pacific, central, utc] {
                let times = SlotTimes(minutes: minutes, course: course)
                for (zone, clock) in zones {
                    for (window, days) in [(Window.day(zone: zone), 1), (.month(zone: zone), 31)] {
                        for span in [0, 255, 1500] {
                            let found = times.stretches(in: window, span: span, zones: zones)
                            let all = everyDay(times, clock, days, span)
                            #expect(Set(found) == all, "\(zone) \(days) \(span)")
                        }
                    }
                }
            }
        }
    }

    /// The stretches of windows that begin on each day of the two years, start by start.
    private func everyDay(_ times: SlotTimes, _ zone: ZoneCourse, _ days: Int, _ span: Int)
        -> Set<SlotTimes.Stretch>
    {
        let slots = times.minutes.count
        let starts = (ZoneCourse.firstDay - 4..<ZoneCourse.firstDay + ZoneCourse.days + 36).flatMap { day in
            times.minutes.enumerated().map { place, minute in
                (number: day * slots + place, at: times.course.moment(ofLocal: day * 1440 + minute))
            }
        }
        var found: Set<SlotTimes.Stretch> = []
        var (low, high) = (0, 0)
        for day in ZoneCourse.firstDay..<ZoneCourse.firstDay + ZoneCourse.days {
            let begins = zone.moment(ofLocal: day * 1440) - span
            let ends = zone.moment(ofLocal: (day + days) * 1440)
            while starts[low].at < begins { low += 1 }
            while starts[high].at < ends { high += 1 }
            if high > low {
                found.insert(SlotTimes.Stretch(first: starts[low].number % slots, count: high - low))
            }
        }
        return found
    }

    @Test func `months count 31 days, and the run that is late into them`() {
        let times = SlotTimes(minutes: [6, 1326], course: utc)
        let month = times.stretches(in: .month(zone: "UTC"), span: 255, zones: ["UTC": utc])
        #expect(month == [.init(first: 1, count: 63)])
    }

    @Test func `the two years of a zone's course agree with its rules`() throws {
        for posix in [
            "PST8PDT,M3.2.0,M11.1.0", "CET-1CEST,M3.5.0,M10.5.0/3", "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0",
            "UTC0",
        ] {
            let rules = try #require(TimeZoneRules(posix: posix))
            let course = ZoneCourse(rules)
            for hour in stride(from: 0, to: ZoneCourse.days * 24, by: 23) {
                let minute = ZoneCourse.firstDay * 1440 + hour * 60
                let date = try #require(UTCTime.date("2027-01-01")).addingTimeInterval(Double(hour) * 3600)
                #expect(course.offset(at: minute) * 60 == rules.offset(at: date))
                #expect(course.moment(ofLocal: minute + course.offset(at: minute)) - minute <= 0)
            }
        }
    }
}
