import Tenfold

extension WorkflowInput {
    /// Brings the tip of the branch here.
    func checkOut(withHistory: Bool) throws -> Step {
        let history: Fields = withHistory ? ["fetch-depth": 0] : [:]
        return .uses(
            try action("actions/checkout"),
            with: ["ref": "\(configuration.repository.branch)"] + history + ["persist-credentials": false],
            id: "check-out",
            comment: [
                withHistory
                    ? "The tip of the branch, as a run may have waited long; all history, as a shallow clone cannot push."
                    : "The tip of the branch: it holds what jobs before this one have pushed."
            ],
            name: "Check out"
        )
    }

    /// Has the program ready, and keeps it for the jobs that follow and for later runs.
    func makeProgram() throws -> [Step] {
        let isMissing = Expression.output("cache-hit", ofStep: "program").isNot("true")
        let path: Fields = ["path": ".tenfold/program"]
        return [
            .uses(
                try action("actions/cache/restore"),
                with: path + ["key": .text(programKey)],
                id: "program",
                comment: [programComment],
                name: "Restore the program"
            ),
            getProgram(if: isMissing),
            .uses(
                try action("actions/cache/save"),
                with: path + ["key": .expression(Self.usedKey)],
                id: "keep-program",
                name: "Keep the program",
                if: isMissing
            ),
        ]
    }

    /// Takes the program that an earlier job of the run has made ready.
    func takeProgram() throws -> Step {
        .uses(
            try action("actions/cache/restore"),
            with: [
                "path": ".tenfold/program", "key": .expression(.output("program", of: "plan")),
                "fail-on-cache-miss": true,
            ],
            id: "program",
            name: "Restore the program"
        )
    }

    /// The key of the program in the cache, for the jobs that follow: the branch may have moved on when they run.
    var programOutput: JobOutput { JobOutput("program", Self.usedKey, mostCharacters: 200) }

    private static let usedKey = Expression.output("cache-primary-key", ofStep: "program")

    private func getProgram(if isMissing: Expression) -> Step {
        switch settings.program {
        case .source:
            .run(
                "scripts/package.sh .tenfold/program",
                id: "build",
                name: "Build the program",
                if: isMissing
            )
        case .release(let url, _, let sha256):
            .run(
                """
                curl --fail --silent --show-error --location --retry 3 --output program.tar.xz "$ADDRESS"
                printf '%s  program.tar.xz\\n' "$SHA256" | sha256sum --check --quiet
                mkdir -p .tenfold/program
                tar --extract --file program.tar.xz --directory .tenfold/program
                rm program.tar.xz
                """,
                id: "fetch-program",
                name: "Fetch the program",
                if: isMissing,
                variables: ["ADDRESS": "\(url)", "SHA256": "\(sha256)"]
            )
        }
    }

    private var programComment: String {
        switch settings.program {
        case .source: "Built once for each state of its sources, and found here ever after."
        case .release: "Fetched once for each version, and found here ever after."
        }
    }

    private var programKey: Text {
        let machine: Text = "\(.runner("os"))-\(.runner("arch"))"
        switch settings.program {
        case .source:
            let hash = Expression.hashFiles(
                "Package.swift",
                "Sources/**",
                "templates/**",
                "facts/**",
                "scripts/**"
            )
            return Text([.words("tenfold-")] + machine.parts + [.words("-"), .expression(hash)])
        case .release(_, let version, let sha256):
            return Text([.words("tenfold-\(version)-\(sha256.prefix(12))-")] + machine.parts)
        }
    }
}
