import Tenfold
import TenfoldPipeline

/// What detection goes by: the channel's phase, patterns and past, or what the options say where there is no channel.
struct DetectSetting {
    /// The files and addresses to read.
    let sources: [String]
    /// The threshold and the patterns.
    let detection: Detection
    /// The ideas of the work tree's records.
    let past: [Idea]
    /// Why a run that a schedule started does not look now, one sentence without a full stop; nil where it does.
    let notDue: String?

    init(_ channel: Channel?, threshold: Double?, sources: [String]) async throws {
        let records = try await channel?.loadRecords() ?? RecordSet()
        let state = channel?.state(records.events) ?? ChannelState(folding: [])
        let phase = try channel?.phase(state) ?? Phase.strategy[0]
        let configured = channel?.configuration.sources(in: phase).map { $0.reveal() } ?? []
        self.sources = sources.isEmpty ? configured : sources
        self.past = records.ideas.map(\.idea)
        self.notDue = channel.flatMap { channel in
            channel.environment["GITHUB_EVENT_NAME"] == "schedule" && sources.isEmpty
                ? state.terms(of: phase).waitForScan(
                    after: records.ideas.map(\.time).max(),
                    at: channel.clock.now
                )
                : nil
        }
        self.detection = Detection(
            threshold: threshold ?? state.terms(of: phase).rejectionThreshold,
            patterns: try channel?.loadPatterns() ?? DefaultPatterns.all(),
            past: past
        )
        if self.sources.isEmpty {
            throw UsageProblem(
                "cannot detect ideas: no source; name one with --source, or under 'detection.sources' in \(Configuration.fileName)"
            )
        }
    }
}
