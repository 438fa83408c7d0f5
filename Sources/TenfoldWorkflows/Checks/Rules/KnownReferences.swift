extension WorkflowCheck {
    /// GitHub reads what is not there as nothing, and says nothing.
    static let knownReferences = WorkflowCheck(
        name: "known-references",
        summary: "expressions name jobs, outputs, steps, axes and inputs that are there"
    ) { set in
        set.jobs { workflow, job in
            job.expressions.flatMap { located -> [WorkflowFinding] in
                let place = located.step.map { workflow.place(of: $0, in: job) } ?? workflow.place(of: job)
                return located.expression.all.compactMap { expression in
                    guard case .context(let context, let path) = expression.node,
                        let problem = workflow.problem(with: context, path, in: job, atStep: located.step)
                    else { return nil }
                    return WorkflowFinding(
                        place,
                        "\(expression.text) is nothing: \(problem)",
                        suggestion: "name what is there"
                    )
                }
            }
        }
    }
}

extension Workflow {
    /// What is wrong with a reference; nil where it can be right.
    fileprivate func problem(
        with context: Expression.Context,
        _ path: [String],
        in job: Job,
        atStep step: Int?
    ) -> String? {
        guard let name = path.first else { return nil }
        switch context {
        case .needs: return needProblem(name, path, job)
        case .steps:
            let before = job.steps.prefix(step ?? job.steps.count)
            let isThere = before.contains { $0.hasID(name) }
            return isThere ? nil : "no step before has the id '\(name)'"
        case .matrix:
            guard let matrix = job.strategy?.matrix else { return "the job has no matrix" }
            guard case .axes(let axes) = matrix else { return nil }
            return axes.contains { $0.name.description == name } ? nil : "the matrix has no axis '\(name)'"
        case .inputs:
            let inputs = triggers.dispatch ?? []
            let isThere = inputs.contains { $0.name.description == name } || !triggers.others.isEmpty
            return isThere ? nil : "the workflow has no input '\(name)'"
        case .github, .env, .vars, .job, .runner, .secrets, .strategy: return nil
        }
    }

    private func needProblem(_ name: String, _ path: [String], _ job: Job) -> String? {
        guard job.needs.contains(where: { $0.description == name }) else {
            return "the job does not need '\(name)'"
        }
        guard path.count == 3, path[1] == "outputs",
            let need = jobs.first(where: { $0.id.description == name })
        else { return nil }
        return need.outputs.contains { $0.name.description == path[2] }
            ? nil : "the job '\(name)' has no output '\(path[2])'"
    }
}

extension Step {
    /// True for the id of ours, or of a step that a user wrote.
    fileprivate func hasID(_ name: String) -> Bool {
        if case .own(let entries) = work { return entries.value("id")?.scalar == name }
        return id?.description == name
    }
}
