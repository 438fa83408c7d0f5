public import Tenfold

/// A rule that a repository's workflows are held to, for what no linter sees.
public struct WorkflowCheck: Sendable {
    /// A name that does not change, such as `matrix-size`.
    public var name: String
    /// What is held to, in one sentence without a full stop.
    public var summary: String
    /// Finds what breaks the rule.
    var find: @Sendable (WorkflowSet) -> [WorkflowFinding]

    /// What breaks the rule, in the order of the files.
    public func diagnostics(of set: WorkflowSet) -> [Diagnostic] {
        find(set).map { finding in
            Diagnostic(
                finding.severity,
                file: finding.place.file,
                keyPath: finding.place.keyPath,
                "\(finding.message) [\(name)]",
                suggestion: finding.suggestion
            )
        }
    }
}

/// The workflows of a repository, and the limits they are held to.
public struct WorkflowSet: Sendable {
    /// The workflows.
    public var workflows: [Workflow]
    /// How many jobs of the account run at a time, such as 20 on GitHub's free plan.
    public var concurrentJobs: Int
    /// The group of the one job that may write to the repository at a time; nil where writers may meet.
    public var writerGroup: String?
    /// The clock of a time zone; nil where there is none of the name.
    public var zone: @Sendable (String) -> TimeZoneRules?

    /// Makes a set.
    public init(
        _ workflows: [Workflow],
        concurrentJobs: Int,
        writerGroup: String?,
        zone: @escaping @Sendable (String) -> TimeZoneRules?
    ) {
        self.workflows = workflows
        self.concurrentJobs = concurrentJobs
        self.writerGroup = writerGroup
        self.zone = zone
    }

    /// Asks every job.
    func jobs(_ find: (Workflow, Job) -> [WorkflowFinding]) -> [WorkflowFinding] {
        workflows.flatMap { workflow in workflow.jobs.flatMap { find(workflow, $0) } }
    }
}

/// Something that breaks a rule.
struct WorkflowFinding {
    var severity = Diagnostic.Severity.error
    var place: WorkflowPlace
    var message: String
    var suggestion: String

    init(
        _ place: WorkflowPlace,
        _ message: String,
        suggestion: String,
        severity: Diagnostic.Severity = .error
    ) {
        self.severity = severity
        self.place = place
        self.message = message
        self.suggestion = suggestion
    }
}

/// Where in a workflow something is.
struct WorkflowPlace {
    var file: String
    /// The keys and ids that lead there.
    var keys: [String] = []

    var keyPath: String? { keys.isEmpty ? nil : keys.joined(separator: ".") }

    func appending(_ more: String...) -> WorkflowPlace { WorkflowPlace(file: file, keys: keys + more) }
}

extension Workflow {
    var place: WorkflowPlace { WorkflowPlace(file: ".github/workflows/\(file)") }

    func place(of job: Job) -> WorkflowPlace { place.appending("jobs", job.id.description) }

    /// A step by its id, or else by its place from 1.
    func place(of index: Int, in job: Job) -> WorkflowPlace {
        place(of: job).appending("steps", job.steps[index].id?.description ?? "\(index + 1)")
    }
}
