import CGit2

/// The name of a commit: 40 hexadecimal digits.
public struct CommitID: Sendable, Hashable, CustomStringConvertible {
    /// The digits, in lower case.
    public let hex: String

    /// Reads 40 hexadecimal digits; nil where it is anything else.
    public init?(_ hex: String) {
        guard hex.utf8.count == 40, hex.allSatisfy({ $0.isASCII && $0.isHexDigit }) else { return nil }
        self.hex = hex.lowercased()
    }

    /// The digits.
    public var description: String { hex }

    init(_ id: git_oid) {
        let digits = unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 41) { buffer in
            var id = id
            return unsafe String(cString: git_oid_tostr(buffer.baseAddress, 41, &id))
        }
        self.hex = digits
    }

    var raw: git_oid {
        get throws(GitError) {
            var id = git_oid()
            try Operation("read the commit id", hex).check(unsafe git_oid_fromstr(&id, hex))
            return id
        }
    }
}
