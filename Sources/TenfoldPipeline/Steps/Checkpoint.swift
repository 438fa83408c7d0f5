import Tenfold

/// A finished step on disk, so that a job that is started again goes on where it stopped.
struct Checkpoint: Codable, Equatable {
    /// The hash of everything the step depends on.
    var key: String
    /// The result.
    var value: String
    /// The files made, with their SHA-256.
    var files: [String: String]
    /// What the step measured.
    var checks: [CheckRecord]
    /// What it took and cost.
    var record: StepRecord
}

/// Keeps the checkpoints of one workspace.
struct CheckpointStore {
    var workspace: Workspace
    var files: any FileStore

    /// The finished step, where it was done with the same inputs and its files are unchanged.
    func load(_ step: Step, key: String) throws -> Checkpoint? {
        guard let bytes = try files.read(path(step)) else { return nil }
        // A checkpoint that cannot be read is as good as none: the step is done again.
        guard let checkpoint = try? CanonicalJSON.decode(Checkpoint.self, from: bytes), checkpoint.key == key
        else { return nil }
        for (file, digest) in checkpoint.files {
            guard try files.checksum(of: workspace.path(file))?.sha256 == digest else { return nil }
        }
        return checkpoint
    }

    /// Writes a step down as finished.
    func save(_ step: Step, key: String, _ product: StepProduct, _ record: StepRecord) throws {
        var digests: [String: String] = [:]
        for file in product.files {
            guard let checksum = try files.checksum(of: workspace.path(file)) else {
                throw StepFailure(
                    .broken,
                    "cannot finish '\(step.name)': it named the file \(file) and did not make it"
                )
            }
            digests[file] = checksum.sha256
        }
        let checkpoint = Checkpoint(
            key: key,
            value: String(decoding: product.value, as: UTF8.self),
            files: digests,
            checks: product.checks,
            record: record
        )
        try files.write(CanonicalJSON.line(checkpoint), to: path(step))
    }

    private func path(_ step: Step) -> String { workspace.path("checkpoints/\(step.name).json") }
}
