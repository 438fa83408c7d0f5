import Tenfold

extension WorkflowInput {
    /// Only one job writes to the repository at a time.
    ///
    /// At `compat` there is no queue, and a group without one cancels whoever waits when a third comes. So there
    /// is no group: a push that another one overtook is merged by union and tried again.
    var writers: Concurrency? {
        settings.featureLevel == .current
            ? Concurrency(group: Text(Self.writerGroup), arrival: .waitsInLine) : nil
    }

    /// The group of the one job that may write to the repository at a time.
    static let writerGroup = "tenfold-writer"

    /// What is said above a job that writes.
    var writersComment: [String] {
        settings.featureLevel == .current
            ? ["One job writes to the repository at a time; the others wait in line."]
            : ["Jobs that write may meet: each merges what the others pushed by union, and tries again."]
    }

    /// Where a job finds its secrets; nil where it needs none.
    func environment(_ name: Text, for secrets: [String]) -> JobEnvironment? {
        secrets.isEmpty ? nil : JobEnvironment(name, isDeployment: false)
    }

    /// The variables by which a step gets secrets.
    func variables(_ secrets: [String]) -> Fields {
        Fields(secrets.map { Fields.Field($0, .expression(.secrets($0))) })
    }

    /// What the built-in providers of some steps read from the environment: their secrets, and the addresses and
    /// account numbers that are the repository's variables.
    func provided(for steps: [StepName]) -> Fields {
        variables(secrets(for: steps))
            + Fields(settingNames(for: steps).map { Fields.Field($0, .expression(.vars($0))) })
    }

    private func settingNames(for steps: [StepName]) -> [String] {
        let names = steps.flatMap { step -> [String] in
            guard case .use(let provider) = configuration.pipeline[step].action else { return [] }
            return Providers.named(provider, for: step)?.variables ?? []
        }
        return Set(names).sorted()
    }

    /// The variable by which a step gets the job's token.
    var token: Fields { ["GITHUB_TOKEN": .expression(.token)] }
}
