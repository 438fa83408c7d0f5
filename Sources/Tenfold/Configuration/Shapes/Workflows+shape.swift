extension WorkflowSettings {
    static var shape: Shape<Self> {
        .object(
            Self(),
            [
                .key(
                    "feature_level",
                    \.featureLevel,
                    .word("feature level"),
                    "How much of GitHub's newer syntax is written."
                ),
                .key("runs_on", \.runsOn, .labels, "The machines that jobs run on, by their labels."),
                .key("program", \.program, ProgramSource.shape, "Where the jobs get this program from."),
                .key("upload", \.upload, .word("place"), "Which job publishes finished videos."),
                .key("pages", \.pages, .word("choice"), "Whether the dashboard goes to GitHub Pages."),
                .key(
                    "propose_with",
                    \.proposals,
                    .word("right"),
                    "With what rights changed workflow files are proposed: none asks in an issue."
                ),
                .key(
                    "without",
                    \.without,
                    .list(of: .word("workflow", among: names)),
                    "The workflows that are not written."
                ),
                .key(
                    "secrets",
                    \.secrets,
                    .list(of: .secretName),
                    "Secrets that the pipeline's own commands need."
                ),
                .key(
                    "env",
                    \.additions.environment,
                    .table("variable", .variable, of: .text()),
                    "Variables of all jobs."
                ),
                .key("before", \.additions.before, .hooks, "Your own steps before others, by job.step."),
                .key("after", \.additions.after, .hooks, "Your own steps after others, by job.step."),
                .key("permissions", \.additions.grants, .grants, "Rights that your own steps need, by job."),
                .key("jobs", \.additions.jobs, .extraJobs, "Your own jobs, by workflow and id."),
            ]
        )
    }
}

extension WorkflowAdditions {
    /// What a file of additions to one workflow may hold.
    static func fileShape(_ workflow: String) -> Shape<Self> {
        .object(
            Self(),
            [
                .key(
                    "env",
                    \.environment,
                    .table("variable", .variable, of: .text()),
                    "Variables of all jobs."
                ),
                .key("before", \.before, .hooks, "Your own steps before others, by job.step."),
                .key("after", \.after, .hooks, "Your own steps after others, by job.step."),
                .key("permissions", \.grants, .grants, "Rights that your own steps need, by job."),
                .key("jobs", \.jobs, .extraJobs(of: workflow), "Your own jobs, by id."),
            ]
        )
    }
}

extension ProgramSource {
    private struct Release {
        var url = ""
        var version = ""
        var sha256 = ""
    }

    /// `source`, or a release with its address, version and hash.
    static var shape: Shape<Self> {
        let release = Shape<Release>.object(
            Release(),
            [
                .required("url", \.url, .address, "The address of the archive."),
                .required("version", \.version, .text("a version", limit: 40), "Its version."),
                .required("sha256", \.sha256, .sha256, "Its SHA-256 in hexadecimal."),
            ]
        ).map { ProgramSource.release(url: $0.url, version: $0.version, sha256: $0.sha256) }
        return Shape<String>.word("place of the program", among: ["source"]).map { _ in ProgramSource.source }
            .orMapping(release)
    }
}

extension Shape<String> {
    /// An address that only the server that owns it can answer.
    fileprivate static var address: Shape {
        text("an address that begins with https://", limit: 2000).making { text, node, reader in
            if text.hasPrefix("https://") { return text }
            reader.problem(
                at: node.position,
                "must be an address that begins with https://, but is '\(text)'"
            )
            return nil
        }
    }

    /// 64 hexadecimal digits.
    fileprivate static var sha256: Shape {
        text("64 hexadecimal digits", limit: 64).making { text, node, reader in
            let isHash = text.utf8.count == 64 && text.allSatisfy(\.isHexDigit)
            if isHash { return text.lowercased() }
            reader.problem(at: node.position, "must be 64 hexadecimal digits, but is '\(text)'")
            return nil
        }
    }

