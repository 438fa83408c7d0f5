import Tenfold

/// Puts a user's own steps, jobs and variables into workflows, and collects what does not fit.
struct AddedParts {
    private let additions: WorkflowAdditions
    private var reader: OwnPartReader
    /// What does not fit, with its place.
    var problems: [Diagnostic] { reader.problems }

    init(_ input: WorkflowInput) {
        self.additions = input.settings.additions
        self.reader = OwnPartReader(pins: input.pins)
    }

    /// The workflows with everything added.
    mutating func added(to workflows: [Workflow]) -> [Workflow] {
        var result = workflows
        for index in result.indices {
            result[index].environment = environment + result[index].environment
            addJobs(to: &result[index])
        }
        for hook in additions.before { insert(hook, after: false, into: &result) }
        for hook in additions.after { insert(hook, after: true, into: &result) }
        for grant in additions.grants { add(grant, to: &result) }
        return result
    }

    private var environment: Fields {
        Fields(
            additions.environment.sorted { $0.key < $1.key }.map { name, value in
                Fields.Field(name, .text(Text(value)))
            }
        )
    }

    private mutating func insert(
        _ hook: WorkflowAdditions.Hook,
        after: Bool,
        into workflows: inout [Workflow]
    ) {
        let steps = hook.steps.compactMap { reader.step($0, in: hook.file) }
        var isPlaced = false
        for workflow in workflows.indices {
            for job in workflows[workflow].jobs.indices {
                let id = workflows[workflow].jobs[job].id
                let place = workflows[workflow].jobs[job].steps.firstIndex { step in
                    step.id.map { "\(id).\($0)" == hook.place } ?? false
                }
                guard let place else { continue }
                workflows[workflow].jobs[job].steps.insert(contentsOf: steps, at: after ? place + 1 : place)
                isPlaced = true
            }
        }
        if !isPlaced { notePlace(hook, places(of: workflows)) }
    }

    private func places(of workflows: [Workflow]) -> [String] {
        workflows.flatMap(\.jobs).flatMap { job in
            job.steps.compactMap { step in step.id.map { "\(job.id).\($0)" } }
        }
    }

    private mutating func notePlace(_ hook: WorkflowAdditions.Hook, _ places: [String]) {
        let meant = likelyMeant(hook.place, among: places)
        let job = hook.place.split(separator: ".").first.map { "\($0)." } ?? ""
        let near = places.filter { $0.hasPrefix(job) }
        reader.note(
            hook.position,
            in: hook.file,
            "there is no step '\(hook.place)'",
            meant.map { "did you mean '\($0)'?" }
                ?? "the steps are \((near.isEmpty ? places : near).joined(separator: ", "))"
        )
    }

    private mutating func add(_ grant: WorkflowAdditions.Grant, to workflows: inout [Workflow]) {
        let granted = reader.permissions(grant)
        var isPlaced = false
        for workflow in workflows.indices {
            for job in workflows[workflow].jobs.indices
            where workflows[workflow].jobs[job].id.description == grant.job {
                workflows[workflow].jobs[job].permissions.add(granted)
                isPlaced = true
            }
        }
        guard !isPlaced else { return }
        let jobs = workflows.flatMap(\.jobs).map(\.id.description)
        reader.note(
            grant.content.position,
            in: grant.file,
            "there is no job '\(grant.job)'",
            likelyMeant(grant.job, among: jobs).map { "did you mean '\($0)'?" }
                ?? "the jobs are \(jobs.joined(separator: ", "))"
        )
    }

    private mutating func addJobs(to workflow: inout Workflow) {
        for job in additions.jobs where "\(job.workflow).yml" == workflow.file {
            let known = workflow.jobs.map(\.id.description) + workflow.ownJobs.map(\.id.description)
            let own = additions.jobs.filter { $0.workflow == job.workflow }.map(\.id)
            if let added = reader.job(job, among: known, beside: own) { workflow.ownJobs.append(added) }
        }
    }
}
