import Tenfold

/// The runs that GitHub knows of the channel's own workflows, and their jobs; each is asked for once.
actor RunHistory {
    private let repository: any GitHubRepository
    private var runs: [String: [WorkflowRun]] = [:]
    private var jobs: [Int: [WorkflowJob]] = [:]

    init(_ repository: any GitHubRepository) { self.repository = repository }

    /// The newest runs of a workflow's file; none where the repository has no such file.
    func runs(of file: String) async throws -> [WorkflowRun] {
        if let known = runs[file] { return known }
        var found: [WorkflowRun] = []
        do {
            found = try await repository.runs(of: file)
        } catch let error as GitHubError where error.cause == .notFound {}
        runs[file] = found
        return found
    }

    /// The jobs of all attempts of a run.
    func jobs(of run: Int) async throws -> [WorkflowJob] {
        if let known = jobs[run] { return known }
        let found = try await repository.jobs(of: run)
        jobs[run] = found
        return found
    }
}
