import Tenfold

extension TrackSession {
    /// Asks for public counts, fifty videos a call, and whether those are still there that have none.
    mutating func askStatistics(_ due: [TrackPlan.Due]) async throws {
        for batch in due.batches(of: 50) {
            let ids = batch.compactMap { YouTubeTracker.id(of: $0.video.location) }.joined(separator: ",")
            let query = [("part", "id,statistics"), ("id", ids)]
            let answer = StatisticsAnswer(
                try await tracker.api.list("videos:batchGetStats", query, as: "analytics_fetch")
            )
            let silent = batch.filter { answer.counts[YouTubeTracker.id(of: $0.video.location) ?? ""] == nil }
            let there = try await existing(silent)
            try learn(batch.compactMap { observation($0, answer, there: there) })
        }
    }

    /// Those of some videos that the channel still has: the counts leave out videos for other reasons too.
    private func existing(_ due: [TrackPlan.Due]) async throws -> Set<String> {
        guard !due.isEmpty else { return [] }
        let ids = due.compactMap { YouTubeTracker.id(of: $0.video.location) }.joined(separator: ",")
        let answer = try await tracker.api.list("videos", [("part", "id"), ("id", ids)], as: "lookup")
        return Set(answer["items"]?.list.compactMap { $0["id"]?.text } ?? [])
    }

    private func observation(_ due: TrackPlan.Due, _ answer: StatisticsAnswer, there: Set<String>)
        -> VideoObservation?
    {
        let id = YouTubeTracker.id(of: due.video.location) ?? ""
        let counts = answer.counts[id]
        guard counts != nil || !there.contains(id) else { return nil }
        let today = tracker.terms.day(tracker.clock.now)
        return observation(due.video, .statistics, ageDays: due.ageDays, through: today) { observation in
            observation.views = counts?.views
            observation.likes = counts?.likes
            observation.comments = counts?.comments
            if counts == nil { observation.isGone = true }
        }
    }
}

extension Array {
    /// The elements in order, at most so many together.
    func batches(of size: Int) -> [ArraySlice<Element>] {
        stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
    }
}
