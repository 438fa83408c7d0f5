/// The rules that are watched, in the order a person should look at them.
public enum AlertRules {
    /// All rules; a new one is a new file and a line here.
    public static let all: [AlertRule] = [
        .successRate, .clickThroughDrop, .queueDepth, .quota, .costOverrun,
        .lastSuccess, .missedSlots, .lateness, .stoppedGrowing, .workflowsOff, .pageBehind,
        .fileSize, .repositorySize, .pageSize,
    ]
}
