public import Tenfold

/// What providers that reach services work with.
public struct Services: Sendable {
    /// The network.
    public var transport: any WebTransport
    /// The time.
    public var clock: any WallClock
    /// Waits between attempts.
    public var sleeper: any Sleeper
    /// The disk.
    public var files: any FileStore
    /// Gives numbers drawn evenly from 0 to 1, by which waits are spread.
    public var chance: @Sendable () -> Double

    /// Makes a bundle.
    public init(
        transport: any WebTransport,
        clock: any WallClock,
        sleeper: any Sleeper,
        files: any FileStore,
        chance: @escaping @Sendable () -> Double = { Double.random(in: 0...1) }
    ) {
        self.transport = transport
        self.clock = clock
        self.sleeper = sleeper
        self.files = files
        self.chance = chance
    }

    /// A retrier after a policy.
    func retrier(_ policy: RetryPolicy) -> WebRetrier {
        WebRetrier(policy, sleeper: sleeper, clock: clock, chance: chance)
    }
}
