import TenfoldWorkflows

/// A workflow with all that a day of the pipeline needs: shards, one writer, a page, and an app's token.
enum SampleWorkflow {
    static let checkout = pinned("actions/checkout", "3d3c42e5aac5ba805825da76410c181273ba90b1", "v7.0.1")
    static let upload = pinned(
        "actions/upload-artifact",
        "043fb46d1a93c77aae656e7c1c64a875d1fc6a0a",
        "v7.0.1"
    )
    static let download = pinned(
        "actions/download-artifact",
        "3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c",
        "v8.0.1"
    )
    static let configurePages = pinned(
        "actions/configure-pages",
        "45bfe0192ca1faeb007ade9deae92b16b8254a0d",
        "v6.0.0"
    )
    static let uploadPage = pinned(
        "actions/upload-pages-artifact",
        "fc324d3547104276b827a68afc52ff2a11cc49c9",
        "v5.0.0"
    )
    static let deployPages = pinned(
        "actions/deploy-pages",
        "368f82528645a54fb793d4d04e342629a3f51346",
        "v5.0.1"
    )
    static let appToken = pinned(
        "actions/create-github-app-token",
        "bcd2ba49218906704ab6c1aa796996da409d3eb1",
        "v3.2.0"
    )

    static let workflow = Workflow(
        file: "scale.yml",
        header: ["A sample for the tests."],
        name: "Scale phase 3x",
        runName: "Scale 3x (\(.github("event_name")))",
        triggers: Triggers(
            schedules: [Schedule(.daily(minuteOfDay: 197), zone: "America/Los_Angeles", comment: "2 videos")],
            dispatch: [
                DispatchInput(
                    "jobs",
                    "How many jobs; as many as the phase has, where empty",
                    .text(default: nil)
                ),
                DispatchInput("dry_run", "Change nothing", .boolean(default: false)),
            ]
        ),
        concurrency: Concurrency(group: "scale-3x", arrival: .replacesWaiting),
        jobs: [plan, work, collect, page, deploy, regenerate]
    )

    static let plan = Job(
        "plan",
        name: "Plan",
        on: .hosted("ubuntu-24.04"),
        timeoutMinutes: 10,
        permissions: [.read(.contents, "to check the sources out")],
        outputs: [JobOutput("shards", .output("shards", ofStep: "assign"), mostCharacters: 1000)],
        steps: [
            checkOut(),
            .run(
                """
                # Ideas go to the best job first.
                swift run tool assign --jobs "$JOBS" --dry-run "$DRY_RUN" |
                  tee assigned.json
                echo "shards=$(cat assigned.json)" >> "$GITHUB_OUTPUT"
                """,
                id: "assign",
                name: "Assign ideas",
                variables: ["JOBS": .expression(.inputs("jobs")), "DRY_RUN": .expression(.inputs("dry_run"))]
            ),
        ]
    )

    static let work = Job(
        "work",
        name: "Work (\(.matrix("shard")))",
        needs: ["plan"],
        if: shards.isNot("[]") && shards.isNot(""),
        on: .hosted("ubuntu-24.04"),
        timeoutMinutes: 30,
        permissions: [.read(.contents, "to check the sources out")],
        strategy: Strategy(
            matrix: .axes([MatrixAxis("shard", .expression(.fromJSON(shards)))]),
            mostParallel: 3
        ),
        steps: [
            checkOut(),
            .run(
                "swift run tool ci --shard \"$SHARD\"",
                name: "Run shard",
                variables: ["SHARD": .expression(.matrix("shard"))]
            ),
            .uses(
                .pinned(upload),
                with: [
                    "name": "metrics-\(.matrix("shard"))", "path": "out/metrics.json",
                    "if-no-files-found": "error", "retention-days": 7,
                ],
                name: "Upload metrics",
                if: !.cancelled
            ),
        ]
    )

    static let collect = Job(
        "collect",
        comment: ["The only job that writes to the repository."],
        name: "Collect metrics",
        needs: ["work"],
        if: !.cancelled,
        on: .hosted("ubuntu-24.04"),
        timeoutMinutes: 10,
        concurrency: Concurrency(group: "metrics-writer", arrival: .waitsInLine),
        permissions: [.write(.contents, "to commit data/metrics"), .write(.issues, "to open alerts")],
        steps: [
            checkOut(["ref": .expression(.github("event", "repository", "default_branch"))]),
            .uses(.pinned(download), with: ["pattern": "metrics-*", "path": "in"], name: "Fetch metrics"),
            .run(
                "swift run tool collect",
                name: "Commit and alert",
                variables: ["GH_TOKEN": .expression(.token)]
            ),
        ]
    )

    static let page = Job(
        "page",
        name: "Build page",
        needs: ["collect"],
        if: !.cancelled && .result(of: "collect").is("success"),
        on: .hosted("ubuntu-24.04"),
        timeoutMinutes: 10,
        permissions: [
            .read(.contents, "to check the site out"), .read(.pages, "to read the base path of the site"),
        ],
        steps: [
            checkOut(),
            .uses(.pinned(configurePages), name: "Configure Pages"),
            .uses(.pinned(uploadPage), with: ["path": "site"], name: "Upload page"),
        ]
    )

    static let deploy = Job(
        "deploy",
        name: "Deploy page",
        needs: ["page"],
        if: !.cancelled && .result(of: "page").is("success"),
        on: .hosted("ubuntu-slim"),
        timeoutMinutes: 10,
        environment: JobEnvironment("github-pages", url: "\(.output("page_url", ofStep: "deployment"))"),
        concurrency: Concurrency(group: "pages", arrival: .replacesWaiting),
        permissions: [
            .write(.pages, "to deploy the site"),
            .write(.idToken, "to prove where the deployment comes from"),
        ],
        steps: [.uses(.pinned(deployPages), id: "deployment", name: "Deploy")]
    )

    static let regenerate = Job(
        "regenerate",
        name: "Regenerate workflows",
        needs: ["collect"],
        if: !.cancelled && .result(of: "collect").is("success"),
        on: .hosted("ubuntu-24.04"),
        timeoutMinutes: 10,
        environment: JobEnvironment("workflow-writer", isDeployment: false),
        permissions: [.read(.contents, "to check the sources out")],
        steps: [
            .uses(
                .pinned(appToken),
                with: [
                    "client-id": .expression(.vars("APP_CLIENT_ID")),
                    "private-key": .expression(.secrets("APP_PRIVATE_KEY")),
                    "permission-contents": "write", "permission-workflows": "write",
                    "permission-pull-requests": "write",
                ],
                id: "app",
                name: "Mint token"
            ),
            checkOut(),
            .run(
                "swift run tool regenerate --push",
                name: "Regenerate",
                variables: ["GH_TOKEN": .expression(.output("token", ofStep: "app"))]
            ),
        ]
    )

    private static let shards = Expression.output("shards", of: "plan")

    private static func checkOut(_ more: Fields = [:]) -> Step {
        .uses(.pinned(checkout), with: more + ["persist-credentials": false], name: "Check out")
    }

    private static func pinned(_ name: String, _ commit: String, _ version: String) -> PinnedAction {
        guard let action = PinnedAction(name, commit: commit, version: version) else {
            preconditionFailure("\(name) is no action")
        }
        return action
    }
}
