extension WorkflowCheck {
    /// A tag can be moved to other code.
    ///
    /// Our own cannot be unpinned; a user's steps can be written so.
    static let pinnedActions = WorkflowCheck(
        name: "pinned-actions",
        summary: "every action is held at a commit"
    ) { set in
        set.workflows.flatMap { workflow in
            let steps = workflow.ownSteps.map { ($0.entries, $0.place) }
            let calls = workflow.ownJobs.map { ($0.entries, workflow.place(of: $0)) }
            return (steps + calls).compactMap { entries, place -> WorkflowFinding? in
                guard let action = entries.value("uses")?.scalar, !isPinned(action) else { return nil }
                return WorkflowFinding(
                    place.appending("uses"),
                    "'\(action)' is held at no commit, and can become other code",
                    suggestion:
                        "write its 40-digit commit after the @, and the version beside it as a comment"
                )
            }
        }
    }

    private static func isPinned(_ action: String) -> Bool {
        if action.hasPrefix("./") || action.hasPrefix("$/") { return true }
        if action.hasPrefix("docker://") { return action.contains("@sha256:") }
        guard let commit = action.split(separator: "@").last, commit.utf8.count < action.utf8.count else {
            return false
        }
        return commit.utf8.count == 40 && commit.allSatisfy(\.isHexDigit)
    }
}
