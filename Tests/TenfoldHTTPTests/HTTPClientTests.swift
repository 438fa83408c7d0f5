import Foundation
import TenfoldHTTP
import Testing

struct HTTPClientTests {
    private let server: LoopbackServer
    private let client = HTTPClient()

    init() throws { server = try LoopbackServer() }

    /// What the server saw of a request.
    private struct Echo: Decodable {
        var method: String
        var path: String
        var body: String
        var headers: [String: String]

        init(_ response: HTTPResponse) throws {
            self = try JSONDecoder().decode(Echo.self, from: Data(response.body))
        }
    }

    @Test(arguments: [HTTPRequest.Method.post, .put, .patch, .delete])
    func `a method arrives with its headers and body, and nothing that was not asked for`(
        _ method: HTTPRequest.Method
    ) async throws {
        let headers = [HTTPHeader("X-Key", "k: 1"), HTTPHeader("X-Empty", "")]
        let request = HTTPRequest(
            method,
            "\(server.url)/echo?a=b",
            headers: headers,
            body: Array("höhö".utf8)
        )
        let response = try await client.send(request)
        let echo = try Echo(response)
        #expect(echo.method == method.rawValue)
        #expect(echo.path == "/echo?a=b")
        #expect(echo.body == "höhö")
        #expect(echo.headers["x-key"] == "k: 1")
        #expect(echo.headers["x-empty"] == "")
        #expect(echo.headers["user-agent"] == "tenfold")
        #expect(echo.headers["content-type"] == nil)
        #expect(echo.headers["expect"] == nil)
    }

    @Test func `an answer has its status, all headers, content and address`() async throws {
        let response = try await client.send(HTTPRequest("\(server.url)/echo"))
        #expect(response.status == 200)
        #expect(response.isSuccess)
        #expect(response.headers.filter { $0.name == "X-Twice" }.map(\.value) == ["a", "b"])
        #expect(response.header("x-TWICE") == "a")
        #expect(response.url == "\(server.url)/echo")
    }

    @Test func `an empty POST arrives as one`() async throws {
        let echo = try Echo(try await client.send(HTTPRequest(.post, "\(server.url)/echo")))
        #expect(echo.method == "POST")
        #expect(echo.headers["content-length"] == "0")
    }

    @Test func `HEAD brings headers and no content`() async throws {
        let response = try await client.send(HTTPRequest(.head, "\(server.url)/bytes/500"))
        #expect(response.header("Content-Length") == "500")
        #expect(response.body == [])
    }

    @Test func `an unhappy answer is an answer`() async throws {
        let response = try await client.send(HTTPRequest("\(server.url)/status/503"))
        #expect(response.status == 503)
        #expect(!response.isSuccess)
        #expect(response.header("Retry-After") == "7")
        #expect(response.text == "sorry")
    }

    @Test func `packed content is unpacked`() async throws {
        let response = try await client.send(HTTPRequest("\(server.url)/gzip/100000"))
        #expect(response.body == Array(repeating: 0, count: 100_000))
    }

