import Foundation
public import Tenfold
import TenfoldHTTP

/// YouTube on loopback, for tests that run the program as a process; `stand_in.py` says what it does.
///
/// Every value is a world of its own; one server holds all of them and ends with this process.
public struct StandInServer: Sendable {
    /// Where the services of this world are: the value of `YOUTUBE_API_URL`.
    public let address: String

    /// Makes a world.
    public init(_ name: String) throws {
        address = "\(try Self.shared.get().address)/w/\(name)-\(UInt32.random(in: 0...UInt32.max))"
    }

    /// The variables with which the program reaches this world.
    public var environment: [String: String?] {
        [
            "YOUTUBE_API_URL": address, "YOUTUBE_CLIENT_ID": "123456789012-abc.apps.googleusercontent.com",
            "YOUTUBE_CLIENT_SECRET": "client-canary", "YOUTUBE_REFRESH_TOKEN": "refresh-canary",
            "YOUTUBE_ANALYTICS_REFRESH_TOKEN": nil,
        ]
    }

    /// Changes the world; the names are those of its members.
    public func set(_ values: JSONValue) async throws {
        let request = HTTPRequest(.post, "\(address)/__set", body: try CanonicalJSON.line(values))
        _ = try await HTTPClient().send(request)
    }

    /// What the world has and has seen.
    public func state() async throws -> State {
        let answer = try await HTTPClient().send(HTTPRequest("\(address)/__state"))
        return try CanonicalJSON.decode(State.self, from: answer.body)
    }

    /// What a world has and has seen.
    public struct State: Decodable, Sendable {
        /// The videos of the channel.
        public var videos: [Video]
        /// How often each operation was asked for.
        public var calls: [String: Int]
        /// The units of the Data API's bucket that were spent.
        public var units: Int
        /// Method and path of each request.
        public var requests: [String]
        /// Where requests differ from Google's discovery documents.
        public var violations: [String]
        /// True where Google's documents were there to compare with.
        public var judged: Bool
        /// The report jobs.
        public var jobs: [JSONValue]
    }

    /// A video of the channel.
    public struct Video: Decodable, Sendable {
        /// Its id.
        public var id: String
        /// What the upload said of it.
        public var resource: JSONValue
        /// The checksum of its bytes.
        public var sha256: String
        /// How many bytes.
        public var size: Int
    }

    private static let shared = Result {
        let folder = "\(Program.packageRoot)/Tests/TenfoldTesting/YouTube"
        let script = """
            import sys
            sys.dont_write_bytecode = True
            sys.path.insert(0, sys.argv[1])
            import stand_in
            stand_in.serve()
            """
        return try PythonServer(script, folder, name: "\(folder)/stand_in.py")
    }
}
