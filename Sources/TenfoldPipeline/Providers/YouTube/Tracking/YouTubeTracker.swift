public import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Asks YouTube how published videos do, at the ages that decisions need, and says what it could not learn.
///
/// Three services answer: the Data API with public counts, the Analytics API with sums of full days, and the
/// Reporting API with daily files. Each part stands alone: what one refuses does not keep the others from being
/// asked.
public struct YouTubeTracker: Sendable {
    let api: YouTubeAPI
    let clock: any WallClock
    let terms: TrackTerms
    let channel: ChannelIdentity
    let asksOwnerFigures: Bool

    /// Makes a tracker of the channel that the API's token opens.
    ///
    /// - Parameters:
    ///   - channelID: the channel that the token must belong to; nil where the owner named none.
    ///   - asksOwnerFigures: false where nothing may be kept that only the channel's owner may see.
    public init(
        api: YouTubeAPI,
        channelID: String?,
        clock: any WallClock,
        terms: TrackTerms,
        asksOwnerFigures: Bool
    ) {
        self.asksOwnerFigures = asksOwnerFigures
        self.api = api
        self.clock = clock
        self.terms = terms
        self.channel = ChannelIdentity(api: api, expected: channelID)
    }

    /// Asks what the plan says; `keep` is called with what was learnt before more is asked.
    ///
    /// - Throws: what `keep` throws, and a ``StepFailure`` where the token opens another channel. All else that
    ///   goes wrong is in the report.
    public func track(
        _ plan: TrackPlan,
        known: [VideoObservation],
        keep: @escaping ([VideoObservation]) throws -> Void
    ) async throws -> TrackReport {
        var session = TrackSession(tracker: self, known: known, keep: keep)
        try await session.run("the channel") { _ = try await $0.tracker.channel.uploads() }
        try await session.run("the public counts") { try await $0.askStatistics(plan.statistics) }
        guard asksOwnerFigures else { return session.report }
        try await session.run("the sums of full days") { try await $0.askAnalytics(plan.analytics) }
        try await session.run("the thumbnails' figures") { try await $0.askReach(plan.reach) }
        return session.report
    }

    /// The service's id of a video, from its address.
    static func id(of location: String) -> String? {
        location.split(separator: "=").last.map(String.init)
    }
}

/// One round of asking: what was learnt so far, and what stood in the way.
struct TrackSession {
    let tracker: YouTubeTracker
    let known: [VideoObservation]
    let keep: ([VideoObservation]) throws -> Void
    var report = TrackReport()

    /// Does a part, and goes on behind it whatever stands in its way, unless nothing more can be asked.
    mutating func run(_ name: String, _ part: (inout TrackSession) async throws -> Void) async throws {
        guard report.problem == nil else { return }
        do {
            try await part(&self)
        } catch let failure as StepFailure where failure.kind == .broken && report.asked == 0 {
            throw failure
        } catch {
            guard report.note(error, name) else { throw error }
        }
        report.asked += 1
    }

    mutating func learn(_ observations: [VideoObservation]) throws {
        guard !observations.isEmpty else { return }
        try keep(observations)
        report.observations += observations
    }

    /// An observation of a video; `fill` adds the figures.
    func observation(
        _ video: PublishedVideo,
        _ source: VideoObservation.Source,
        ageDays: Int,
        through last: Day,
        fill: (inout VideoObservation) -> Void
    ) -> VideoObservation {
        let first = tracker.terms.day(video.publishedAt)
        let version = tracker.terms.metricVersion(from: first, through: last)
        var observation = VideoObservation(
            video: video.location,
            idea: video.idea,
            patterns: video.patterns,
            publishedAt: video.publishedAt,
            observedAt: tracker.clock.now,
            ageDays: ageDays,
            metricVersion: version ?? 1,
            source: source
        )
        fill(&observation)
        // Views of two meanings cannot be added up.
        if version == nil { observation.views = nil }
        return observation
    }
}
