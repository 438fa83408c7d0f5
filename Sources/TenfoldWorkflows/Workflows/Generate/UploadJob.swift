import Tenfold

extension WorkflowInput {
    /// Publishes finished videos one after another; nothing where each job publishes its own.
    func uploadJob() throws -> Job? {
        guard hasLane else { return nil }
        let job = try planned("upload")
        let secrets = secrets(for: [.upload])
        let isManual = configuration.upload.approval == .required
        let place = Text(UploadSettings.environment)
        return Job(
            "upload",
            comment: isManual
                ? [
                    "A person agrees first: name reviewers in the settings of the environment '\(UploadSettings.environment)'.",
                    "Where nobody agreed, nothing is published.",
                ]
                : ["One lane: never two jobs that publish."],
            name: "Upload",
            needs: ["plan", "generate"],
            // Also where some jobs failed: the others have made videos.
            if: !.cancelled && hasJobs,
            on: runner(of: job),
            timeoutMinutes: job.timeoutMinutes,
            environment: isManual
                ? JobEnvironment(place, isDeployment: false) : environment(place, for: secrets),
            concurrency: Concurrency(group: "tenfold-upload", arrival: .waitsInLine),
            permissions: [
                .read(
                    .actions,
                    isManual
                        ? "to see who agreed, and to fetch what an earlier run left behind"
                        : "to fetch what an earlier run left behind"
                ),
                .read(.contents, "to check the channel out"),
            ],
            steps: [
                try checkOut(withHistory: false), try takeProgram(), try restoreParked(),
                try fetch("videos-*", into: "handover/videos", id: "fetch", name: "Fetch the videos"),
                findLeft,
                try fetch(
                    "videos-*",
                    of: .output("run", ofStep: "left"),
                    into: "handover/videos",
                    id: "fetch-left",
                    name: "Fetch what it left behind"
                ),
                .run(
                    """
                    mkdir -p handover/videos
                    touch handover/videos/.parked
                    .tenfold/program/tenfold upload
                    """,
                    id: "publish",
                    name: "Publish within the quota",
                    variables: (isManual ? token : [:]) + provided(for: [.upload])
                ),
                try saveParked(),
                try keep(
                    "records-upload",
                    ["handover/records", "handover/spool"],
                    days: 30,
                    id: "keep-records",
                    name: "Keep the records",
                    if: !.cancelled
                ),
            ]
        )
    }

    private func restoreParked() throws -> Step {
        .uses(
            try action("actions/cache/restore"),
            with: ["path": "handover/videos", "key": .text(parkedKey), "restore-keys": "parked-"],
            id: "parked",
            comment: ["Videos that the quota of an earlier day had no room for."],
            name: "Restore parked videos"
        )
    }

    private var findLeft: Step {
        .run(
            ".tenfold/program/tenfold upload --left-behind",
            id: "left",
            comment: [
                "Where an earlier run was cut off here, its videos are made and paid for, and wait in its artifacts."
            ],
            name: "Look for videos that an earlier run left behind",
            continuesOnError: true
        )
    }

    private func saveParked() throws -> Step {
        .uses(
            try action("actions/cache/save"),
            with: ["path": "handover/videos", "key": .text(parkedKey)],
            id: "park",
            comment: ["Kept also when empty: the next run looks at the newest only."],
            name: "Park what is left",
            if: !.cancelled
        )
    }

    private var parkedKey: Text { "parked-\(.github("run_id"))-\(.github("run_attempt"))" }
}
