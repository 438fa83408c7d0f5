import Tenfold
import TenfoldLive

extension Channel {
    /// The figure of workflows that GitHub switched off, once a day.
    ///
    /// - Throws: `GitHubError` where GitHub cannot be asked.
    func workflowsOff(_ repository: GitHubClient, known: [Event]) async throws -> [Event] {
        try await daily("workflows_off", known) {
            let off = try await repository.workflows().filter(\.wasSwitchedOffByGitHub).map(\.file).sorted()
            let names = off.joined(separator: ", ")
            return (Double(off.count), off.isEmpty ? "all are on" : "GitHub switched off \(names)")
        }
    }

    /// The figure of days for which the published page has been behind, once a day; none where no job has tried to
    /// deploy it.
    ///
    /// - Throws: `GitHubError` where GitHub cannot be asked.
    func pageBehind(_ history: RunHistory, known: [Event]) async throws -> [Event] {
        guard configuration.publishesPages else { return [] }
        return try await daily("page_behind_days", known) {
            let graph = JobGraph.standard()
            let runs = try await history.runs(of: graph.generate.file) + history.runs(of: graph.track.file)
            var standing = PageStanding()
            for run in runs.sorted(by: { $0.createdAt > $1.createdAt }).prefix(20) where !standing.isSettled {
                standing.add(try await history.jobs(of: run.id))
            }
            guard let days = standing.daysBehind(at: clock.now) else { return nil }
            let since = standing.behindSince.map { "the page was not deployed since \(UTCTime.text($0))" }
            return (Double(days), since ?? "the page is deployed")
        }
    }

    private func daily(
        _ figure: String,
        _ known: [Event],
        _ measure: () async throws -> (value: Double, reason: String)?
    ) async throws -> [Event] {
        let now = clock.now
        guard !known.contains(where: { $0.reports(figure, on: Day(now)) }),
            let (value, reason) = try await measure()
        else { return [] }
        return [Event(at: now, .figureReported(name: figure, value: value, reason: reason))]
    }
}
