import Tenfold

extension WorkflowSet {
    /// The workflows made from an input, and the limits it sets them.
    init(_ workflows: [Workflow], for input: WorkflowInput) {
        self.init(
            workflows,
            // Machines of one's own are as many as there are.
            concurrentJobs: input.settings.isSelfHosted
                ? Int.max : input.configuration.repository.plan.concurrentJobs,
            writerGroup: input.writers == nil ? nil : WorkflowInput.writerGroup,
            zone: { input.zones[$0] ?? TimeZoneRules.shipped[$0].flatMap { TimeZoneRules(posix: $0) } }
        )
    }
}
