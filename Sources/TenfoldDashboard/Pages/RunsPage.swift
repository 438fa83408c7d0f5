import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Pages {
    /// The list of runs.
    static func runs(_ board: Board) -> [Page] {
        Archive(
            name: "runs",
            title: "Runs",
            section: .runs,
            items: board.runs,
            month: { UTCTime.month($0.finishedAt) },
            counts: board.counts(\.runs.total),
            scope: board.input.scope,
            table: { runs, root in table(of: runs, root: root) },
            absence: board.noRunYet
        ).pages()
    }

    private static func table(of runs: [RunRecord], root: String) -> Element {
        Table(
            caption: "Runs, the newest first",
            columns: [
                ("Run", .words), ("Finished", .words), ("Phase", .words), ("Outcome", .words),
                ("Succeeded", .figures), ("Needed", .figures), ("Queue after", .figures),
            ],
            rows: runs.map { run in
                [
                    nodes { Element("a", ["href": root + PageName.run(run.run)]) { run.run } },
                    nodes { Element.moment(run.finishedAt) },
                    nodes { run.phase.rawValue },
                    nodes { run.outcome.state.pill(run.outcome.rawValue) },
                    nodes { "\(run.succeeded) of \(run.jobs)" },
                    nodes { "\(run.required)" },
                    nodes { "\(run.queueDepth)" },
                ]
            }
        ).drawn
    }
}
