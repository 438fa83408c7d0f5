import Tenfold
import TenfoldTesting
import Testing

@testable import TenfoldPipeline

struct YouTubeAuthorizationTests {
    private func consent(seed: UInt64 = 1) -> YouTubeAuthorization {
        var random = SeededGenerator(seed: seed)
        return YouTubeAuthorization(clientID: "client", redirect: "http://127.0.0.1:8400", using: &random)
    }

    private func value(_ name: String, in page: String) -> String? {
        page.split(separator: "?")[1].split(separator: "&").first { $0.hasPrefix("\(name)=") }
            .map { String($0.dropFirst(name.count + 1)) }
    }

    /// What the token endpoint was sent.
    private actor Endpoint: WebTransport {
        private(set) var forms: [String] = []

        func send(_ request: WebRequest) async throws -> WebAnswer {
            guard case .bytes(let bytes) = request.body else { return WebAnswer(status: 400) }
            forms.append(String(decoding: bytes, as: UTF8.self))
            return WebAnswer(status: 200, body: Array(#"{"refresh_token":"1//secret"}"#.utf8))
        }
    }

    @Test func `a challenge is the one of RFC 7636, appendix B`() {
        #expect(
            challenge(of: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
                == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
        )
    }

    @Test func `the code of the right attempt is traded with the verifier of its challenge`() async throws {
        let consent = consent()
        let page = consent.page(for: .upload)
        let state = try #require(value("state", in: page))
        let code = try consent.code(in: "/?state=\(state)&code=4%2F0Ab&scope=x")
        let endpoint = Endpoint()
        let token = try await consent.refreshToken(for: code, clientSecret: "s", over: endpoint)
        #expect(token.reveal() == "1//secret")
        #expect("\(token)" == "***")
        let form = try #require(await endpoint.forms.first)
        #expect(form.contains("code=4%2F0Ab&"))
        let verifier = try #require(form.split(separator: "=").last.map(String.init))
        #expect(value("code_challenge", in: page) == challenge(of: verifier))
    }

    @Test func `an address of another attempt, without a code or with a refusal is not taken`() throws {
        let consent = consent()
        let other = try #require(value("state", in: self.consent(seed: 2).page(for: .upload)))
        let addresses = ["/?state=\(other)&code=4", "/?state=\(other)", "", "/?error=access_denied"]
        for address in addresses {
            #expect(throws: StepFailure.self) { try consent.code(in: address) }
        }
    }

    @Test func `only the rights of the purpose are asked for`() {
        let upload = value("scope", in: consent().page(for: .upload))
        #expect(upload == "https%3A%2F%2Fwww.googleapis.com%2Fauth%2Fyoutube.force-ssl")
        #expect(value("scope", in: consent().page(for: .analytics))?.contains("force-ssl") == false)
    }
}
