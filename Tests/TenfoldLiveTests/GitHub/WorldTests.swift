import Tenfold
import TenfoldLive
import TenfoldTesting
import Testing

/// Issues and pull requests against a GitHub that nobody here wrote.
struct WorldTests {
    private func board(_ world: MyWorld) -> IssueBoard {
        IssueBoard(world.client(), sleeper: InstantSleeper(limit: 1000))
    }

    @Test(arguments: ["timeout_after_commit", "timeout", "truncated", "bad_gateway", "rate_limit"])
    func `whatever happens to the request, one issue is there`(_ fault: String) async throws {
        let world = try await MyWorld(faults: [.init("github.issues.create", fault)])
        let outcome = try await board(world).raise("workflows", title: "Files differ", body: "Run this.")
        let issues = try await world.client().issues(labelled: IssueBoard.label)
        #expect(issues.map(\.number) == [outcome.issue.number])
        #expect(issues.map(\.title) == ["Files differ"])
        #expect(issues.first?.body.hasPrefix("Run this.") == true)
    }

    @Test func `an issue behind a timeout is found and not made again`() async throws {
        let world = try await MyWorld(faults: [.init("github.issues.create", "timeout_after_commit")])
        let outcome = try await board(world).raise("workflows", title: "Files differ", body: "Run this.")
        #expect(outcome == .unchanged(outcome.issue))
        #expect(try await world.calls()["github.issues.create"] == 1)
    }

    @Test func `an issue is updated in place, closed, and opened again under its number`() async throws {
        let world = try await MyWorld()
        let board = board(world)
        let first = try await board.raise("quota", title: "Quota", body: "90 %")
        guard case .created(let issue) = first else { return #expect(first == .created(first.issue)) }
        #expect(try await board.raise("quota", title: "Quota", body: "90 %") == .unchanged(issue))
        let second = try await board.raise("quota", title: "Quota", body: "95 %")
        guard case .updated(let updated) = second else { return #expect(second == .updated(second.issue)) }
        #expect(updated.number == issue.number)

        #expect(try await board.settle("another key") == [])
        #expect(try await board.settle("quota", comment: "It is over.") == [issue.number])
        #expect(try await board.settle("quota", comment: "It is over.") == [])
        let third = try await board.raise("quota", title: "Quota", body: "99 %")
        guard case .reopened(let again) = third else { return #expect(third == .reopened(third.issue)) }
        #expect(again.number == issue.number)
        #expect(again.state == .open)
        #expect(try await world.calls()["github.issues.createComment"] == 1)
    }

    @Test func `a person may rename an issue; of two with one key the later is closed`() async throws {
        let world = try await MyWorld()
        let client = world.client()
        let board = board(world)
        let issue = try await board.raise("quota", title: "Quota", body: "90 %").issue
        let double = try await client.createIssue(title: "Quota!", body: issue.body, labels: issue.labels)
        _ = try await client.updateIssue(issue.number, IssueChange(title: "My own title"))
        #expect(try await board.raise("quota", title: "Quota", body: "90 %").issue.number == issue.number)
        let open = try await client.issues(labelled: IssueBoard.label).filter { $0.state == .open }
        #expect(open.map(\.number) == [issue.number])
        #expect(double.number != issue.number)
    }

    @Test(arguments: ["timeout_after_commit", "timeout", "truncated"])
    func `whatever happens to the request, one pull request is there`(_ fault: String) async throws {
        let world = try await MyWorld(
            faults: [.init("github.pulls.create", fault)],
            branches: ["tenfold/workflows"]
        )
        let board = ProposalBoard(world.client(), sleeper: InstantSleeper(limit: 1000))
        let (offered, _) = try await board.offer(
            "tenfold/workflows",
            to: "main",
            title: "Workflows for 3x",
            body: "b"
        )
        let again = try await board.offer(
            "tenfold/workflows",
            to: "main",
            title: "Workflows for 1x",
            body: "b"
        )
        #expect(again.request.number == offered.number)
        #expect(!again.isNew)
        let open = try await world.client().openPullRequests(from: "tenfold/workflows")
        #expect(open.map(\.title) == ["Workflows for 1x"])
        #expect(try await board.withdraw("tenfold/workflows", comment: "Done.") == [offered.number])
        #expect(try await world.client().openPullRequests(from: "tenfold/workflows").isEmpty)
    }

    @Test func `a wrong token, a wrong name and a wrong branch are told apart, in GitHub's words`()
        async throws
    {
        let world = try await MyWorld()
        func api(_ token: String) -> GitHubAPI {
            GitHubAPI(
                address: world.address,
                token: MaskedText(value: token, shownAs: "***"),
                clock: SystemClock(),
                sleeper: InstantSleeper()
            )
        }
        let wrong = GitHubClient("ada/channel", api: api("ghp_secret"))
        let unauthorized = await #expect(throws: GitHubError.self) {
            try await wrong.issues(labelled: "tenfold")
        }
        #expect(unauthorized?.cause == .unauthorized)
        let said = try #require(unauthorized?.description)
        #expect(said.hasPrefix("cannot list the issues of ada/channel: GET http://127.0.0.1:"))
        #expect(said.contains("answered 401: Bad credentials (see https://docs.github.com/rest)"))
        #expect(!said.contains("ghp_secret"))
        let other = GitHubClient("ada/no-such-thing", api: api(world.token))
        let missing = await #expect(throws: GitHubError.self) { try await other.runs(of: "generate.yml") }
        #expect(missing?.cause == .notFound)
        let branch = await #expect(throws: GitHubError.self) {
            try await world.client().createPullRequest(title: "t", body: "b", from: "nowhere", to: "main")
        }
        #expect(branch?.cause == .invalid)
    }
}
