import TenfoldYAML

extension [YAMLEntry] {
    /// The value of a key.
    func value(_ key: String) -> YAMLValue? { first { $0.key == key }?.value }
}

extension YAMLValue {
    /// The text of a scalar.
    var scalar: String? {
        switch self {
        case .text(let text), .plain(let text): text
        case .integer(let number): "\(number)"
        case .boolean(let flag): "\(flag)"
        case .null, .list, .mapping: nil
        }
    }

    /// The entries of a mapping; none of anything else.
    var entries: [YAMLEntry] { if case .mapping(let entries, _) = self { entries } else { [] } }

    /// The items of a list; none of anything else.
    var items: [YAMLValue] { if case .list(let items, _) = self { items.map(\.value) } else { [] } }
}

/// A step that a user wrote in GitHub's own words.
struct OwnStep {
    var place: WorkflowPlace
    var entries: [YAMLEntry]
}

extension Workflow {
    /// The user's own steps, in our jobs and in theirs.
    var ownSteps: [OwnStep] {
        var found: [OwnStep] = []
        for job in jobs {
            for (index, step) in job.steps.enumerated() {
                guard case .own(let entries) = step.work else { continue }
                found.append(OwnStep(place: place(of: index, in: job), entries: entries))
            }
        }
        for job in ownJobs {
            for (index, step) in (job.entries.value("steps")?.items ?? []).enumerated() {
                let place = place(of: job).appending("steps", "\(index + 1)")
                found.append(OwnStep(place: place, entries: step.entries))
            }
        }
        return found
    }

    func place(of job: OwnJob) -> WorkflowPlace { place.appending("jobs", job.id.description) }
}
