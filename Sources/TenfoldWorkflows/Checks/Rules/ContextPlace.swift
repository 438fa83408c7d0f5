extension WorkflowCheck {
    /// GitHub refuses a context where it does not know it yet.
    ///
    /// Source: GitHub's workflow schema, August 2026, the `context` lists of `job-if`, `job-concurrency`,
    /// `strategy`, `job-env` and their kin.
    static let contextPlace = WorkflowCheck(
        name: "context-place",
        summary: "each context is used where GitHub knows it"
    ) { set in
        set.workflows.flatMap(\.contextFindings)
            + set.jobs { workflow, job in
                job.expressions.flatMap { located in
                    let place =
                        located.step.map { workflow.place(of: $0, in: job) } ?? workflow.place(of: job)
                    return located.expression.misplaced(in: located.field.contexts).map {
                        WorkflowFinding(
                            place,
                            "'\($0.rawValue)' is not known in \(located.field.title)",
                            suggestion:
                                "use one of \(located.field.contexts.map(\.rawValue).joined(separator: ", "))"
                        )
                    }
                }
            }
    }
}

extension Workflow {
    fileprivate var contextFindings: [WorkflowFinding] {
        let top: [Expression.Context] = [.github, .inputs, .vars]
        let expressions = (runName?.expressions ?? []) + (concurrency?.expressions ?? [])
        return expressions.flatMap { $0.misplaced(in: top) }.map {
            WorkflowFinding(
                place,
                "'\($0.rawValue)' is not known in a run's name or a workflow's group",
                suggestion: "use one of github, inputs, vars"
            )
        }
    }
}

extension Expression {
    fileprivate func misplaced(in contexts: [Context]) -> [Context] {
        all.compactMap { expression in
            guard case .context(let context, _) = expression.node, !contexts.contains(context) else {
                return nil
            }
            return context
        }
    }
}

extension LocatedExpression.Field {
    fileprivate var contexts: [Expression.Context] {
        let run: [Expression.Context] = [.github, .inputs, .vars, .needs]
        switch self {
        case .condition, .strategy: return run
        case .concurrency, .name: return run + [.strategy, .matrix]
        case .variables: return run + [.strategy, .matrix, .secrets]
        case .outputs:
            return run + [.strategy, .matrix, .secrets, .env, .job, .runner, .steps]
        case .environment:
            return run + [.strategy, .matrix, .env, .job, .runner, .steps]
        case .step: return run + [.strategy, .matrix, .secrets, .env, .job, .runner, .steps]
        case .stepCondition: return run + [.strategy, .matrix, .env, .job, .runner, .steps]
        }
    }

    fileprivate var title: String {
        switch self {
        case .condition: "a job's condition"
        case .concurrency: "a job's group"
        case .strategy: "a strategy"
        case .name: "a job's name"
        case .environment: "an environment"
        case .outputs: "a job's outputs"
        case .variables: "a job's variables"
        case .step: "a step"
        case .stepCondition: "a step's condition"
        }
    }
}
