import Tenfold

extension RecordKind {
    /// The type that this build reads the kind's lines into.
    var recordType: any Record.Type {
        switch self {
        case .jobs: JobRecord.self
        case .videos: VideoRecord.self
        case .usage: UsageRecord.self
        case .runs: RunRecord.self
        case .ideas: IdeaRecord.self
        case .observations: VideoObservation.self
        case .decisions: PhaseDecision.self
        case .events: Event.self
        }
    }
}
