import Tenfold

/// What GitHub tells of the channel's own workflows: what their runs took, and whether they and the page are on.
///
/// Trouble with GitHub is a note, and keeps nothing else from being done.
struct Machinery {
    /// What was billed and not booked; nil where minutes are free, or GitHub was not asked.
    private(set) var bill: RunnerBill?
    /// The figures of the day.
    private(set) var figures: [Event] = []
    /// What a person should look at, each a sentence.
    private(set) var notes: [String] = []

    /// Asks GitHub, where the channel knows its repository and a token.
    init(_ channel: Channel, _ records: RecordSet) async {
        guard let repository = channel.gitHub() else { return }
        let history = RunHistory(repository)
        do {
            bill = try await channel.unbookedMinutes(history, records)
            take(try await channel.workflowsOff(repository, known: records.events))
            take(try await channel.pageBehind(history, known: records.events))
        } catch {
            notes.append("did not learn all of GitHub: \(error)")
        }
    }

    private mutating func take(_ reports: [Event]) {
        figures += reports
        for case .figureReported(_, let value, let reason) in reports.map(\.change) where value > 0 {
            notes.append(reason)
        }
    }
}
