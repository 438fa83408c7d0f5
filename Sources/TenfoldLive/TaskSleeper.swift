public import Tenfold

/// Waits by the machine's own clock.
public struct TaskSleeper: Sleeper {
    /// Makes the sleeper.
    public init() {}

    /// See ``Sleeper/sleep(seconds:)``.
    public func sleep(seconds: Double) async throws {
        try await Task.sleep(for: .seconds(seconds))
    }
}
