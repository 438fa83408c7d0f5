import Synchronization

/// Hashes whole messages: as ``SHA256`` does, or with a library of the machine that uses the processor's own instructions
/// and is five times as fast.
///
/// Whoever hashes, the hash is the same.
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

    /// What is in use, or how to find it when the first message comes.
    private struct Choice {
        var made: MessageHashing?
        var make: @Sendable () -> MessageHashing?
    }

    private static let choice = Mutex(Choice(make: { nil }))

    /// Prefers what is found when the first message comes to ``own``.
    public static func prefer(_ found: @escaping @Sendable () -> MessageHashing?) {
        choice.withLock { $0 = Choice(make: found) }
    }

    /// The functions in use.
    public static var current: MessageHashing {
        choice.withLock { choice in
            let made = choice.made ?? choice.make() ?? own
            choice.made = made
            return made
        }
    }
}
