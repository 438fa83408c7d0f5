public import Tenfold

extension RecordSet {
    /// The records of a snapshot.
    public init(_ snapshot: MetricsSnapshot) {
        self.init(
            jobs: snapshot.jobs,
            videos: snapshot.videos,
            usage: snapshot.usage,
            runs: snapshot.runs.lastVerdicts(),
            ideas: snapshot.ideas,
            observations: snapshot.observations,
            decisions: snapshot.decisions,
            events: snapshot.events
        )
    }
}
