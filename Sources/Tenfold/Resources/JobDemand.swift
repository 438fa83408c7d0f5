/// What a job asks of the services: each operation so often, and some of them once more where they fail.
public struct JobDemand: Sendable, Equatable {
    /// How often each operation is done, by name.
    public var operations: [String: Int]
    /// The operations that a repeat is charged for again, and how often a repeat does each.
    public var repeated: [String: Int]
    /// How many repeats there are units for, among all jobs of a run.
    public var repeats: Int

    /// Makes a demand.
    public init(operations: [String: Int] = [:], repeated: [String: Int] = [:], repeats: Int = 0) {
        self.operations = operations
        self.repeated = repeated
        self.repeats = repeats
    }
}
