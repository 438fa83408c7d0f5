/// Puts `***` in place of secrets, wherever they turn up: a service may quote the key that it refuses.
public struct Redaction: Sendable, Equatable {
    private let secrets: [[UInt8]]

    /// Makes a redaction of some texts; what is shorter than eight bytes is no secret, and would tear up every other
    /// word.
    public init(_ secrets: some Sequence<String>) {
        let lines = secrets.flatMap { $0.split(whereSeparator: \.isNewline) }.map { Array($0.utf8) }
        // The longest first: one may be a part of another.
        self.secrets = Set(lines.filter { $0.count >= 8 }).sorted {
            ($1.count, String(decoding: $0, as: UTF8.self)) < ($0.count, String(decoding: $1, as: UTF8.self))
        }
    }

    /// The redaction of everything in an environment that sounds like a secret.
    public init(environment: [String: String]) {
        self.init(environment.filter { soundsSecret($0.key) }.map(\.value))
    }

    /// A text without the secrets.
    public func apply(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let clean = apply(bytes)
        return clean == bytes ? text : String(decoding: clean, as: UTF8.self)
    }

    /// Bytes without the secrets.
    public func apply(_ bytes: [UInt8]) -> [UInt8] {
        secrets.reduce(bytes) { Self.replace($1, in: $0) }
    }

    private static func replace(_ secret: [UInt8], in bytes: [UInt8]) -> [UInt8] {
        guard let first = secret.first, bytes.count >= secret.count else { return bytes }
        var clean: [UInt8] = []
        var kept = 0
        var place = 0
        while let found = bytes[place...].firstIndex(of: first), found + secret.count <= bytes.count {
            if bytes[found..<(found + secret.count)].elementsEqual(secret) {
                clean += bytes[kept..<found]
                clean += "***".utf8
                kept = found + secret.count
                place = kept
            } else {
                place = found + 1
            }
        }
        return kept == 0 ? bytes : clean + bytes[kept...]
    }
}
