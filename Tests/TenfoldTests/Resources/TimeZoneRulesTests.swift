import Tenfold
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct TimeZoneRulesTests {
    private func system(_ zone: String) throws -> TimeZoneRules {
        let bytes = Array(try Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/\(zone)")))
        return try #require(TimeZoneRules(file: bytes))
    }

    private func moment(_ text: String) throws -> Date { try #require(UTCTime.date(text)) }

    @Test(
        arguments: [
            ("2026-11-23T07:59:59Z", "2026-11-22T08:00:00Z"),
            ("2026-11-23T08:00:00Z", "2026-11-23T08:00:00Z"),
            ("2026-07-01T06:59:59Z", "2026-06-30T07:00:00Z"),
            ("2026-03-08T20:00:00Z", "2026-03-08T08:00:00Z"),
            ("2026-11-01T20:00:00Z", "2026-11-01T07:00:00Z"),
            ("2045-07-04T12:00:00Z", "2045-07-04T07:00:00Z"),
        ]
    )
    func `the Pacific day begins at Pacific midnight`(now: String, start: String) throws {
        for rules in [
            try system("America/Los_Angeles"), try #require(TimeZoneRules(posix: "PST8PDT,M3.2.0,M11.1.0")),
        ] {
            #expect(UTCTime.text(rules.startOfDay(try moment(now))) == start)
        }
    }

    @Test func `days of daylight saving have 23 and 25 hours`() throws {
        let rules = try system("America/Los_Angeles")
        for (day, hours) in [
            ("2026-03-08T12:00:00Z", 23.0), ("2026-11-01T12:00:00Z", 25), ("2026-11-02T12:00:00Z", 24),
        ] {
            let start = rules.startOfDay(try moment(day))
            #expect(rules.startOfNextDay(start).timeIntervalSince(start) == hours * 3600)
        }
    }

    @Test func `the file and its footer agree with each other for fifty years`() throws {
        for (zone, posix) in [
            ("America/Los_Angeles", "PST8PDT,M3.2.0,M11.1.0"),
            ("Europe/Berlin", "CET-1CEST,M3.5.0,M10.5.0/3"),
            ("Australia/Sydney", "AEST-10AEDT,M10.1.0,M4.1.0/3"), ("Asia/Kolkata", "IST-5:30"),
        ] {
            let rules = try system(zone)
            let recurring = try #require(TimeZoneRules(posix: posix))
            for step in 0..<20_000 {
                let date = Date(timeIntervalSince1970: 1_262_304_000 + Double(step) * 78_901)
                #expect(rules.offset(at: date) == recurring.offset(at: date), "\(zone) \(UTCTime.text(date))")
            }
        }
    }

    @Test(
        arguments: [
            "", "X", "PST", "PST8PDT", "PST8PDT,M13.1.0,M11.1.0", "PST8PDT,J60,J300", "PST8:60", "PST8::1",
            "<+>-10:3444444444444444444", "PST8:99999999999999999999",
        ]
    )
    func `what is no POSIX zone is refused`(text: String) {
        #expect(TimeZoneRules(posix: text) == nil)
    }

    @Test func `broken zone files are refused, not trusted`() throws {
        let good = Array(try Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/America/Los_Angeles")))
        for length in stride(from: 0, to: good.count - 30, by: 37) {
            #expect(TimeZoneRules(file: Array(good[..<length])) == nil)
        }
        var random = SeededGenerator(seed: 11)
        for _ in 0..<500 {
            var bytes = good
            for _ in 0..<4 {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
                    in: 0...255,
                    using: &random
                )
            }
            _ = TimeZoneRules(file: bytes)?.startOfDay(Date(timeIntervalSince1970: 0))
        }
    }
}
