import Dispatch
import Synchronization
import Tenfold

extension FileLock {
    private static let queue = DispatchQueue(label: "tenfold.locks", attributes: .concurrent)

    /// Waits for the lock of a file on a thread of its own; nil where it takes too long, or the file cannot be made.
    static func waiting(for path: String, atMostSeconds seconds: Double) async -> FileLock? {
        let waiter = Waiter()
        return await withCheckedContinuation { continuation in
            waiter.begin(continuation)
            queue.async { waiter.end(try? FileLock(waitingFor: path)) }
            queue.asyncAfter(deadline: .now() + seconds) { waiter.end(nil) }
        }
    }
}

/// Whoever comes first, the lock or the end of the wait; a lock that comes later is let go at once.
private final class Waiter: Sendable {
    private let continuation = Mutex<CheckedContinuation<FileLock?, Never>?>(nil)

    func begin(_ new: CheckedContinuation<FileLock?, Never>) { continuation.withLock { $0 = new } }

    func end(_ lock: FileLock?) {
        continuation.withLock { waiting in
            defer { waiting = nil }
            return waiting
        }?.resume(returning: lock)
    }
}
