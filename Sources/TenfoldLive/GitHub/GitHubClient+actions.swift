public import Tenfold
import TenfoldPipeline

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension GitHubClient {
    /// See `GitHubRepository`.
    public func dispatch(_ workflow: String, on branch: String, inputs: [String: String]) async throws -> Int?
    {
        let call = try GitHubCall(
            "start \(workflow) of \(name)",
            .post,
            "\(path)/actions/workflows/\(percentEncoded(workflow))/dispatches"
        ).sending(Dispatch(ref: branch, inputs: inputs))
        let response = try await api.send(call)
        guard response.status == 200 else { return nil }
        return try api.read(Dispatched.self, response, call).run
    }

    /// See `GitHubRepository`.
    public func workflows() async throws -> [WorkflowState] {
        let call = GitHubCall("list the workflows of \(name)", .get, "\(path)/actions/workflows")
        return try await api.pages(WorkflowList.self, call).flatMap(\.workflows).map {
            WorkflowState(path: $0.path, state: $0.state)
        }
    }

    /// See `GitHubRepository`.
    public func runs(of workflow: String) async throws -> [WorkflowRun] {
        let call = GitHubCall(
            "list the runs of \(workflow) of \(name)",
            .get,
            "\(path)/actions/workflows/\(percentEncoded(workflow))/runs"
        )
        return try await api.pages(RunList.self, call, atMost: 1).flatMap { $0.runs.map(\.run) }
    }

    /// See `GitHubRepository`.
    public func jobs(of run: Int) async throws -> [WorkflowJob] {
        let call = GitHubCall(
            "list the jobs of run \(run) of \(name)",
            .get,
            "\(path)/actions/runs/\(run)/jobs",
            query: [("filter", "all")]
        )
        return try await api.pages(JobList.self, call).flatMap { $0.jobs.map(\.job) }
    }

    /// See `GitHubRepository`.
    public func reviews(of run: Int) async throws -> [RunReview] {
        let call = GitHubCall(
            "list the reviews of run \(run) of \(name)",
            .get,
            "\(path)/actions/runs/\(run)/approvals"
        )
        return try await api.value([ReviewForm].self, call).map(\.review)
    }
}

private struct Dispatch: Encodable {
    let ref: String
    let inputs: [String: String]
}

/// What the API of 2026 answers; older ones answer nothing.
private struct Dispatched: Decodable {
    let run: Int?

    enum CodingKeys: String, CodingKey { case run = "workflow_run_id" }
}

private struct WorkflowList: Decodable {
    let workflows: [WorkflowForm]
}

private struct WorkflowForm: Decodable {
    let path: String
    let state: String
}

private struct RunList: Decodable {
    let runs: [RunForm]

    enum CodingKeys: String, CodingKey { case runs = "workflow_runs" }
}

private struct RunForm: Decodable {
    let id: Int
    let event: String
    let status: String?
    let conclusion: String?
    let createdAt: Date
    let startedAt: Date?
    let attempt: Int?

    enum CodingKeys: String, CodingKey {
        case id
        case event
        case status
        case conclusion
        case createdAt = "created_at"
        case startedAt = "run_started_at"
        case attempt = "run_attempt"
    }

    var run: WorkflowRun {
        WorkflowRun(
            id: id,
            event: event,
            status: status ?? "unknown",
            conclusion: conclusion,
            createdAt: createdAt,
            startedAt: startedAt,
            attempt: attempt ?? 1
        )
    }
}

private struct JobList: Decodable { let jobs: [JobForm] }

private struct JobForm: Decodable {
    let id: Int
    let name: String
    let conclusion: String?
    let startedAt: Date?
    let completedAt: Date?
    let labels: [String]?
    let attempt: Int?

    enum CodingKeys: String, CodingKey {
        case id
        case name
        case conclusion
        case labels
        case startedAt = "started_at"
        case completedAt = "completed_at"
        case attempt = "run_attempt"
    }

    var job: WorkflowJob {
        WorkflowJob(
            id: id,
            name: name,
            conclusion: conclusion,
            startedAt: startedAt,
            completedAt: completedAt,
            labels: labels ?? [],
            attempt: attempt ?? 1
        )
    }
}

private struct ReviewForm: Decodable {
    struct Environment: Decodable { let name: String }

    let state: String
    let environments: [Environment]

    var review: RunReview {
        RunReview(isApproval: state == "approved", environments: environments.map(\.name))
    }
}
