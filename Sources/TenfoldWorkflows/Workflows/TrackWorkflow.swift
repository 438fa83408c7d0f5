import Tenfold

extension WorkflowInput {
    /// Once a day: fetches how videos do, decides on the phase and on alerts, and asks for the files that follow.
    func trackWorkflow() throws -> Workflow {
        guard let job = graph.track.jobs.first(where: { $0.id == "track" }) else {
            throw WorkflowError("cannot write track.yml: the plan's job graph has no job 'track'")
        }
        let track = Job(
            "track",
            comment: writersComment,
            name: "Track",
            on: runner(of: job),
            timeoutMinutes: job.timeoutMinutes,
            environment: environment("tenfold-track", for: trackingSecrets + proposalSecrets + alertSecrets),
            concurrency: writers,
            permissions: [
                .read(.actions, "to see whether workflows are on, and what their runs took"),
                .write(.contents, "to push observations, decisions and dashboard"),
                .write(.issues, "to open and close alerts, and to ask for new workflow files"),
            ],
            steps: [try checkOut(withHistory: true)] + (try makeProgram())
                + [fetchObservations, decide, rebuildDashboard] + (try proposeFiles())
        )
        return Workflow(
            file: graph.track.file,
            header: [
                "Fetches once a day how videos do, weighs it, and decides what follows: the phase, alerts, new files."
            ],
            name: "Track",
            triggers: Triggers(schedules: [dailySchedule], dispatch: []),
            concurrency: Concurrency(group: "tenfold-track", arrival: .replacesWaiting),
            jobs: [track] + (try pagesJob(of: graph.track, after: track.id))
        )
    }

    /// The secrets by which the service is asked how videos do: those of publishing, or of a consent to look alone.
    private var trackingSecrets: [String] {
        guard configuration.pipeline.upload.action == .use("youtube") else { return [] }
        return (secrets(for: [.upload]) + ["YOUTUBE_ANALYTICS_REFRESH_TOKEN"]).sorted()
    }

    /// The secret with the address that is told of alerts.
    private var alertSecrets: [String] { [configuration.alerts.webhook].compactMap(\.self) }

    private var fetchObservations: Step {
        .run(
            ".tenfold/program/tenfold track",
            id: "fetch",
            comment: ["Where this fails, what is known is weighed; the next day fetches what is missing."],
            name: "Fetch how the videos do",
            variables: token + variables(trackingSecrets),
            continuesOnError: true
        )
    }

    private var decide: Step {
        .run(
            ".tenfold/program/tenfold decide",
            id: "decide",
            name: "Decide on the phase and on alerts",
            variables: token + variables(alertSecrets)
        )
    }

    private var rebuildDashboard: Step {
        .run(
            ".tenfold/program/tenfold publish",
            id: "publish",
            name: "Rebuild the dashboard",
            variables: token
        )
    }

    /// Sees to workflow files that no longer fit, with the right that the settings name.
    private func proposeFiles() throws -> [Step] {
        let right: Fields =
            switch settings.proposals {
            case .none: [:]
            case .token: variables(["TENFOLD_WORKFLOW_TOKEN"])
            case .app: ["TENFOLD_WORKFLOW_TOKEN": .expression(.output("token", ofStep: "app"))]
            }
        let propose = Step.run(
            ".tenfold/program/tenfold generate --propose",
            id: "propose",
            comment: [
                settings.proposals == .none
                    ? "A run's own token may not change workflow files: an issue asks for them."
                    : "A run's own token may not change workflow files: a pull request brings them."
            ],
            name: "Offer the workflow files of another phase",
            variables: token + right
        )
        return settings.proposals == .app ? [try appToken(), propose] : [propose]
    }

    private func appToken() throws -> Step {
        .uses(
            try action("actions/create-github-app-token"),
            with: [
                "client-id": .expression(.vars("TENFOLD_APP_ID")),
                "private-key": .expression(.secrets("TENFOLD_APP_KEY")),
                "permission-contents": "write", "permission-pull-requests": "write",
                "permission-workflows": "write",
            ],
            id: "app",
            comment: ["A token for this repository, with these rights alone, until the job ends."],
            name: "Ask for the App's token"
        )
    }

    private var proposalSecrets: [String] {
        switch settings.proposals {
        case .none: []
        case .token: ["TENFOLD_WORKFLOW_TOKEN"]
        case .app: ["TENFOLD_APP_KEY"]
        }
    }
}
