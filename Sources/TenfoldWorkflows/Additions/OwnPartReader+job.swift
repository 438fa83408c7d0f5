import Tenfold
import TenfoldYAML

extension OwnPartReader {
    /// A user's job, held to what all jobs are held to; nil where it cannot be one, which is noted.
    ///
    /// - Parameters:
    ///   - known: The ids of the workflow's own jobs.
    ///   - beside: The ids of all jobs that the user adds to it.
    mutating func job(_ job: WorkflowAdditions.ExtraJob, among known: [String], beside own: [String])
        -> OwnJob?
    {
        let place = job.content.position
        guard case .mapping(let entries) = job.content.content, let id = Identifier(job.id) else {
            return nil
        }
        let before = problems.count
        if known.contains(job.id) {
            note(place, in: job.file, "there is a job '\(job.id)' already", "choose another id")
        }
        for key in ["name", "runs-on", "timeout-minutes", "permissions", "steps"]
        where !entries.contains(where: { $0.name == key }) {
            note(place, in: job.file, "the job '\(job.id)' lacks '\(key)'", advice(key))
        }
        noteNeeds(entries, of: job, among: known + own)
        let written = entries.map { entry in
            switch entry.name {
            case "steps": steps(entry, in: job.file)
            case "permissions": permissions(entry)
            default: YAMLEntry(entry)
            }
        }
        return problems.count == before ? OwnJob(id, written) : nil
    }

    private func advice(_ key: String) -> String {
        switch key {
        case "permissions": "add 'permissions: {}', or what its token may do and nothing more"
        case "timeout-minutes": "add the minutes after which it is stuck; GitHub waits six hours otherwise"
        default: "add it"
        }
    }

    private mutating func noteNeeds(
        _ entries: [SourceNode.Entry],
        of job: WorkflowAdditions.ExtraJob,
        among ids: [String]
    ) {
        guard let needs = entries.first(where: { $0.name == "needs" })?.value else { return }
        let named: [SourceNode] = if case .list(let items) = needs.content { items } else { [needs] }
        for node in named {
            guard case .scalar(let name, _) = node.content, !ids.contains(name) else { continue }
            note(
                node.position,
                in: job.file,
                "there is no job '\(name)' in \(job.workflow).yml",
                likelyMeant(name, among: ids).map { "did you mean '\($0)'?" }
                    ?? "the jobs are \(ids.joined(separator: ", "))"
            )
        }
    }

    private mutating func steps(_ entry: SourceNode.Entry, in file: String) -> YAMLEntry {
        guard case .list(let items) = entry.value.content else { return YAMLEntry(entry) }
        let steps = items.compactMap { entries(ofStep: $0, in: file) }
        return YAMLEntry(
            "steps",
            .list(
                steps.enumerated().map { index, step in
                    YAMLItem(.mapping(step), note: YAMLNote(isApart: index > 0))
                }
            )
        )
    }

    /// Each permission with the reason that is known of it.
    private func permissions(_ entry: SourceNode.Entry) -> YAMLEntry {
        guard case .mapping(let grants) = entry.value.content else { return YAMLEntry(entry) }
        return YAMLEntry(
            "permissions",
            .mapping(
                grants.map {
                    YAMLEntry($0.name, YAMLValue($0.value), note: YAMLNote(beside: "asked for by its author"))
                }
            )
        )
    }
}
