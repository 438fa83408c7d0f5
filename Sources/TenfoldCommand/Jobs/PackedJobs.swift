import Tenfold

/// Several isolated jobs on one runner: each in a process, a workspace and a record of its own.
struct PackedJobs {
    /// How one of them ended.
    struct Ending {
        /// The job's number.
        let job: Int
        /// What its process said on both streams, and nothing else.
        let words: String
        /// How its process ended; a process that could not be followed failed.
        let status: Int
    }

    let program: OwnProgram
    let jobs: JobNumbers
    /// How many work at the same time.
    let atOnce: Int

    /// Runs all of them; one that fails or is killed never stops the others.
    ///
    /// - Parameters:
    ///   - arguments: What each job is started with.
    ///   - report: Called with each as it ends.
    func run(
        arguments: @escaping @Sendable (_ job: Int) -> [String],
        report: (Ending) -> Void
    ) async -> [Ending] {
        var waiting = jobs.numbers[...]
        return await withTaskGroup(of: Ending.self) { group in
            for job in waiting.prefix(max(1, atOnce)) { group.addTask { await end(of: job, arguments(job)) } }
            waiting = waiting.dropFirst(max(1, atOnce))
            var endings: [Ending] = []
            while let ending = await group.next() {
                report(ending)
                endings.append(ending)
                if let job = waiting.popFirst() { group.addTask { await end(of: job, arguments(job)) } }
            }
            return endings.sorted { $0.job < $1.job }
        }
    }

    /// The status of several programs that did not do their work: theirs where they agree, else failed.
    static func status(of statuses: [Int]) -> ExitStatus {
        let distinct = Set(statuses)
        guard let only = distinct.first, distinct.count == 1 else { return .failed }
        return ExitStatus(rawValue: Int32(truncatingIfNeeded: only)) ?? .failed
    }

    /// Hosted runners end a job after six hours.
    private static let timeoutSeconds = 6.0 * 3600

    private func end(of job: Int, _ arguments: [String]) async -> Ending {
        do {
            let result = try await program.run(
                arguments,
                environment: ["GITHUB_STEP_SUMMARY": nil],
                timeoutSeconds: Self.timeoutSeconds
            )
            return Ending(job: job, words: result.outputText + result.errorText, status: result.exitCode)
        } catch {
            return Ending(job: job, words: "\(error)\n", status: Int(ExitStatus.failed.rawValue))
        }
    }
}
