import Tenfold

extension WorkflowCheck {
    /// `${{` in a text that should stay as it is was most likely meant as an expression.
    static let expressionInWords = WorkflowCheck(
        name: "expression-in-words",
        summary: "no words look like an expression"
    ) { set in
        set.workflows.flatMap { workflow -> [WorkflowFinding] in
            let top = [(workflow.place, workflow.runName), (workflow.place, workflow.concurrency?.group)]
            let jobs = workflow.jobs.flatMap { job -> [(WorkflowPlace, Text?)] in
                let place = workflow.place(of: job)
                let own = [job.name, job.concurrency?.group, job.environment?.name, job.environment?.url]
                let steps = job.steps.enumerated().flatMap { index, step in
                    step.texts.map { (workflow.place(of: index, in: job), Optional($0)) }
                }
                return (own + job.variables.texts).map { (place, $0) } + steps
            }
            return (top + workflow.environment.texts.map { (workflow.place, $0) } + jobs).compactMap(finding)
        }
    }

    private static func finding(_ place: WorkflowPlace, _ text: Text?) -> WorkflowFinding? {
        guard let words = text?.parts.first(where: \.looksLikeExpression) else { return nil }
        guard case .words(let text) = words else { return nil }
        return WorkflowFinding(
            place,
            "the words '\(text)' hold ${{ and are written so that GitHub leaves them as they are",
            suggestion: "make an expression of them, or take the ${{ away",
            severity: .warning
        )
    }
}

extension Text.Part {
    fileprivate var looksLikeExpression: Bool {
        if case .words(let words) = self { words.pieces(around: "${{").count > 1 } else { false }
    }
}

extension Fields {
    fileprivate var texts: [Text] { list.compactMap(\.value.text) }
}

extension Step {
    fileprivate var texts: [Text] {
        let work: [Text] =
            switch work {
            case .run(_, _, let folder): [folder].compactMap(\.self)
            case .uses(_, let inputs): inputs.texts
            case .own: []
            }
        return [name] + variables.texts + work
    }
}
