extension Workflow {
    /// The actions at commits that its own jobs run, in the order they are read.
    public var pinnedActions: [PinnedAction] {
        jobs.flatMap(\.steps).compactMap { step in
            if case .uses(.pinned(let action), _) = step.work { action } else { nil }
        }
    }

    /// A workflow that runs nothing and lists each action of others once: where a bot, or a person, can change a
    /// version in one place.
    ///
    /// It can only be started by hand, and its condition is never true: runs are numbered from 1.
    public static func pins(of workflows: [Workflow]) -> Workflow {
        let actions = Dictionary(workflows.flatMap(\.pinnedActions).map { ($0.repository, $0) }) {
            first,
            other in
            first.name <= other.name ? first : other
        }
        let steps = actions.values.sorted { $0.name < $1.name }.map { action in
            Step.uses(
                .pinned(action),
                with: Self.inputs[action.name] ?? Self.inputs[action.repository] ?? [:],
                name: "\(action.repository)"
            )
        }
        return Workflow(
            file: "pins.yml",
            header: [
                "Runs nothing: it lists the actions of all workflows, so that a version can be changed in one place.",
                "After a bot or you changed one here or in any workflow, run: tenfold pins import",
            ],
            name: "Pins",
            triggers: Triggers(dispatch: []),
            concurrency: Concurrency(group: "pins", arrival: .waitsInLine),
            jobs: [
                Job(
                    "pins",
                    name: "Actions and their versions",
                    if: .github("run_number").is(0),
                    on: .hosted("ubuntu-24.04"),
                    timeoutMinutes: 1,
                    permissions: actions.keys.sorted().flatMap { Self.permissions[$0] ?? [] }.uniqued,
                    steps: steps
                )
            ]
        )
    }

    /// Inputs that linters know to be required.
    private static let inputs: [String: Fields] = [
        "actions/attest": ["subject-path": "none"],
        "actions/attest-build-provenance": ["subject-path": "none"],
        "actions/cache": ["path": "none", "key": "none", "lookup-only": true],
        "actions/cache/save": ["path": "none", "key": "none"],
        "actions/checkout": ["persist-credentials": false],
        "actions/create-github-app-token": [
            "client-id": "none", "private-key": "none", "permission-contents": "read",
        ],
        "actions/upload-artifact": ["path": "none", "if-no-files-found": "error"],
    ]

    /// Rights that linters know to be required; a job that never runs uses none of them.
    private static let permissions: [String: [Permission]] = [
        "actions/attest": attesting,
        "actions/attest-build-provenance": attesting,
        "actions/checkout": [.read(.contents, reason)],
        "actions/deploy-pages": [.write(.pages, reason), .write(.idToken, reason)],
    ]
    private static let attesting: [Permission] = [.write(.idToken, reason), .write(.attestations, reason)]
    private static let reason = "what one of its actions asks for"
}

extension PinnedAction {
    /// The repository of the action, such as `actions/cache` of `actions/cache/restore`.
    public var repository: String { name.split(separator: "/").prefix(2).joined(separator: "/") }
}

extension PinLock {
    /// An action at the commit of the lock, such as `actions/cache/restore`; nil where the lock has none.
    public func action(_ name: String) -> PinnedAction? {
        let repository = name.split(separator: "/").prefix(2).joined(separator: "/")
        return self[repository].flatMap { pin in
            PinnedAction(name, commit: pin.commit, version: pin.version.description)
        }
    }
}

extension [Permission] {
    /// Each once, in the order of the first.
    fileprivate var uniqued: [Permission] {
        reduce(into: []) { found, permission in
            if !found.contains(permission) { found.append(permission) }
        }
    }
}
