import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A moment in November 2026, by a number of hours.
func moment(_ hours: Int = 0) -> Date {
    Date(timeIntervalSince1970: 1_793_491_200 + Double(hours) * 3600)
}

func job(_ run: String, _ number: Int = 1, at hours: Int = 0) -> JobRecord {
    JobRecord(
        run: run,
        job: number,
        phase: PhaseName("3x"),
        title: "Five rivers, \"ranked\" / 5 %",
        startedAt: moment(hours),
        finishedAt: moment(hours).addingTimeInterval(60),
        outcome: .succeeded,
        steps: [StepRecord(name: "script", provider: "offline", outcome: .succeeded, seconds: 0.25)]
    )
}

func claim(_ idea: String, _ run: String, at hours: Int = 0) -> Event {
    Event(at: moment(hours), .claimed(Claim(idea: idea, run: run, job: 1, expiresAt: moment(hours + 6))))
}

func usage(_ run: String, at hours: Int = 0) -> UsageRecord {
    UsageRecord(
        resource: "youtube",
        operation: "upload",
        units: 1600,
        run: run,
        job: 1,
        subject: "a",
        takenAt: moment(hours)
    )
}

func observation(_ video: String, at hours: Int = 0) -> VideoObservation {
    VideoObservation(
        video: video,
        idea: "idea-\(video)",
        patterns: ["top-five-ranking"],
        publishedAt: moment(hours - 168),
        observedAt: moment(hours),
        ageDays: 7,
        views: 1204
    )
}

func line(_ record: some Record) throws -> [UInt8] {
    try CanonicalJSON.line(Stored(record)) + Array("\n".utf8)
}

func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
}
