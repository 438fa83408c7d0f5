extension JobGraph {
    /// The jobs that the workflow files of a phase have: what the configuration leaves out costs nothing.
    ///
    /// - Parameters:
    ///   - configuration: What decides which jobs there are.
    ///   - phase: The phase that is written.
    ///   - runner: What the videos' jobs run on.
    public init(_ configuration: Configuration, _ phase: Phase, generateOn runner: Runner = .standard) {
        self = .standard(generateOn: runner)
        if configuration.matrix == .static { listJobs(phase.generation.parallelJobs) }
        if configuration.workflows.upload == .inJob { uploadInJobs() }
        if !configuration.publishesPages { leaveOut("pages") }
        for name in configuration.workflows.without { leaveOut(file: "\(name).yml") }
    }

    private mutating func listJobs(_ videos: Int) {
        for index in generate.jobs.indices where generate.jobs[index].isMatrix {
            generate.jobs[index].videosListed = min(256, videos)
        }
    }

    /// Each video's job publishes it too, and takes the time for it.
    private mutating func uploadInJobs() {
        guard let lane = generate.jobs.first(where: { $0.id == "upload" }) else { return }
        leaveOut("upload")
        for index in generate.jobs.indices where generate.jobs[index].isMatrix {
            generate.jobs[index].secondsPerVideo += lane.secondsPerVideo
        }
    }

    private mutating func leaveOut(_ id: String) {
        func left(_ jobs: [Job]) -> [Job] {
            jobs.filter { $0.id != id }.map { job in
                var job = job
                job.needs.removeAll { $0 == id }
                return job
            }
        }
        generate.jobs = left(generate.jobs)
        track.jobs = left(track.jobs)
    }

    private mutating func leaveOut(file: String) {
        if generate.file == file { generate.jobs = [] }
        if track.file == file { track.jobs = [] }
        if optimize.file == file { optimize.jobs = [] }
    }
}
