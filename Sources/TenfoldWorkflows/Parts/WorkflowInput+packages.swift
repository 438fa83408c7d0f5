import Tenfold

extension WorkflowInput {
    /// The Debian packages that making a video takes.
    private var packages: [String] {
        var names: [String] = []
        let pipeline = configuration.pipeline
        if pipeline.assemble.isBuiltIn || pipeline.validate.isBuiltIn { names.append("ffmpeg") }
        if pipeline.voice.action == .use("espeak") { names += ["libespeak-ng1", "espeak-ng-data"] }
        if pipeline.visuals.isBuiltIn || pipeline.assemble.isBuiltIn {
            names += ["librsvg2-bin", "fontconfig", "fonts-inter"]
        }
        return names
    }

    /// Has the tools ready that the program starts: from the cache on GitHub's machines, looked for on others.
    func installPackages() throws -> [Step] {
        guard !packages.isEmpty else { return [] }
        return settings.isSelfHosted
            ? [lookForPackages()]
            : [try restorePackages(), installRestoredPackages()]
    }

    private var list: String { packages.joined(separator: " ") }

    private func lookForPackages() -> Step {
        .run(
            """
            read -ra packages <<< "$PACKAGES"
            if ! dpkg-query --show "${packages[@]}"; then
              echo "::error::this machine lacks tools; run there: sudo apt-get install $PACKAGES"
              exit 1
            fi
            """,
            id: "tools",
            comment: ["Nothing is installed on a machine of yours."],
            name: "Look for ffmpeg, voice and fonts",
            variables: ["PACKAGES": "\(list)"]
        )
    }

    private func restorePackages() throws -> Step {
        .uses(
            try action("actions/cache"),
            with: [
                "path": ".tenfold/packages",
                "key": "packages-\(settings.runsOn[0])-\(packages.joined(separator: "-"))",
            ],
            id: "packages",
            comment: ["GitHub's machines have no ffmpeg; its packages are fetched once and then kept."],
            name: "Restore ffmpeg, voice and fonts"
        )
    }

    private func installRestoredPackages() -> Step {
        .run(
            """
            if [ "$CACHED" = true ] && sudo apt-get install -y -qq ./.tenfold/packages/*.deb; then exit 0; fi
            read -ra packages <<< "$PACKAGES"
            sudo apt-get update -qq
            sudo apt-get install -y -qq --no-install-recommends --option APT::Keep-Downloaded-Packages=true "${packages[@]}"
            mkdir -p .tenfold/packages
            cp /var/cache/apt/archives/*.deb .tenfold/packages/
            """,
            id: "tools",
            name: "Install ffmpeg, voice and fonts",
            variables: [
                "CACHED": .expression(.output("cache-hit", ofStep: "packages")), "PACKAGES": "\(list)",
            ]
        )
    }
}

extension PipelineStep {
    fileprivate var isBuiltIn: Bool {
        if case .use = action { true } else { false }
    }
}
