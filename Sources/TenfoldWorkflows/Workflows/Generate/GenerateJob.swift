import Tenfold

extension WorkflowInput {
    /// Makes the videos, each job by itself.
    func generateJob() throws -> Job {
        let job = try planned("generate")
        let secrets = secrets(for: hasLane ? StepName.makers : StepName.allCases)
        return Job(
            "generate",
            name: "Generate (\(.matrix("job_id")))",
            needs: ["plan"],
            if: hasJobs,
            on: runner(of: job),
            timeoutMinutes: job.timeoutMinutes,
            environment: environment("tenfold-generate", for: secrets),
            permissions: [.read(.contents, "to check the channel out")],
            strategy: Strategy(
                matrix: .axes([MatrixAxis("job_id", jobNumbers)]),
                // One failing job stops no other.
                failsFast: false,
                mostParallel: .fixed(phase.generation.parallelJobs)
            ),
            steps: [try checkOut(withHistory: false), try takeProgram()] + (try installPackages())
                + [make(within: job.timeoutMinutes)] + publishInJob + (try keepResults())
        )
    }

    /// The numbers of the run's jobs: from the plan job, or written out; `1-4` is four on one machine.
    private var jobNumbers: MatrixAxis.Values {
        guard configuration.matrix == .static else {
            return .expression(.fromJSON(.output("job_ids", of: "plan")))
        }
        let most = plan.slots.map(\.videos).max() ?? 0
        let jobs = Array(1...max(1, min(256, max(most, phase.generation.parallelJobs))))
        let packed = JobNumbers.packed(jobs, perRunner: plan.videosPerRunnerJob)
        return .list(
            packed.map { $0.numbers.count == 1 ? .integer($0.numbers[0]) : .text(Text($0.description)) }
        )
    }

    private func make(within minutes: Int) -> Step {
        .run(
            ".tenfold/program/tenfold job --job-id \"$JOB_ID\"",
            id: "make",
            comment: [
                "A failure stops neither this job nor the run: collect counts. It ends before the job has to, so that",
                "there is time to keep what was done.",
            ],
            name: plan.videosPerRunnerJob > 1 ? "Make the videos" : "Make the video",
            variables: ["JOB_ID": .expression(.matrix("job_id"))] + provided(for: StepName.makers),
            timeoutMinutes: max(1, minutes - 5),
            continuesOnError: true
        )
    }

    private var publishInJob: [Step] {
        guard !hasLane else { return [] }
        return [
            .run(
                ".tenfold/program/tenfold upload",
                id: "publish",
                name: "Publish the video",
                variables: provided(for: [.upload])
            )
        ]
    }

    private func keepResults() throws -> [Step] {
        let isAlive = !Expression.cancelled
        let records = try keep(
            "records-\(.matrix("job_id"))",
            ["handover/records", "handover/spool"],
            days: 30,
            id: "keep-records",
            comment: ["Also what a failed job did; a second attempt replaces the records of the first."],
            name: "Keep the records",
            if: isAlive
        )
        let videos = try keep(
            "videos-\(.matrix("job_id"))",
            ["handover/videos"],
            days: configuration.artifactDays,
            id: "keep-video",
            name: plan.videosPerRunnerJob > 1 ? "Keep the videos" : "Keep the video",
            if: isAlive
        )
        return [records, videos]
    }
}

extension StepName {
    /// The steps that make a video.
    fileprivate static let makers = allCases.filter { $0 != .upload }
}
