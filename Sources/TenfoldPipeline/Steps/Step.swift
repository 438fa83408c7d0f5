public import Tenfold

/// One step of a job: a name, who does it, and the work.
///
/// Steps know each other only through the JSON results they leave, so that a built-in step and a user's
/// command can stand in for each other.
public struct Step: Sendable {
    /// The name, such as `script`; unique in a job.
    public var name: String
    /// Who does it, such as `espeak`; a change of provider makes old results of the step void.
    public var provider: String
    /// How long one attempt may take, in seconds.
    public var timeoutSeconds: Double
    /// What each attempt is charged before it begins: how often it does each operation at the most.
    public var operations: [String: Int]
    /// The work.
    public var work: @Sendable (StepContext) async throws -> StepProduct

    /// Makes a step.
    public init(
        name: String,
        provider: String,
        timeoutSeconds: Double,
        operations: [String: Int] = [:],
        work: @escaping @Sendable (StepContext) async throws -> StepProduct
    ) {
        self.name = name
        self.provider = provider
        self.timeoutSeconds = timeoutSeconds
        self.operations = operations
        self.work = work
    }
}

/// What a step may look at.
public struct StepContext: Sendable {
    /// What the job is about.
    public var job: JobInput
    /// The job's own folder.
    public var workspace: Workspace
    /// The JSON results of the steps before, by name.
    public var results: [String: [UInt8]]
    /// Pays for calls whose number is only known on the way; what a step always takes is in ``Step/operations``.
    public var meter: LeaseMeter?
    /// The money that calls cost.
    public var spending: Spending?

    /// Makes a context.
    public init(
        job: JobInput,
        workspace: Workspace,
        results: [String: [UInt8]],
        meter: LeaseMeter? = nil,
        spending: Spending? = nil
    ) {
        self.meter = meter
        self.spending = spending
        self.job = job
        self.workspace = workspace
        self.results = results
    }

    /// The result of an earlier built-in step, as a type.
    ///
    /// - Throws: ``StepFailure`` where that step did not run or answered something else.
    public func result<Value: Decodable>(_ type: Value.Type, of step: StepName) throws -> Value {
        try result(type, of: step.rawValue)
    }

    /// The result of an earlier step, as a type.
    ///
    /// - Throws: ``StepFailure`` where that step did not run or answered something else.
    public func result<Value: Decodable>(_ type: Value.Type, of step: String) throws -> Value {
        guard let bytes = results[step] else {
            throw StepFailure(
                .broken,
                "cannot use the result of '\(step)': the pipeline has no such step before this one"
            )
        }
        do {
            return try CanonicalJSON.decode(type, from: bytes)
        } catch {
            throw StepFailure(.broken, "cannot use the result of '\(step)': \(words(for: error))")
        }
    }
}

/// What a step made.
public struct StepProduct: Sendable, Equatable {
    /// The result as JSON, for the steps after it.
    public var value: [UInt8]
    /// The files it made, below the workspace; a later attempt reuses the step only if all are unchanged.
    public var files: [String]
    /// What it cost in US dollars.
    public var costUSD: Double
    /// What it measured; a failure ends the job.
    public var checks: [CheckRecord]

    /// Makes a product from JSON.
    public init(value: [UInt8], files: [String] = [], costUSD: Double = 0, checks: [CheckRecord] = []) {
        self.value = value
        self.files = files
        self.costUSD = costUSD
        self.checks = checks
    }

    /// Makes a product from a value.
    ///
    /// - Throws: `EncodingError` where a number is not finite.
    public init<Value>(_ produced: Produced<Value>, files: [String] = [], checks: [CheckRecord] = []) throws {
        try self.init(
            value: CanonicalJSON.line(produced.value),
            files: files,
            costUSD: produced.costUSD,
            checks: produced.checks + checks
        )
    }
}

/// A decoding error in words, with the path of keys.
func words(for error: any Error) -> String {
    guard let error = error as? DecodingError else { return "\(error)" }
    func path(_ context: DecodingError.Context) -> String {
        context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
    }
    switch error {
    case .keyNotFound(let key, let context):
        let place = path(context)
        return "the key '\(place.isEmpty ? "" : place + ".")\(key.stringValue)' is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
        let place = path(context)
        return "\(place.isEmpty ? "" : "'\(place)': ")\(context.debugDescription)"
    @unknown default:
        return "\(error)"
    }
}
