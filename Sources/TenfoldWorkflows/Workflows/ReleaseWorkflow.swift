import Tenfold

extension WorkflowInput {
    /// Packs the program for each kind of machine, proves where it was built, and publishes it; nil where its
    /// sources are elsewhere.
    func releaseWorkflow() throws -> Workflow? {
        guard holdsSources else { return nil }
        let builds = [
            try buildJob("build-x86-64", kind: "x86-64", on: .hosted("ubuntu-24.04")),
            try buildJob("build-arm64", kind: "arm64", on: .hosted("ubuntu-24.04-arm")),
        ]
        return Workflow(
            file: "release.yml",
            header: ["Publishes a version of the program when its tag is pushed."],
            name: "Release",
            runName: "Release \(.github("ref_name"))",
            triggers: Triggers(push: GitFilter(tags: ["v*.*.*"])),
            concurrency: Concurrency(group: "release-\(.github("ref"))", arrival: .waitsInLine),
            jobs: builds + [try publishJob(needs: builds.map(\.id))]
        )
    }

    private func buildJob(_ id: Identifier, kind: String, on machine: RunnerLabel) throws -> Job {
        Job(
            id,
            name: "Build for \(kind)",
            on: machine,
            timeoutMinutes: 60,
            permissions: [
                .read(.contents, "to check the sources out"),
                .write(.idToken, "to sign as this workflow"),
                .write(.attestations, "to say which sources the archive was built from"),
            ],
            steps: [
                .uses(
                    try action("actions/checkout"),
                    with: ["persist-credentials": false],
                    id: "check-out",
                    name: "Check out"
                ),
                .run("make package", id: "package", name: "Build and pack"),
                .uses(
                    try action("actions/attest"),
                    with: ["subject-path": "dist/*.tar.xz"],
                    id: "attest",
                    name: "Attest where it was built"
                ),
                .uses(
                    try action("actions/upload-artifact"),
                    with: [
                        "name": "release-\(kind)", "path": "dist/tenfold-*", "if-no-files-found": "error",
                        "retention-days": 1,
                    ],
                    id: "keep",
                    name: "Keep the archive"
                ),
            ]
        )
    }

    private func publishJob(needs builds: [Identifier]) throws -> Job {
        Job(
            "publish",
            comment: writersComment,
            name: "Publish",
            needs: builds,
            on: .hosted("ubuntu-24.04"),
            timeoutMinutes: 10,
            concurrency: writers,
            permissions: [.write(.contents, "to make the release")],
            steps: [
                .uses(
                    try action("actions/download-artifact"),
                    with: ["pattern": "release-*", "path": "dist", "merge-multiple": true],
                    id: "fetch",
                    name: "Fetch the archives"
                ),
                .run(
                    #"gh release create "$TAG" --repo "$GITHUB_REPOSITORY" --verify-tag --generate-notes dist/*"#,
                    id: "publish",
                    name: "Publish the release",
                    variables: [
                        "TAG": "\(.github("ref_name"))", "GH_TOKEN": "\(.github("token"))",
                    ]
                ),
            ]
        )
    }
}
