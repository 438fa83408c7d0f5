import Tenfold
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct LeftVideoTests {
    private let noon = Date(timeIntervalSince1970: 1_795_003_200)

    private func job(_ idea: String, _ hours: Double, attempt: Int = 1, _ outcome: Outcome = .succeeded)
        -> JobRecord
    {
        JobRecord(
            run: "run \(idea)",
            job: 1,
            attempt: attempt,
            phase: PhaseName("1x"),
            idea: idea,
            startedAt: noon,
            finishedAt: noon.addingTimeInterval(hours * 3600),
            outcome: outcome,
            video: VideoFacts(
                title: "About \(idea)",
                sha256: idea,
                bytes: 1,
                seconds: 30,
                width: 1080,
                height: 1920
            )
        )
    }

    private func left(_ records: RecordSet, besides held: Set<String> = []) -> [String] {
        LeftVideo.all(in: records, besides: held, since: noon).map(\.idea)
    }

    @Test
    func `the oldest comes first, and what was published, parked, set aside or never finished is not left`() {
        var records = RecordSet()
        records.jobs = [
            job("late", 5), job("early", 1), job("published", 2), job("parked", 2), job("aside", 2),
            job("failed", 2, .failed), job("old", -1),
        ]
        let video = VideoFacts(title: "t", sha256: "s", bytes: 1, seconds: 30, width: 1080, height: 1920)
        records.videos = [
            VideoRecord(
                idea: "published",
                run: "r",
                job: 1,
                lane: "outbox",
                location: "x",
                publishedAt: noon,
                video: video
            )
        ]
        records.events = [
            Event(
                at: noon,
                .figureReported(name: Event.videosSetAside, value: 1, reason: "aside: refused three times")
            )
        ]
        #expect(left(records, besides: ["parked"]) == ["early", "late"])
        #expect(left(records) == ["early", "parked", "late"])
    }

    @Test func `the last attempt of a job decides`() {
        var records = RecordSet()
        records.jobs = [job("a", 1), job("a", 2, attempt: 2, .errored)]
        #expect(left(records).isEmpty)
    }
}
