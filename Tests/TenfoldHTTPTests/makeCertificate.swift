import Foundation

/// Writes a key and a certificate of its own for `localhost` into one file.
func makeCertificate(_ path: String) throws {
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
