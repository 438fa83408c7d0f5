import Foundation
import TenfoldHTTP
import TenfoldTesting
import Testing

struct TrustTests {
    @Test func `a server that cannot prove who it is gets no request, one that can does`() async throws {
        try await withTemporaryFolder { folder in
            let certificate = "\(folder)/server.pem"
            try makeCertificate(certificate)
            let server = try LoopbackServer(certificate: certificate)
            let request = HTTPRequest("https://localhost:\(server.port)/echo")
            let error = await #expect(throws: HTTPError.self) { try await HTTPClient().send(request) }
            #expect(error?.cause == .untrusted)
            #expect(error?.isTransient == false)
            let response = try await HTTPClient(certificates: certificate).send(request)
            #expect(response.status == 200)
            let elsewhere = HTTPRequest("https://127.0.0.1:\(server.port)/echo")
            await #expect(throws: HTTPError.self) {
                try await HTTPClient(certificates: certificate).send(elsewhere)
            }
        }
    }
}