    @Test(arguments: ["bytes", "gzip"])
    func `an answer over the limit is refused, also where it was packed small`(_ kind: String) async throws {
        let client = HTTPClient(limits: HTTPLimits(responseBytes: 1000))
        #expect(try await client.send(HTTPRequest("\(server.url)/\(kind)/1000")).body.count == 1000)
        let error = await #expect(throws: HTTPError.self) {
            try await client.send(HTTPRequest("\(server.url)/\(kind)/100000"))
        }
        #expect(error?.cause == .tooLarge)
        #expect(
            error?.description
                == "cannot GET \(server.url)/\(kind)/100000: the answer is larger than 1000 bytes"
        )
    }

    @Test func `an answer that breaks off is an error that may pass`() async throws {
        let error = await #expect(throws: HTTPError.self) {
            try await client.send(HTTPRequest("\(server.url)/short"))
        }
        #expect(error?.cause == .connection)
        #expect(error?.isTransient == true)
    }

    @Test func `the total time is limited`() async throws {
        let client = HTTPClient(limits: HTTPLimits(totalSeconds: 0.2))
        let error = await #expect(throws: HTTPError.self) {
            try await client.send(HTTPRequest("\(server.url)/silent?key=secret"))
        }
        #expect(error?.cause == .timedOut)
        #expect(error?.isTransient == true)
        #expect(error?.description.hasPrefix("cannot GET \(server.url)/silent: ") == true)
    }

    @Test func `silence in the middle of an answer is limited`() async throws {
        let client = HTTPClient(limits: HTTPLimits(stallSeconds: 1, totalSeconds: 15))
        let error = await #expect(throws: HTTPError.self) {
            try await client.send(HTTPRequest("\(server.url)/stall"))
        }
        #expect(error?.cause == .timedOut)
        #expect(error?.reason.contains("too slow") == true)
    }

    @Test func `a cancelled task ends its request`() async throws {
        let (client, url) = (client, server.url)
        let task = Task { try await client.send(HTTPRequest("\(url)/silent")) }
        task.cancel()
        let error = await #expect(throws: HTTPError.self) { try await task.value }
        #expect(error?.cause == .cancelled)
    }

    @Test func `twenty requests at once all get their own answer`() async throws {
        let (client, url) = (client, server.url)
        let sizes = try await withThrowingTaskGroup(of: Int.self) { group in
            for size in 1...20 {
                group.addTask { try await client.send(HTTPRequest("\(url)/bytes/\(size)")).body.count }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(sizes.sorted() == Array(1...20))
    }

    @Test func `nobody at the address is an error that may pass`() async throws {
        let error = await #expect(throws: HTTPError.self) {
            try await client.send(HTTPRequest("http://user:pass@127.0.0.1:1/a?key=secret"))
        }
        #expect(error?.cause == .connection)
        #expect(error?.description.hasPrefix("cannot GET http://***@127.0.0.1:1/a: ") == true)
        #expect(error?.description.contains("secret") == false)
        #expect(error?.description.contains("pass@") == false)
    }

    @Test func `redirects of a GET are followed up to the limit`() async throws {
        let client = HTTPClient(limits: HTTPLimits(redirects: 3))
        let response = try await client.send(HTTPRequest("\(server.url)/count/3"))
        #expect(response.url == "\(server.url)/echo")
        let error = await #expect(throws: HTTPError.self) {
            try await client.send(HTTPRequest("\(server.url)/count/4"))
        }
        #expect(error?.cause == .redirect)
    }

    @Test func `a redirect of a POST is not followed`() async throws {
        let response = try await client.send(HTTPRequest(.post, "\(server.url)/to?/echo", body: [1]))
        #expect(response.status == 302)
        #expect(response.header("Location") == "/echo")
    }

    @Test(arguments: ["file:///etc/hostname", "ftp://127.0.0.1/a", "gopher://127.0.0.1/a"])
    func `a redirect to another scheme is not followed`(_ target: String) async throws {
        let error = await #expect(throws: HTTPError.self) {
            try await client.send(HTTPRequest("\(server.url)/to?\(target)"))
        }
        #expect(error?.cause == .invalid)
    }

    @Test func `another host is not told the request's own headers`() async throws {
        let headers = [
            HTTPHeader("Authorization", "Bearer t"), HTTPHeader("X-Api-Key", "k"),
            HTTPHeader("Accept", "a/b"),
        ]
        let away = "\(server.url)/to?http://localhost:\(server.port)/echo"
        let there = try Echo(try await client.send(HTTPRequest(away, headers: headers)))
        #expect(there.headers["authorization"] == nil)
        #expect(there.headers["x-api-key"] == nil)
        #expect(there.headers["accept"] == "a/b")
        let stay = try Echo(try await client.send(HTTPRequest("\(server.url)/to?/echo", headers: headers)))
        #expect(stay.headers["authorization"] == "Bearer t")
    }
}
