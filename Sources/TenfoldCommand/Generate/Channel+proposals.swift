import Tenfold
import TenfoldGit
import TenfoldLive
import TenfoldWorkflows

extension Channel {
    /// The ways to offer workflow files: a pull request with a token that may write them, else an issue.
    ///
    /// - Throws: `UsageProblem` where no repository at GitHub can be told.
    func proposals() throws -> WorkflowProposal.Means {
        let remote = try GitHubClient(knownGitHubName(), api: .live(environment: environment))
        let token = MaskedText(secret: "TENFOLD_WORKFLOW_TOKEN", in: environment)
        let writer = try token.map {
            try GitHubClient(knownGitHubName(), api: .live(environment: environment, token: $0))
        }
        let secret = token ?? GitHubAPI.token(in: environment)
        return WorkflowProposal.Means(
            issues: IssueBoard(remote, sleeper: TaskSleeper()),
            branch: try GitProposals(
                repository: root,
                base: configuration.repository.branch,
                credentials: secret.map { Credentials.token($0.reveal()) },
                clock: clock
            ),
            requests: writer.map { ProposalBoard($0, sleeper: TaskSleeper()) }
        )
    }

    private func knownGitHubName() throws -> String {
        if let name = gitHubName { return name }
        throw UsageProblem(
            "cannot offer files: no repository at GitHub is known; set 'repository.name' in \(Configuration.fileName)"
        )
    }
}

extension WorkflowProposal.Outcome {
    /// One line for the terminal.
    var words: String {
        switch self {
        case .current(let closed):
            closed.isEmpty
                ? "all files are current"
                : "all files are current; closed \(closed.map { "#\($0)" }.joined(separator: ", "))"
        case .offered(let request, let isNew):
            "\(isNew ? "opened" : "brought up to date"): pull request #\(request.number)"
        case .asked(let issue, let reason): "asked for them in issue #\(issue.number): \(reason)"
        }
    }
}
