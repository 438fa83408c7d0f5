import Synchronization
public import Tenfold
import TenfoldHTTP
public import TenfoldLive

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A GitHub on this machine that somebody else wrote: the package `myworld`, with faults to order.
///
/// Every value is a world of its own with the repository `ada/channel`; one server holds all of them.
public struct MyWorld: Sendable {
    /// A fault at the nth call of an operation, such as `github.issues.create`.
    public struct Fault: Sendable {
        /// The operation.
        public var operation: String
        /// What goes wrong, such as `timeout_after_commit`.
        public var kind: String
        /// Which call of the operation.
        public var call: Int

        /// Makes a fault.
        public init(_ operation: String, _ kind: String, call: Int = 1) {
            self.operation = operation
            self.kind = kind
            self.call = call
        }
    }

    private let server: String
    private let run: String
    /// A token for the repository.
    public let token: String

    /// Where the API is.
    public var address: String { "\(server)/gw/api.github.com" }

    /// Makes a world.
    ///
    /// - Parameter branches: Branches of the repository that have a commit more than `main`.
    public init(faults: [Fault] = [], branches: [String] = []) async throws {
        self.server = try MyWorldServer.shared.get().address
        let content: JSONValue = ["files": ["proposed.txt": "proposed"]]
        let all = Dictionary(branches.map { ($0, content) }) { first, _ in first }
        let repository: JSONValue = ["name": "ada/channel", "branches": .object(all)]
        let faults = faults.map { fault -> JSONValue in
            [
                "server": "github", "tool": .string(fault.operation), "kind": .string(fault.kind),
                "on_call": .integer(fault.call),
            ]
        }
        let spec: JSONValue = [
            "name": "world", "task": "none", "checks": [], "faults": .array(faults),
            "servers": ["github": ["seed": ["viewer": "ada", "repos": [repository]]]],
        ]
        let made = try await Self.ask(.post, "\(server)/envs", ["spec": spec])
        guard let run = made["id"]?.text,
            let token = made["credentials"]?["agent"]?["github_token"]?.text
        else { throw FileStoreError(operation: "make a world at", path: server, reason: "\(made)") }
        self.run = run
        self.token = token
    }

    /// A client for `ada/channel`.
    public func client(sleeper: any Sleeper = InstantSleeper(limit: 1000)) -> GitHubClient {
        GitHubClient(
            "ada/channel",
            api: GitHubAPI(
                address: address,
                token: MaskedText(value: token, shownAs: "***"),
                clock: SystemClock(),
                sleeper: sleeper
            )
        )
    }

    /// How often each operation was called, refused and lost calls too.
    public func calls() async throws -> [String: Int] {
        let answer = try await Self.ask(.get, "\(server)/envs/\(run)/calls")
        let list = answer["calls"] ?? answer
        guard case .array(let calls) = list else { return [:] }
        return Dictionary(grouping: calls.compactMap { $0["tool"]?.text }, by: \.self).mapValues(\.count)
    }

    private static func ask(_ method: HTTPRequest.Method, _ url: String, _ body: JSONValue? = nil)
        async throws
        -> JSONValue
    {
        let header = HTTPHeader("Content-Type", "application/json")
        let bytes = try body.map { try CanonicalJSON.line($0) } ?? []
        let response = try await HTTPClient().send(HTTPRequest(method, url, headers: [header], body: bytes))
        return try CanonicalJSON.decode(JSONValue.self, from: response.body)
    }
}
