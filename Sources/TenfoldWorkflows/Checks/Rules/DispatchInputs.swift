extension WorkflowCheck {
    /// Source: GitHub changelog, 4 December 2025.
    static let dispatchInputs = WorkflowCheck(
        name: "dispatch-inputs",
        summary: "a workflow takes at most 25 inputs, and a choice has the value it begins with"
    ) { set in
        set.workflows.flatMap { workflow in
            let inputs = workflow.triggers.dispatch ?? []
            let place = workflow.place.appending("on", "workflow_dispatch", "inputs")
            var findings: [WorkflowFinding] = []
            if inputs.count > 25 {
                findings.append(
                    WorkflowFinding(
                        place,
                        "there are \(inputs.count) inputs, and GitHub takes 25",
                        suggestion: "leave some out"
                    )
                )
            }
            for input in inputs {
                guard case .choice(let options, let first) = input.kind, let first, !options.contains(first)
                else { continue }
                findings.append(
                    WorkflowFinding(
                        place.appending(input.name.description, "default"),
                        "'\(first)' is none of the options",
                        suggestion: "begin with one of \(options.joined(separator: ", "))"
                    )
                )
            }
            return findings
        }
    }
}
