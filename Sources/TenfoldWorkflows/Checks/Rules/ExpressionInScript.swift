extension WorkflowCheck {
    /// GitHub puts the value into the script before the shell reads it, so whoever chooses it writes the script.
    ///
    /// Our own scripts cannot hold one; a user's can.
    static let expressionInScript = WorkflowCheck(
        name: "expression-in-script",
        summary: "no expression stands in a script"
    ) { set in
        set.workflows.flatMap(\.ownSteps).compactMap { step in
            guard let script = step.entries.value("run")?.scalar, script.pieces(around: "${{").count > 1
            else {
                return nil
            }
            return WorkflowFinding(
                step.place.appending("run"),
                "an expression stands in the script, and whoever chooses its value writes the script",
                suggestion: "put it into the step's env, and read that variable in the script"
            )
        }
    }
}
