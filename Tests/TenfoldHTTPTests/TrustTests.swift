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

    private func makeCertificate(_ path: String) throws {
        let openssl = Process()
        openssl.executableURL = URL(filePath: "/usr/bin/env")
        openssl.arguments =
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", path]
            + ["-out", "\(path).crt", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
        openssl.standardError = FileHandle.nullDevice
        try openssl.run()
        openssl.waitUntilExit()
        let both = try Data(contentsOf: URL(filePath: path)) + Data(contentsOf: URL(filePath: "\(path).crt"))
        try both.write(to: URL(filePath: path))
    }
}
