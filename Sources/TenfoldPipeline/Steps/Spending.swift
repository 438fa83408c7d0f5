public import Tenfold

/// The money that a job's calls cost, written down before each is made.
///
/// A call whose answer is lost has perhaps been billed: it counts with the most it can have cost until the cost is
/// known, also for a job that is taken up again after it was killed.
public actor Spending {
    /// The file in a workspace that holds what its job spent.
    public static let file = "spending.json"

    /// A call that costs money.
    struct Call: Codable, Equatable {
        /// The step that makes it.
        var step: String
        /// What it is, such as `gpt-6-luna`.
        var subject: String
        /// The most it can cost, in US dollars.
        var reservedUSD: Double
        /// What it did cost; nil as long as nobody knows.
        var costUSD: Double?
    }

    private let path: String
    private let files: any FileStore
    private var calls: [Call]

    /// Opens the account of a workspace.
    ///
    /// - Throws: ``FileStoreError`` where it cannot be read, ``StepFailure`` where it is damaged.
    public init(workspace: Workspace, files: any FileStore) throws {
        self.path = workspace.path(Self.file)
        self.files = files
        do {
            self.calls = try files.read(path).map { try CanonicalJSON.decode([Call].self, from: $0) } ?? []
        } catch is DecodingError {
            throw StepFailure(.broken, "cannot tell what the job's calls cost: \(path) is damaged")
        }
    }

    /// Sets aside the most a call can cost, before it is made, and gives its number.
    ///
    /// - Throws: ``FileStoreError``; then the call may not be made.
    public func reserve(_ usd: Double, for subject: String, in step: String) throws -> Int {
        calls.append(Call(step: step, subject: subject, reservedUSD: usd))
        try save()
        return calls.count - 1
    }

    /// Says what a call did cost.
    ///
    /// - Throws: ``FileStoreError``.
    public func settle(_ call: Int, usd: Double) throws {
        calls[call].costUSD = usd
        try save()
    }

    /// What a step has cost so far, in US dollars.
    public func total(of step: String) -> Double {
        calls.filter { $0.step == step }.reduce(0) { $0 + ($1.costUSD ?? $1.reservedUSD) }
    }

    private func save() throws { try files.write(CanonicalJSON.line(calls), to: path) }
}
