extension Configuration {
    /// Notes what is right key by key and wrong taken together.
    func noteContradictions(_ reader: inout ConfigurationReader) {
        noteStartPhase(&reader)
        noteOrder(&reader)
        for step in StepName.allCases { noteUnguarded(step, &reader) }
        for phase in phases { notePhase(phase, &reader) }
        for resource in resources { noteCosts(resource, &reader) }
        noteUploadsInJobs(&reader)
        noteUploads(&reader)
        noteApproval(&reader)
        noteScheduledVideos(&reader)
        noteProjects(&reader)
    }

    private func noteStartPhase(_ reader: inout ConfigurationReader) {
        guard phase(startPhase) == nil, !reader.hasRead("phases.\(startPhase)"), reader.isSound("start_phase")
        else { return }
        let names = phases.map(\.name.rawValue)
        let isVariable = reader.isVariable("start_phase")
        let meant = isVariable ? nil : likelyMeant(startPhase.rawValue, among: names)
        reader.note(
            about: "start_phase",
            "there is no phase '\(isVariable ? "***" : startPhase.rawValue)'; the phases are \(names.joined(separator: ", "))",
            suggestion: meant.map { "did you mean '\($0)'?" }
        )
    }

    private func notePhase(_ phase: Phase, _ reader: inout ConfigurationReader) {
        guard reader.isSound("phases.\(phase.name)") else { return }
        if phase.success.minJobs > phase.generation.parallelJobs {
            reader.note(
                about: "phases.\(phase.name).success.min_jobs",
                "asks for \(phase.success.minJobs) successful jobs, but a run has \(phase.generation.parallelJobs)",
                suggestion: "write at most \(phase.generation.parallelJobs)"
            )
        }
        if phase.generation.parallelJobs > repository.plan.concurrentJobs {
            reader.note(
                .warning,
                about: "phases.\(phase.name).generation.parallel_jobs",
                "is \(phase.generation.parallelJobs), but the plan '\(repository.plan.rawValue)' runs "
                    + "\(repository.plan.concurrentJobs) jobs at once; the rest will wait"
            )
        }
    }

    private func noteOrder(_ reader: inout ConfigurationReader) {
        for (smaller, larger) in zip(phases, phases.dropFirst())
        where larger.generation.parallelJobs < smaller.generation.parallelJobs
            && reader.isSound("phases.\(larger.name)") && reader.isSound("phases.\(smaller.name)")
        {
            reader.note(
                about: "phases.\(larger.name).generation.parallel_jobs",
                "is \(larger.generation.parallelJobs), fewer than the \(smaller.generation.parallelJobs) of "
                    + "'\(smaller.name)' before it",
                suggestion: "list the phases from the smallest to the largest"
            )
        }
    }

    private func noteCosts(_ resource: Resource, _ reader: inout ConfigurationReader) {
        guard reader.isSound("resources.\(resource.name)") else { return }
        for limit in resource.limits {
            let tooDear = limit.costs.filter { $0.value > limit.amount }.keys.sorted()
            for operation in tooDear {
                reader.note(
                    about: "resources.\(resource.name).limits.\(limit.name)",
                    "one '\(operation)' costs \(plain(limit.costs[operation] ?? 0)) \(limit.unit), more than "
                        + "the \(plain(limit.amount)) of a \(limit.window)",
                    suggestion: "raise the limit or lower the cost"
                )
            }
        }
    }

    private func noteUnguarded(_ step: StepName, _ reader: inout ConfigurationReader) {
        guard reader.isSound("resources"), reader.isSound("pipeline.\(step.rawValue)") else { return }
        guard case .use(let name) = pipeline[step].action,
            let preset = Providers.named(name, for: step)?.preset,
            !resources.contains(where: { $0.name == preset || $0.preset?.hasPrefix(preset) == true })
        else { return }
        reader.note(
            .warning,
            about: "pipeline.\(step.rawValue)",
            "uses '\(name)', but no resource limits it",
            suggestion: "add '\(preset): { preset: \(preset) }' under resources"
        )
    }

    private func noteUploads(_ reader: inout ConfigurationReader) {
        guard let run = upload.maxPerRun, let day = upload.maxPerDay, run > day, reader.isSound("upload")
        else { return }
        reader.note(
            about: "upload.max_per_run",
            "is \(run), more than the \(day) of upload.max_per_day",
            suggestion: "write at most \(day)"
        )
    }

    /// Where GitHub asks nobody, a job with an environment starts like any other.
    private func noteApproval(_ reader: inout ConfigurationReader) {
        guard upload.approval == .required, !repository.hasReviewers, reader.isSound("upload.approval"),
            reader.isSound("repository")
        else { return }
        reader.note(
            about: "upload.approval",
            "is 'required', but in a private repository GitHub asks nobody with the plan '\(repository.plan.rawValue)'",
            suggestion:
                "GitHub has reviewers in public repositories and with the plan 'enterprise'; elsewhere "
                + "write 'none' with upload.privacy 'private', and make each video public yourself"
        )
    }

    /// Jobs that publish side by side ask nobody and do not know of each other.
    private func noteUploadsInJobs(_ reader: inout ConfigurationReader) {
        guard workflows.upload == .inJob, reader.isSound("workflows"), reader.isSound("upload") else {
            return
        }
        if upload.approval == .required {
            reader.note(
                about: "workflows.upload",
                "is 'in_job', where nobody is asked, but upload.approval is 'required'",
                suggestion: "write 'lane': its job waits for a person"
            )
        }
        if upload.maxPerDay != nil || upload.maxPerRun != nil {
            let key = upload.maxPerDay != nil ? "max_per_day" : "max_per_run"
            reader.note(
                about: "workflows.upload",
                "is 'in_job', where jobs publish without knowing of each other, and upload.\(key) could be passed",
                suggestion:
                    "write 'lane', or limit the service under resources: each job gets its share of that"
            )
        }
    }
}

/// A number without decimals where it has none.
private func plain(_ number: Double) -> String {
    Int(exactly: number).map { "\($0)" } ?? "\(number)"
}
