public import Tenfold

extension Step {
    /// A user's own command in place of a built-in step.
    ///
    /// It runs through `/bin/sh -c` in the job's workspace, reads one JSON document on standard input (the job,
    /// the idea and all results so far) and answers with one JSON object on standard output. The object is the
    /// step's result; `files`, `cost_usd` and `checks` in it are taken into the record. `shown` is the line as
    /// records may show it, without secrets.
    public static func command(
        _ name: String,
        run line: String,
        shownAs shown: String,
        environment: [String: String] = [:],
        timeoutSeconds: Double,
        with runner: any ProcessRunner
    ) -> Step {
        Step(name: name, provider: shown, timeoutSeconds: timeoutSeconds + 5) { context in
            let command = ProcessCommand(
                "/bin/sh",
                ["-c", line],
                directory: context.workspace.root,
                environment: environment.merging(
                    ["TENFOLD_STEP": name, "TENFOLD_WORKSPACE": context.workspace.root],
                    uniquingKeysWith: { $1 }
                ),
                input: try document(for: name, context),
                timeoutSeconds: timeoutSeconds
            )
            let result = try await runner.run(command)
            guard result.exitCode == 0 else { throw failure(name, shown, result) }
            return try product(name, result.output)
        }
    }
}

/// The document a command reads: `{"step", "run", "job", "phase", "seed", "workspace", "idea", "pattern", "results"}`.
private func document(for step: String, _ context: StepContext) throws -> [UInt8] {
    struct Document: Encodable {
        var step: String
        var run: String
        var job: Int
        var phase: PhaseName
        var seed: UInt64
        var workspace: String
        var idea: Idea?
        var pattern: Pattern?
        var results: [String: JSONValue]
    }
    let results = try context.results.mapValues { try CanonicalJSON.decode(JSONValue.self, from: $0) }
    return try CanonicalJSON.line(
        Document(
            step: step,
            run: context.job.run,
            job: context.job.job,
            phase: context.job.phase,
            seed: context.job.seed,
            workspace: context.workspace.root,
            idea: context.job.idea,
            pattern: context.job.pattern,
            results: results
        )
    )
}

/// Exit code 75 asks for another try, as everywhere in the product; any other means the work is bad.
private func failure(_ step: String, _ shown: String, _ result: ProcessResult) -> StepFailure {
    let said = result.errorText.split(separator: "\n").suffix(5).joined(separator: "\n")
    let words = said.isEmpty ? "it said nothing on standard error" : said
    return StepFailure(
        result.exitCode == 75 ? .transient : .broken,
        "cannot finish '\(step)': '\(shown)' ended with exit code \(result.exitCode): \(words)"
    )
}

private func product(_ step: String, _ output: [UInt8]) throws -> StepProduct {
    struct Answer: Decodable {
        var files: [String]?
        var costUSD: Double?
        var checks: [CheckRecord]?

        enum CodingKeys: String, CodingKey {
            case files, checks
            case costUSD = "cost_usd"
        }
    }
    do {
        let value = try CanonicalJSON.decode(JSONValue.self, from: output)
        guard case .object = value else { throw StepFailure(.broken, "it is not an object") }
        let answer = try CanonicalJSON.decode(Answer.self, from: output)
        let files = answer.files ?? []
        if let outside = files.first(where: { !isInside($0) }) {
            throw StepFailure(.broken, "the file \(outside) lies outside the workspace")
        }
        return StepProduct(
            value: try CanonicalJSON.line(value),
            files: files,
            costUSD: answer.costUSD ?? 0,
            checks: answer.checks ?? []
        )
    } catch {
        throw StepFailure(
            .broken,
            "cannot read the answer of '\(step)' (one JSON object): \(words(for: error))"
        )
    }
}

/// True for a path that stays below the folder it starts from.
private func isInside(_ path: String) -> Bool {
    !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
}
