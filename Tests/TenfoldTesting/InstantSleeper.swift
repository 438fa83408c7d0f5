import Synchronization
public import Tenfold

/// Lets short waits pass at once and writes them down; long ones, which are time limits, never end by themselves.
public final class InstantSleeper: Sleeper {
    private let waits = Mutex<[Double]>([])
    private let limit: Double

    /// Makes a sleeper; waits of `limit` seconds and more last until they are cancelled.
    public init(limit: Double = 100) {
        self.limit = limit
    }

    /// The short waits so far, in seconds.
    public var slept: [Double] { waits.withLock { $0 } }

    /// See ``Sleeper/sleep(seconds:)``.
    public func sleep(seconds: Double) async throws {
        guard seconds < limit else {
            try await Task.sleep(for: .seconds(3600))
            return
        }
        waits.withLock { $0.append(seconds) }
    }
}
