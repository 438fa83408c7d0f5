import Tenfold

/// The files by which a step speaks to the runner of GitHub Actions; elsewhere nothing is written.
struct RunnerFiles {
    let environment: [String: String]
    let files: any FileStore

    /// Hands values to the steps and jobs that follow.
    ///
    /// - Throws: `FileStoreError`.
    func write(outputs: KeyValuePairs<String, String>) throws {
        try append(outputs.map(Self.output).joined(), to: "GITHUB_OUTPUT")
    }

    /// Adds a report to the page of the run.
    ///
    /// - Throws: `FileStoreError`.
    func write(summary: Markdown) throws {
        try append(summary.text, to: "GITHUB_STEP_SUMMARY")
    }

    /// One value between two lines that it cannot hold itself: they are made of its own hash.
    static func output(_ name: String, _ value: String) -> String {
        let fence = "tenfold_\(SHA256.hex(value).prefix(16))"
        return "\(name)<<\(fence)\n\(value)\n\(fence)\n"
    }

    private func append(_ text: String, to variable: String) throws {
        guard let path = environment[variable], !path.isEmpty else { return }
        try files.write((try files.read(path) ?? []) + Array(text.utf8), to: path)
    }
}
