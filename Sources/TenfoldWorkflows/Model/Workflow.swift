public import TenfoldYAML

/// A workflow file as GitHub Actions reads it, in types that cannot say most of what GitHub would refuse.
///
/// The token's permissions are not a property: nothing is granted at the top, and each job says what it needs.
public struct Workflow: Sendable, Hashable {
    /// The file's name below `.github/workflows`, such as `generate.yml`.
    public var file: String
    /// The lines of comment that open the file, without their `#`.
    public var header: [String]
    /// What GitHub shows as its name.
    public var name: String
    /// What GitHub shows as a run's name; may use `github`, `inputs` and `vars`.
    public var runName: Text?
    /// When it runs.
    public var triggers: Triggers
    /// What may not run beside it; nil where any number of runs may.
    public var concurrency: Concurrency?
    /// Variables of all jobs.
    public var environment: Fields
    /// The shell of all scripts; `bash` named is `bash` with `pipefail`.
    public var shell: Shell
    /// The jobs, in the order they are read.
    public var jobs: [Job]
    /// A user's own jobs, each as it was written.
    public var ownJobs: [OwnJob]
    /// Keys that this model lacks.
    public var others: [YAMLEntry]

    /// Makes a workflow.
    public init(
        file: String,
        header: [String] = [],
        name: String,
        runName: Text? = nil,
        triggers: Triggers,
        concurrency: Concurrency? = nil,
        environment: Fields = [:],
        shell: Shell = .bash,
        jobs: [Job],
        ownJobs: [OwnJob] = [],
        others: [YAMLEntry] = []
    ) {
        self.file = file
        self.header = header
        self.name = name
        self.runName = runName
        self.triggers = triggers
        self.concurrency = concurrency
        self.environment = environment
        self.shell = shell
        self.jobs = jobs
        self.ownJobs = ownJobs
        self.others = others
    }
}

/// A program that runs scripts; only those that every linter knows.
public enum Shell: String, Sendable, Codable, CaseIterable {
    /// `bash` with `-e` and `-o pipefail`.
    case bash
    /// The system's plain shell.
    case sh
    /// PowerShell.
    case pwsh
    /// Python.
    case python
}
