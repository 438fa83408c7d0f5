import Tenfold
import TenfoldLive
import TenfoldTesting
import Testing

@testable import TenfoldCommand

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Alerts on their way to people, against a GitHub and a server that are really there.
struct AlertDeliveryTests {
    private func notice(_ state: AlertState, words: String? = "5 of the last 10 jobs succeeded")
        -> AlertNotice
    {
        AlertNotice(
            rule: "success-rate",
            title: "Success rate",
            state: state,
            since: state >= .warning ? Date(timeIntervalSince1970: 1_795_000_000) : nil,
            words: words,
            actions: []
        )
    }

    private func open(_ world: MyWorld) async throws -> [Tenfold.Issue] {
        try await world.client().issues(labelled: IssueBoard.label).filter { $0.state == .open }
    }

    @Test func `an alert has one issue: opened, kept up to date, closed, and opened again`() async throws {
        let world = try await MyWorld()
        let delivery = AlertDelivery(
            board: IssueBoard(world.client(), sleeper: InstantSleeper(limit: 1000))
        )
        #expect(await delivery.settle([notice(.warning)]).isEmpty)
        #expect(await delivery.settle([notice(.warning)]).isEmpty)
        let first = try await open(world)
        #expect(first.map(\.title) == ["Success rate: warning"])
        #expect(first.first?.body.contains("5 of the last 10 jobs succeeded.") == true)
        #expect(await delivery.settle([notice(.critical)]).isEmpty)
        #expect(try await open(world).map(\.title) == ["Success rate: critical"])
        #expect(await delivery.settle([notice(.ok, words: "10 of the last 10 jobs succeeded")]).isEmpty)
        #expect(try await open(world).isEmpty)
        #expect(await delivery.settle([notice(.ok)]).isEmpty)
        #expect(await delivery.settle([notice(.warning)]).isEmpty)
        #expect(try await open(world).map(\.number) == first.map(\.number))
        #expect(try await world.calls()["github.issues.create"] == 1)
        #expect(try await world.calls()["github.issues.createComment"] == 1)
    }

    @Test(arguments: ["timeout_after_commit", "timeout", "bad_gateway"])
    func `whatever happens to the request, an alert has one issue`(fault: String) async throws {
        let world = try await MyWorld(faults: [.init("github.issues.create", fault)])
        let delivery = AlertDelivery(
            board: IssueBoard(world.client(), sleeper: InstantSleeper(limit: 1000))
        )
        #expect(await delivery.settle([notice(.critical)]).isEmpty)
        #expect(try await open(world).count == 1)
    }

    @Test func `a figure that is the owner's alone is not in the issue`() {
        let text = Markdown(notice(.critical, words: nil)).text
        #expect(text.contains("the owner's alone"))
        #expect(!text.contains("5 of the last"))
    }

    // MARK: The webhook

    private func webhook(_ address: String) -> AlertWebhook {
        AlertWebhook(
            address: MaskedText(value: address, shownAs: "***"),
            transport: LiveTransport(),
            sleeper: InstantSleeper(limit: 10)
        )
    }

    private var message: AlertWebhook.Message {
        AlertWebhook.Message(
            repository: "ada/channel",
            alerts: [notice(.critical)],
            phase: nil,
            verdict: .rollBack,
            reason: "3x has to step down"
        )
    }

    @Test func `the webhook gets JSON, is tried again after a failure, and nothing says where it is`()
        async throws
    {
        let server = try ScriptedServer([.init(503), .init(204, "")])
        let delivery = AlertDelivery(webhook: webhook("\(server.address)/secret-path"))
        #expect(await delivery.tell(message).isEmpty)
        let requests = try server.requests
        #expect(requests.map(\.method) == ["POST", "POST"])
        #expect(requests.last?.headers["content-type"] == "application/json")
        let body = try #require(requests.last?.body)
        #expect(body.contains(#""repository":"ada/channel""#) && body.contains(#""rule":"success-rate""#))

        let gone = try ScriptedServer([.init(404)])
        let problems = await AlertDelivery(webhook: webhook("\(gone.address)/secret-path")).tell(message)
        #expect(problems.map(\.severity) == [.warning])
        #expect(problems.first?.message.contains("it answered 404") == true)
        #expect(!problems.contains { $0.message.contains("secret-path") })
        let nowhere = await AlertDelivery(webhook: webhook("http://127.0.0.1:9/secret-path")).tell(message)
        #expect(nowhere.first?.message.contains("no answer came") == true)
        #expect(!nowhere.contains { $0.message.contains("secret-path") })
    }

    @Test func `nothing is told where nothing changed`() async throws {
        let server = try ScriptedServer([])
        var quiet = message
        quiet.alerts = []
        #expect(await AlertDelivery(webhook: webhook(server.address)).tell(quiet).isEmpty)
        #expect(try server.requests.isEmpty)
    }
}
