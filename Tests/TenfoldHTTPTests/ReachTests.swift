import Testing

@testable import TenfoldHTTP

/// Nobody outside may use this program to reach what only it can reach.
struct ReachTests {
    private let server: LoopbackServer

    init() throws { server = try LoopbackServer() }

    /// The connections that the server has seen, this one too.
    private func connections() async throws -> Int {
        Int(try await HTTPClient().send(HTTPRequest("\(server.url)/connections")).text) ?? -1
    }

    @Test func `a name of the world that turns out to be this machine is not connected to`() async throws {
        let client = HTTPClient(reach: .written, addresses: ["feeds.example.org:\(server.port):127.0.0.1"])
        let error = await #expect(throws: HTTPError.self) {
            try await client.send(HTTPRequest("http://feeds.example.org:\(server.port)/echo"))
        }
        #expect(error?.cause == .tooNear)
        #expect(error?.isTransient == false)
        #expect(
            error?.description
                == "cannot GET http://feeds.example.org:\(server.port)/echo: its name leads to this very machine"
        )
        #expect(try await connections() == 1)
    }

    @Test func `an owner's own name for a machine nearby is served`() async throws {
        let client = HTTPClient(reach: .trusted, addresses: ["models.example.org:\(server.port):127.0.0.1"])
        let response = try await client.send(HTTPRequest("http://models.example.org:\(server.port)/echo"))
        #expect(response.status == 200)
    }

    @Test(arguments: [HTTPReach.trusted, .written])
    func `an address that is written as a private one is served, and its redirects too`(_ reach: HTTPReach)
        async throws
    {
        let response = try await HTTPClient(reach: reach).send(HTTPRequest("\(server.url)/count/2"))
        #expect(response.status == 200)
        let named = HTTPRequest("http://localhost:\(server.port)/to?\(server.url)/echo")
        #expect(try await HTTPClient(reach: reach).send(named).status == 200)
    }

    @Test(arguments: [HTTPReach.trusted, .written])
    func `a redirect to the services of a cloud machine is refused before anything is sent`(
        _ reach: HTTPReach
    ) async throws {
        let address = "http://169.254.169.254/latest/meta-data/"
        let error = await #expect(throws: HTTPError.self) {
            try await HTTPClient(reach: reach).send(HTTPRequest("\(server.url)/to?\(address)"))
        }
        #expect(error?.cause == .tooNear)
        #expect(error?.reason == "it leads to \(address), an address of the local link")
    }

    @Test func `a redirect to a name that hides a nearer address is refused`() async throws {
        let client = HTTPClient(reach: .trusted, addresses: ["keys.example.org:80:169.254.169.254"])
        let error = await #expect(throws: HTTPError.self) {
            try await client.send(HTTPRequest("\(server.url)/to?http://keys.example.org/"))
        }
        #expect(error?.cause == .tooNear)
        #expect(error?.reason == "its name leads to an address of the local link")
    }

    @Test(arguments: ["http://127.0.0.1:1/", "http://10.0.0.1/", "http://localhost/", "http://[::1]/"])
    func `from the world no redirect leads to a private address`(_ target: String) throws {
        let error = #expect(throws: HTTPError.self) {
            try HTTPReach.check(HTTPRequest(target), from: "https://example.org/feed", nearest: .world)
        }
        #expect(error?.description.hasPrefix("cannot GET https://example.org/feed: it leads to ") == true)
    }
}
