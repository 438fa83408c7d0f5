public import Tenfold

/// Sees to it that workflow files which no longer fit come to be what they should, though a run may not write them:
/// as a pull request where somebody gave a token with the right, else as an issue that carries the one command.
public struct WorkflowProposal: Sendable {
    /// What was done.
    public enum Outcome: Sendable, Equatable {
        /// The files are as they should be; what was open about them is closed.
        case current(closed: [Int])
        /// One pull request offers them.
        case offered(PullRequest, isNew: Bool)
        /// One issue asks for them; the words say why there is no pull request.
        case asked(Issue, reason: String)
    }

    /// What the two ways need.
    public struct Means: Sendable {
        /// Where issues are kept.
        public var issues: IssueBoard
        /// Where the files are compared, and pushed to.
        public var branch: any ProposalBranch
        /// Where pull requests are kept, by somebody who may write workflows; nil where nobody gave such a token.
        public var requests: ProposalBoard?

        /// Makes means.
        public init(issues: IssueBoard, branch: any ProposalBranch, requests: ProposalBoard?) {
            self.issues = issues
            self.branch = branch
            self.requests = requests
        }
    }

    private let phase: PhaseName
    private let files: [ProposedFile]

    /// Proposes files for a phase: those that should be there, and those that should go.
    public init(_ files: [ProposedFile], for phase: PhaseName) {
        self.phase = phase
        self.files = files
    }

    /// Does what is to be done; again and again, it leaves one pull request or one issue.
    public func carryOut(with means: Means) async throws -> Outcome {
        let differing = try await means.branch.differing(files)
        if differing.isEmpty {
            let closed = try await means.issues.settle(Self.key, comment: Self.done)
            let withdrawn = try await means.requests?.withdraw(means.branch.name, comment: Self.done) ?? []
            return .current(closed: closed + withdrawn)
        }
        guard let requests = means.requests else {
            return try await ask(means, differing, because: "no token that may write workflows is set")
        }
        switch try await means.branch.put(differing, message: "\(title)\n\n\(list(differing))\n") {
        case .declined(let words): return try await ask(means, differing, because: words)
        case .pushed, .unchanged:
            let (request, isNew) = try await requests.offer(
                means.branch.name,
                to: means.branch.base,
                title: title,
                body: "\(preamble)\n\n\(list(differing))\n\nMerging this is all there is to do."
            )
            try await means.issues.settle(Self.key, comment: "Offered in #\(request.number).")
            return .offered(request, isNew: isNew)
        }
    }

    private func ask(_ means: Means, _ files: [ProposedFile], because reason: String) async throws -> Outcome
    {
        let body = """
            \(preamble)

            \(list(files))

            A run's own token may not change workflow files, so a person has to. In a clone of this repository, run:

            ```sh
            git pull && tenfold generate && git commit -am "\(title)" && git push
            ```

            This issue is closed when the files fit. To get pull requests instead, see docs/phases.md.
            """
        return .asked(try await means.issues.raise(Self.key, title: title, body: body).issue, reason: reason)
    }

    private var title: String { "Write the workflows of phase \(phase)" }

    private var preamble: String {
        "The channel is in phase \(phase), and runs obey that already. These files still say something else:"
    }

    private func list(_ files: [ProposedFile]) -> String {
        files.map { "- `\($0.path)`\($0.contents == nil ? " (to be removed)" : "")" }.joined(separator: "\n")
    }

    private static let key = "workflows"
    private static let done = "The workflow files fit the phase now."
}
