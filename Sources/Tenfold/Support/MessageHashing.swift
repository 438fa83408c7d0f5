import Synchronization

/// Hashes whole messages: as ``SHA256`` does, or with a library of the machine that uses the processor's own instructions
/// and is five times as fast.
///
/// Whoever hashes, the hash is the same; which one does is settled once, when the program begins.
public struct MessageHashing: Sendable {
    /// Hashes a short head and a part of some bytes as one message.
    public typealias Function = @Sendable (_ head: [UInt8], _ bytes: [UInt8], _ part: Range<Int>) -> [UInt8]

    /// SHA-1, 20 bytes; for git's names of things only.
    public var sha1: Function
    /// SHA-256, 32 bytes.
    public var sha256: Function

    /// Makes a pair of functions.
    public init(sha1: @escaping Function, sha256: @escaping Function) {
        self.sha1 = sha1
        self.sha256 = sha256
    }

    /// The functions written here, which every machine has.
    public static let own = MessageHashing(
        sha1: { head, bytes, part in
            var hash = SHA1()
            hash.update(head)
            hash.update(bytes, in: part)
            return hash.finalize()
        },
        sha256: { head, bytes, part in
            var hash = SHA256()
            hash.update(head)
            hash.update(bytes, in: part)
            return hash.finalize()
        }
    )

    private static let chosen = Mutex(own)

    /// The functions in use.
    public static var current: MessageHashing {
        get { chosen.withLock(\.self) }
        set { chosen.withLock { $0 = newValue } }
    }
}