    /// The name of a secret as GitHub takes it.
    static var secretName: Shape {
        text("the name of a secret", limit: 100).making { text, node, reader in
            if NameRule.variable.allows(text), !text.uppercased().hasPrefix("GITHUB_") { return text }
            reader.problem(
                at: node.position,
                "'\(text)' cannot be the name of a secret",
                suggestion: "use letters, digits and '_', such as MY_API_KEY; GITHUB_ is GitHub's own"
            )
            return nil
        }
    }
}

extension Shape<[String]> {
    /// A label, or a list of them.
    fileprivate static var labels: Shape {
        let one = Shape<String>.text("a label", limit: 100)
        let list = Shape.list(of: one)
        return Shape(schema: ["anyOf": [one.schema, list.schema]]) { node, reader in
            if case .list(let items) = node.content, !items.isEmpty { return list.read(node, &reader) }
            return one.read(node, &reader).map { [$0] }
        }
    }
}

extension Shape<SourceNode> {
    /// A mapping in GitHub's own words; no variable of the environment is read in it.
    fileprivate static var verbatim: Shape {
        Shape(schema: ["type": "object"]) { node, reader in
            entries(of: node, &reader) == nil ? nil : node
        }
    }
}

extension Shape<[WorkflowAdditions.Hook]> {
    /// Lists of steps by the place they go to.
    fileprivate static var hooks: Shape {
        .named("place", .place) { place in
            Shape<[SourceNode]>.list(of: .verbatim).making { steps, node, reader in
                WorkflowAdditions.Hook(
                    place: place,
                    steps: steps,
                    file: reader.file,
                    position: node.position
                )
            }
        }
    }
}

extension Shape<[WorkflowAdditions.Grant]> {
    /// What jobs' tokens may do, by the job's id.
    fileprivate static var grants: Shape {
        .named("job", .jobID) { job in
            Shape<SourceNode>.verbatim.making { content, _, reader in
                WorkflowAdditions.Grant(job: job, content: content, file: reader.file)
            }
        }
    }
}

extension Shape<[WorkflowAdditions.ExtraJob]> {
    /// Jobs by their workflow, then by their id.
    fileprivate static var extraJobs: Shape {
        Shape<[[WorkflowAdditions.ExtraJob]]>.named("workflow", .workflow) { extraJobs(of: $0) }
            .map { Array($0.joined()) }
    }

    /// The jobs of one workflow by their id.
    static func extraJobs(of workflow: String) -> Shape {
        .named("job", .jobID) { id in
            Shape<SourceNode>.verbatim.making { content, _, reader in
                WorkflowAdditions.ExtraJob(workflow: workflow, id: id, content: content, file: reader.file)
            }
        }
    }
}

extension NameRule {
    /// A job and a step, such as `generate.make`.
    fileprivate static var place: NameRule {
        NameRule(
            description: "write the job's and the step's id with a dot between them, such as generate.make",
            pattern: "^[A-Za-z_][A-Za-z0-9_-]*\\.[A-Za-z_][A-Za-z0-9_-]*$"
        ) { name in
            let parts = name.split(separator: ".", omittingEmptySubsequences: false)
            return parts.count == 2 && parts.allSatisfy { jobID.allows(String($0)) }
        }
    }

    /// A workflow that is written.
    fileprivate static var workflow: NameRule {
        NameRule(
            description: "the workflows are \(WorkflowSettings.names.joined(separator: ", "))",
            pattern: "^(\(WorkflowSettings.names.joined(separator: "|")))$"
        ) { WorkflowSettings.names.contains($0) }
    }

    /// An id as GitHub takes it.
    fileprivate static var jobID: NameRule {
        NameRule(
            description: "use letters, digits, '_' and '-', such as notify",
            pattern: "^[A-Za-z_][A-Za-z0-9_-]*$"
        ) { name in
            name.utf8.count <= 100 && !(name.utf8.first.map { (48...57).contains($0) || $0 == 45 } ?? true)
                && phase.allows(String(name.prefix(40))) && name.allSatisfy { phase.allows(String($0)) }
        }
    }
}
