import Tenfold

extension WorkflowInput {
    /// Checks every change: the program's own tests where its sources are here, else that the files are current.
    func ciWorkflow() throws -> Workflow {
        Workflow(
            file: "ci.yml",
            header: ["Checks every change before and after it is merged."],
            name: "CI",
            triggers: Triggers(
                push: GitFilter(branches: [configuration.repository.branch]),
                pullRequest: GitFilter()
            ),
            concurrency: Concurrency(
                group: "ci-\(.github("ref"))",
                arrival: .cancelsRunning
            ),
            jobs: [holdsSources ? try testJob() : try checkJob()]
        )
    }

    private var checkOutChange: Step {
        get throws {
            .uses(
                try action("actions/checkout"),
                with: ["persist-credentials": false],
                id: "check-out",
                name: "Check out"
            )
        }
    }

    private var machine: RunnerLabel {
        settings.isSelfHosted ? .selfHosted(settings.runsOn) : .hosted(settings.runsOn[0])
    }

    private func testJob() throws -> Job {
        Job(
            "test",
            name: "Build, lint and test",
            on: machine,
            timeoutMinutes: 60,
            permissions: [.read(.contents, "to check the sources out")],
            steps: [
                try checkOutChange,
                .run(".ci/run", id: "test", name: "Run everything the README tells a newcomer to run"),
                .run(
                    ".build/release/tenfold generate --check",
                    id: "generated",
                    name: "Check that the workflows are what tenfold.yml says"
                ),
            ]
        )
    }

    private func checkJob() throws -> Job {
        Job(
            "check",
            name: "Check the channel",
            on: machine,
            timeoutMinutes: 30,
            permissions: [.read(.contents, "to check the channel out")],
            steps: [try checkOutChange] + (try makeProgram()) + [
                .run(
                    ".tenfold/program/tenfold generate --check",
                    id: "generated",
                    name: "Check that the workflows are what tenfold.yml says"
                )
            ]
        )
    }
}
