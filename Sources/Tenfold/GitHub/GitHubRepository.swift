/// One repository on GitHub, as far as the product uses it.
///
/// All functions throw ``GitHubError``. Those that create throw one with the cause `unknownOutcome` where it is
/// not known whether GitHub did it: ``IssueBoard`` and ``ProposalBoard`` look before they ask again.
public protocol GitHubRepository: Sendable {
    /// `owner/name`.
    var name: String { get }

    /// The issues that bear a label, open and closed, the newest first; no pull requests.
    func issues(labelled label: String) async throws -> [Issue]
    /// Opens an issue.
    func createIssue(title: String, body: String, labels: [String]) async throws -> Issue
    /// Changes an issue.
    func updateIssue(_ number: Int, _ change: IssueChange) async throws -> Issue
    /// Adds a comment to an issue or pull request.
    func comment(on number: Int, _ body: String) async throws

    /// The open pull requests that offer a branch of this repository.
    func openPullRequests(from branch: String) async throws -> [PullRequest]
    /// Opens a pull request that offers `branch` to `base`.
    func createPullRequest(title: String, body: String, from branch: String, to base: String) async throws
        -> PullRequest
    /// Changes a pull request.
    func updatePullRequest(_ number: Int, _ change: IssueChange) async throws -> PullRequest

    /// Starts a workflow by its file's name; gives the run's id where GitHub tells it.
    func dispatch(_ workflow: String, on branch: String, inputs: [String: String]) async throws -> Int?
    /// All its workflows.
    func workflows() async throws -> [WorkflowState]
    /// The newest runs of a workflow, by its file's name, at most 100.
    func runs(of workflow: String) async throws -> [WorkflowRun]
    /// The jobs of all attempts of a run.
    func jobs(of run: Int) async throws -> [WorkflowJob]
    /// What people said when a run waited for them.
    func reviews(of run: Int) async throws -> [RunReview]
}
