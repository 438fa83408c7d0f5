import Tenfold
import TenfoldMetrics
import TenfoldPipeline

extension Channel {
    /// Sees to it that the channel works through one Google project only, and notes which one.
    ///
    /// - Throws: `UsageProblem` where the client belongs to another project than the one noted before.
    func confirmProject(_ records: RecordSet) throws {
        guard let id = environment["YOUTUBE_CLIENT_ID"], !id.isEmpty else { return }
        guard !id.contains(",") else {
            throw UsageProblem("cannot use several clients in YOUTUBE_CLIENT_ID: \(Self.oneProject)")
        }
        guard let project = GoogleProject(clientID: id) else { return }
        guard let known = GoogleProject.known(records.events) else {
            let change = Event.Change.figureReported(
                name: GoogleProject.figure,
                value: Double(project.number),
                reason: "the project of YOUTUBE_CLIENT_ID"
            )
            return try spool.keep(RecordBatch([Event(at: clock.now, change)]))
        }
        guard known == project.number else {
            throw UsageProblem(
                "cannot go on with a client of the Google project \(project.number): this channel works through project \(known), and \(Self.oneProject). If the whole channel has moved for good, say so: tenfold decide --report google_project=\(project.number) --because 'why'"
            )
        }
    }

    private static let oneProject =
        "YouTube allows exactly one project for one program and suspends those that gather quota over several"
}
