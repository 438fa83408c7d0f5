import Tenfold
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct UTCTimeTests {
    @Test(
        arguments: [
            (0.0, "1970-01-01T00:00:00Z"), (951_782_400, "2000-02-29T00:00:00Z"),
            (1_795_475_820.9, "2026-11-23T23:17:00Z"), (-1, "1969-12-31T23:59:59Z"),
        ]
    )
    func `writes moments as the calendar says`(seconds: Double, text: String) {
        #expect(UTCTime.text(Date(timeIntervalSince1970: seconds)) == text)
    }

    @Test func `reads back every moment it writes`() {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<2_000 {
            let date = Date(
                timeIntervalSince1970: Double(Int.random(in: -2_000_000_000...4_000_000_000, using: &random))
            )
            #expect(UTCTime.date(UTCTime.text(date)) == date)
            #expect(UTCTime.date(UTCTime.day(date)).map(UTCTime.day) == UTCTime.day(date))
        }
    }

    @Test(arguments: [
        "", "2026-02-30", "2026-13-01", "2026-1-1", "yesterday", "2026-11-23T25:00:00Z", "２０２６-11-23",
    ])
    func `refuses what is no day`(text: String) {
        #expect(UTCTime.date(text) == nil)
    }

    @Test func `reads offsets and fractions`() {
        #expect(UTCTime.date("2026-11-23T08:17:00+02:00").map(UTCTime.text) == "2026-11-23T06:17:00Z")
        #expect(UTCTime.date("2026-11-23T06:17:00.250Z").map(UTCTime.text) == "2026-11-23T06:17:00Z")
    }
}
