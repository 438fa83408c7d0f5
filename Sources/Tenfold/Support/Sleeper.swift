/// Waits; the only way the product lets time pass.
public protocol Sleeper: Sendable {
    /// Returns after about `seconds`.
    ///
    /// - Throws: `CancellationError` where the task is cancelled meanwhile.
    func sleep(seconds: Double) async throws
}
