import Tenfold
import TenfoldMetrics
import TenfoldPipeline

/// What is to be asked of YouTube now, and how it is asked and kept.
struct TrackWork {
    let plan: TrackPlan
    private let channel: Channel
    private let records: RecordSet
    private let terms: TrackTerms

    init(_ channel: Channel, _ records: RecordSet) {
        self.channel = channel
        self.records = records
        terms = TrackTerms(channel.configuration.gates, zone: channel.rules(of: "America/Los_Angeles"))
        var plan = TrackPlan(
            PublishedVideo.all(records, lane: "youtube"),
            known: records.observations,
            terms: terms,
            at: channel.clock.now
        )
        if !channel.configuration.keepsOwnerFigures { (plan.analytics, plan.reach) = ([], []) }
        self.plan = plan
    }

    /// Asks, and keeps in the spool what is learnt before more is asked.
    ///
    /// - Throws: `UsageProblem` where a secret is missing, `StepFailure` where the token opens another channel.
    func ask() async throws -> TrackReport {
        try channel.confirmProject(records)
        let tracker = YouTubeTracker(
            api: try youTubeAPI(channel, records, tokenFrom: readerTokens),
            channelID: channel.configuration.upload.channel,
            clock: channel.clock,
            terms: terms,
            asksOwnerFigures: channel.configuration.keepsOwnerFigures
        )
        let spool = channel.spool
        return try await tracker.track(plan, known: records.observations) { found in
            try spool.keep(RecordBatch(found))
        }
    }
}
