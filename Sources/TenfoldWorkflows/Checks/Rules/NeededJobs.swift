import Tenfold
import TenfoldYAML

extension WorkflowCheck {
    /// GitHub refuses a file whose jobs wait for nobody or for one another.
    static let neededJobs = WorkflowCheck(
        name: "needed-jobs",
        summary: "jobs need jobs that exist, once, and never in a circle"
    ) { set in
        set.workflows.flatMap { workflow in
            let graph = workflow.neededJobs
            let names = Set(graph.map(\.id))
            var findings: [WorkflowFinding] = []
            for (id, needs) in graph {
                let place = workflow.place.appending("jobs", id, "needs")
                for need in needs where !names.contains(need) {
                    findings.append(
                        WorkflowFinding(
                            place,
                            "there is no job '\(need)'",
                            suggestion: "name a job of this file"
                        )
                    )
                }
                for need in Set(needs).sorted() where needs.count(where: { $0 == need }) > 1 {
                    findings.append(
                        WorkflowFinding(place, "the job '\(need)' is named twice", suggestion: "name it once")
                    )
                }
            }
            if let circle = workflow.circleOfNeeds {
                findings.append(
                    WorkflowFinding(
                        workflow.place.appending("jobs", circle[0], "needs"),
                        "these jobs wait for one another: \(circle.joined(separator: " needs "))",
                        suggestion: "take one of these needs away"
                    )
                )
            }
            return findings
        }
    }
}

extension Workflow {
    /// Each job, ours and the user's, with the jobs it needs.
    var neededJobs: [(id: String, needs: [String])] {
        jobs.map { ($0.id.description, $0.needs.map(\.description)) }
            + ownJobs.map { job in
                let needs = job.entries.value("needs")
                let names = needs?.scalar.map { [$0] } ?? needs?.items.compactMap(\.scalar) ?? []
                return (job.id.description, names)
            }
    }

    /// A circle of needs, its first job again at the end; nil where there is none.
    fileprivate var circleOfNeeds: [String]? {
        let needs = Dictionary(neededJobs.map { ($0.id, $0.needs) }) { first, _ in first }
        var finished: Set<String> = []
        func search(_ id: String, _ path: [String]) -> [String]? {
            if let start = path.firstIndex(of: id) { return Array(path[start...]) + [id] }
            guard !finished.contains(id) else { return nil }
            for need in needs[id] ?? [] {
                if let circle = search(need, path + [id]) { return circle }
            }
            finished.insert(id)
            return nil
        }
        for (id, _) in neededJobs {
            if let circle = search(id, []) { return circle }
        }
        return nil
    }
}
