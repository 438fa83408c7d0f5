import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Markdown {
    /// Which job makes what, and for which slot the run came.
    init(_ assignment: Assignment, _ start: RunStart, at now: Date) {
        let busy = assignment.busyJobs.count
        heading(busy == 0 ? "No job has an idea" : "\(busy) of \(start.room) jobs have an idea")
        paragraph(
            (["phase \(start.phase)", "run \(start.run)"] + start.words(at: now)).joined(separator: " · ")
        )
        table(
            "job",
            "idea",
            "score",
            "pattern",
            rows: assignment.shares.map { share in
                let title = share.idea?.title ?? (share.isDone ? "done before" : "nothing to do")
                return [
                    "\(share.job)", title, share.idea.map { decimal($0.score.total, 1) } ?? "",
                    share.idea?.pattern ?? "",
                ]
            }
        )
        paragraph("\(assignment.queueDepth) more in the queue")
    }
}

extension RunStart {
    /// The slot, how late it is, and what is caught up, each as far as there is anything to say.
    func words(at now: Date) -> [String] {
        guard let plannedAt else {
            return shares.isEmpty ? ["started by hand"] : ["started by hand", catchUp]
        }
        let minutes = Int((now.timeIntervalSince(plannedAt) / 60).rounded())
        let slot = "slot \(UTCTime.text(plannedAt))"
        let late = minutes == 0 ? "on time" : minutes < 0 ? "\(-minutes) min early" : "\(minutes) min late"
        let rest = room == 0 ? ["the day's plan is served"] : caughtUp > 0 ? [catchUp] : []
        return ["\(slot), \(late)"] + rest
    }

    private var catchUp: String {
        let missed = Set(shares.filter { $0.slot != plannedAt }.map(\.slot)).count
        return
            "\(caughtUp) \(caughtUp == 1 ? "video" : "videos") of \(missed) missed \(missed == 1 ? "slot" : "slots")"
    }
}
