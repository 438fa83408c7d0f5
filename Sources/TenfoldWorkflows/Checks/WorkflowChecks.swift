public import Tenfold

/// The rules that workflows are held to; a new one is a new file below `Rules/` and a line here.
public enum WorkflowChecks {
    /// All rules.
    public static let all: [WorkflowCheck] = [
        .matrixSize, .emptyMatrix, .maxParallel, .matrixGroup,
        .cronCollision, .cronMinute, .cronInterval, .zoneName,
        .writerGroup, .groupDeadlock, .queueWithCancel,
        .neededJobs, .skippedNeeds, .knownReferences, .contextPlace,
        .jobTimeout, .scriptLength, .outputSize, .dispatchInputs, .duplicateNames,
        .secretsInEnvironment, .pinnedActions, .expressionInScript, .expressionInWords, .fixedRunner,
    ]

    /// What breaks any rule, rule by rule.
    public static func diagnostics(of set: WorkflowSet) -> [Diagnostic] {
        all.flatMap { $0.diagnostics(of: set) }
    }
}
