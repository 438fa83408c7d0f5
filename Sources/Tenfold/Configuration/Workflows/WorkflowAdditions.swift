/// What a user adds to the workflow files, in GitHub's own words; whether it fits is seen where the files are made.
public struct WorkflowAdditions: Sendable, Codable, Equatable {
    /// Steps of the user's at a place.
    public struct Hook: Sendable, Codable, Equatable {
        /// The job and the step, such as `generate.make`.
        public var place: String
        /// The steps in order, each as it was written.
        public var steps: [SourceNode]
        /// The file it is written in.
        public var file: String
        /// Where it is written.
        public var position: TextPosition

        /// Makes a hook.
        public init(place: String, steps: [SourceNode], file: String, position: TextPosition) {
            self.place = place
            self.steps = steps
            self.file = file
            self.position = position
        }
    }

    /// A job of the user's.
    public struct ExtraJob: Sendable, Codable, Equatable {
        /// The workflow it belongs to, such as `generate`.
        public var workflow: String
        /// Its id.
        public var id: String
        /// What it is, as it was written.
        public var content: SourceNode
        /// The file it is written in.
        public var file: String

        /// Makes a job.
        public init(workflow: String, id: String, content: SourceNode, file: String) {
            self.workflow = workflow
            self.id = id
            self.content = content
            self.file = file
        }
    }

    /// Rights that the user's steps need in a job of ours.
    public struct Grant: Sendable, Codable, Equatable {
        /// The job's id, such as `collect`.
        public var job: String
        /// What its token may do beside what it may already, as it was written.
        public var content: SourceNode
        /// The file it is written in.
        public var file: String

        /// Makes rights.
        public init(job: String, content: SourceNode, file: String) {
            self.job = job
            self.content = content
            self.file = file
        }
    }

    /// Variables of all jobs.
    public var environment: [String: String]
    /// Steps before others.
    public var before: [Hook]
    /// Steps after others.
    public var after: [Hook]
    /// Rights that steps need in our jobs.
    public var grants: [Grant]
    /// Jobs beside the others.
    public var jobs: [ExtraJob]

    /// Makes additions.
    public init(
        environment: [String: String] = [:],
        before: [Hook] = [],
        after: [Hook] = [],
        grants: [Grant] = [],
        jobs: [ExtraJob] = []
    ) {
        self.environment = environment
        self.before = before
        self.after = after
        self.grants = grants
        self.jobs = jobs
    }

    /// These, then those.
    public static func + (first: WorkflowAdditions, second: WorkflowAdditions) -> WorkflowAdditions {
        WorkflowAdditions(
            environment: first.environment.merging(second.environment) { _, new in new },
            before: first.before + second.before,
            after: first.after + second.after,
            grants: first.grants + second.grants,
            jobs: first.jobs + second.jobs
        )
    }
}

extension WorkflowAdditions {
    /// Reads a file of additions to one workflow: `env`, `before`, `after`, `permissions` and `jobs`, as under `workflows`.
    ///
    /// - Throws: ``DiagnosticsError`` with every problem of the file.
    public static func read(_ source: SourceNode, workflow: String, file: String) throws -> WorkflowAdditions
    {
        var reader = ConfigurationReader(file: file, environment: [:])
        let additions = fileShape(workflow).read(source, &reader)
        guard let additions, reader.diagnostics.isEmpty else { throw DiagnosticsError(reader.diagnostics) }
        return additions
    }
}
