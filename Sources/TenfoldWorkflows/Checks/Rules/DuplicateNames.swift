import Tenfold

extension WorkflowCheck {
    /// GitHub refuses a name that is there twice, and takes capitals for no difference.
    static let duplicateNames = WorkflowCheck(
        name: "duplicate-names",
        summary: "files, jobs, steps, inputs, outputs, axes, variables and permissions have different names"
    ) { set in
        var findings = duplicates(set.workflows.map { ($0.file, $0.place) }, "a workflow")
        for workflow in set.workflows {
            let jobs =
                workflow.jobs.map { ($0.id.description, workflow.place(of: $0)) }
                + workflow.ownJobs.map { ($0.id.description, workflow.place(of: $0)) }
            findings += duplicates(jobs, "a job")
            let inputs = (workflow.triggers.dispatch ?? []).map(\.name.description)
            findings += duplicates(inputs, "an input", workflow.place.appending("on", "workflow_dispatch"))
            findings += duplicates(workflow.environment.names, "a variable", workflow.place.appending("env"))
            for job in workflow.jobs { findings += duplicates(in: job, of: workflow) }
        }
        return findings
    }

    private static func duplicates(in job: Job, of workflow: Workflow) -> [WorkflowFinding] {
        let place = workflow.place(of: job)
        var findings = duplicates(
            job.steps.enumerated().compactMap { index, step in
                step.id.map { ($0.description, workflow.place(of: index, in: job)) }
            },
            "a step"
        )
        findings += duplicates(job.outputs.map(\.name.description), "an output", place.appending("outputs"))
        findings += duplicates(job.variables.names, "a variable", place.appending("env"))
        findings += duplicates(
            job.permissions.map(\.grant.name),
            "a permission",
            place.appending("permissions")
        )
        if case .axes(let axes) = job.strategy?.matrix {
            findings += duplicates(axes.map(\.name.description), "an axis", place.appending("strategy"))
        }
        for (index, step) in job.steps.enumerated() {
            let place = workflow.place(of: index, in: job)
            findings += duplicates(step.variables.names, "a variable", place.appending("env"))
            guard case .uses(_, let inputs) = step.work else { continue }
            findings += duplicates(inputs.names, "an input", place.appending("with"))
        }
        return findings
    }

    private static func duplicates(_ names: [String], _ kind: String, _ place: WorkflowPlace)
        -> [WorkflowFinding]
    {
        duplicates(names.map { ($0, place) }, kind)
    }

    private static func duplicates(_ names: [(String, WorkflowPlace)], _ kind: String) -> [WorkflowFinding] {
        var seen: Set<String> = []
        return names.filter { !seen.insert($0.0.lowercased()).inserted }.map { name, place in
            WorkflowFinding(
                place,
                "there is \(kind) '\(name)' already",
                suggestion: "give one of them another name; capitals make no difference"
            )
        }
    }
}

extension Fields {
    fileprivate var names: [String] { list.map(\.name) }
}

extension Permission.Grant {
    fileprivate var name: String {
        switch self {
        case .read(let what): what.rawValue
        case .write(let what): what.rawValue
        }
    }
}
