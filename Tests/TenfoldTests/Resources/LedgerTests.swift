import Tenfold
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct LedgerTests {
    private func use(_ units: Double, _ operation: String = "upload", at text: String) throws -> UsageRecord {
        UsageRecord(
            resource: "channel",
            operation: operation,
            units: units,
            run: "r",
            job: 1,
            subject: text,
            takenAt: try #require(UTCTime.date(text))
        )
    }

    private func remaining(_ window: Window, _ usage: [UsageRecord], at text: String) throws -> Int? {
        let limit = ResourceLimit(
            name: "units",
            amount: 10_000,
            unit: "units",
            window: window,
            costs: ["upload": 1600]
        )
        let resource = Resource(name: "channel", limits: [limit])
        let ledger = Ledger(resources: [resource], usage: usage, safetyMargin: 0.05)
        return ledger.remaining("upload", at: try #require(UTCTime.date(text)))
    }

    @Test func `the margin is kept free`() throws {
        #expect(try remaining(.day(zone: "UTC"), [], at: "2026-11-23T12:00:00Z") == 5)
    }

    @Test func `yesterday's use in Pacific time does not count, today's does`() throws {
        let usage = [try use(1600, at: "2026-11-23T07:59:00Z"), try use(1600, at: "2026-11-23T08:01:00Z")]
        let zone = Window.day(zone: "America/Los_Angeles")
        #expect(try remaining(zone, usage, at: "2026-11-23T12:00:00Z") == 4)
        #expect(try remaining(zone, usage, at: "2026-11-24T08:00:00Z") == 5)
    }

    @Test func `a rolling window forgets by the second`() throws {
        let usage = [try use(9500, at: "2026-11-23T11:00:00Z")]
        #expect(try remaining(.rolling(seconds: 3600), usage, at: "2026-11-23T12:00:00Z") == 0)
        #expect(try remaining(.rolling(seconds: 3600), usage, at: "2026-11-23T12:00:01Z") == 5)
    }

    @Test func `operations that the limit does not know leave it alone`() throws {
        #expect(
            try remaining(
                .day(zone: "UTC"),
                [use(9000, "search", at: "2026-11-23T11:00:00Z")],
                at: "2026-11-23T12:00:00Z"
            ) == 5
        )
    }

    @Test func `what nothing limits is not limited`() {
        let ledger = Ledger(resources: [], usage: [], safetyMargin: 0.05)
        #expect(ledger.remaining("upload", at: Date(timeIntervalSince1970: 0)) == nil)
    }

    @Test func `an operation takes its own price from each limit of a resource`() throws {
        let preset = try #require(ResourcePresets.named("openai"))
        let resource = Resource(name: "openai", limits: preset.limits)
        let now = Date(timeIntervalSince1970: 1_795_000_000)
        let script = UsageRecord(
            resource: "openai",
            operation: "script",
            units: 3500,
            run: "r",
            job: 1,
            subject: "i",
            takenAt: now
        )
        let ledger = Ledger(resources: [resource], usage: [script], safetyMargin: 0)
        #expect(ledger.used(preset.limits[0], of: resource, at: now) == 3500)
        #expect(ledger.used(preset.limits[1], of: resource, at: now) == 1)
        #expect(ledger.remaining("script", at: now) == 56)
    }
}
