import Testing

@testable import TenfoldHTTP

struct RequestRulesTests {
    @Test(arguments: ["file:///etc/passwd", "ftp://example.org/", "example.org", "", "javascript:alert(1)"])
    func `only http and https are sent`(_ url: String) async {
        let error = await #expect(throws: HTTPError.self) { try await HTTPClient().send(HTTPRequest(url)) }
        #expect(error?.cause == .invalid)
    }

    @Test(arguments: [
        HTTPHeader("X-A", "b\r\nX-Smuggled: c"), HTTPHeader("X A", "b"), HTTPHeader("", "b"),
        HTTPHeader("X-A:", "b"), HTTPHeader("X-A", "b\0"),
    ])
    func `a header cannot smuggle another`(_ header: HTTPHeader) {
        #expect(throws: HTTPError.self) {
            try validate(HTTPRequest("http://127.0.0.1/", headers: [header]))
        }
    }

    @Test func `a redirect never leaves https`() throws {
        let request = HTTPRequest("https://example.org/a")
        let error = #expect(throws: HTTPError.self) {
            try redirected(request, to: "http://example.org/b?token=secret")
        }
        #expect(error?.cause == .redirect)
        #expect(
            error?.description == "cannot GET https://example.org/a: it leads from https to "
                + "http://example.org/b, which is not safe"
        )
        #expect(try redirected(request, to: "https://example.org/b").url == "https://example.org/b")
    }

    @Test(arguments: [
        ("https://a.org/1", "https://a.org:443/2", true), ("https://A.org/1", "https://a.org/2", true),
        ("http://a.org/1", "http://a.org:8080/2", false), ("http://a.org/1", "https://a.org/2", false),
        ("https://a.org/1", "https://b.org/@a.org/", false),
        ("https://a.org/1", "https://a.org@b.org/", false),
    ])
    func `headers go along within one origin alone`(_ from: String, _ to: String, _ stay: Bool) throws {
        let request = HTTPRequest(from, headers: [HTTPHeader("Authorization", "Bearer t")])
        #expect(try redirected(request, to: to).headers.isEmpty != stay)
    }

    @Test(arguments: [
        ("https://user:pass@a.org/b?key=1#x", "https://***@a.org/b"),
        ("https://a.org/@b", "https://a.org/@b"),
        ("nothing", "nothing"), ("http://a.org?token=1", "http://a.org"),
    ])
    func `an address loses what may be secret`(_ url: String, _ expected: String) {
        #expect(redacted(url) == expected)
    }
}
