// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "tenfold",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "tenfold", targets: ["TenfoldCommand"]),
        .library(name: "Tenfold", targets: ["Tenfold"]),
        .library(name: "TenfoldWorkflows", targets: ["TenfoldWorkflows"]),
    ],
    dependencies: [
        // Commands, help, validation and completions; exit codes done right. The executable only.
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        // Starts ffmpeg, espeak-ng, rsvg-convert and a user's own commands without a shell.
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        // System libraries, each wrapped once.
        .systemLibrary(
            name: "CYAML",
            pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
        ),
        // Loaded when first asked for, never linked; its headers lie where every compiler looks.
        .systemLibrary(
            name: "CCurl",
            providers: [.apt(["libcurl4-openssl-dev"]), .brew(["curl"])]
        ),
        .systemLibrary(
            name: "CGit2",
            pkgConfig: "libgit2",
            providers: [.apt(["libgit2-dev"]), .brew(["libgit2"])]
        ),

        // The speech library's declarations: loaded at run time, never linked, as its licence is the GPL.
        .systemLibrary(name: "CEspeak"),

        // The pure core: values and rules.
        .target(name: "Tenfold"),

        // Texts a user may change and tables of true figures, compiled into the one binary.
        .target(
            name: "Templates",
            path: "templates",
            resources: [
                .embedInCode("init/tenfold.yml"), .embedInCode("init/patterns.json"),
                .embedInCode("site/site.css"), .embedInCode("site/site.js"),
                .embedInCode("workflows/pins.json"), .embedInCode("prompts/script.md"),
            ]
        ),
        .target(
            name: "Facts",
            path: "facts",
            resources: [
                .embedInCode("bridges.facts"),
                .embedInCode("buildings.facts"),
                .embedInCode("countries.facts"),
                .embedInCode("divers.facts"),
                .embedInCode("elements.facts"),
                .embedInCode("firsts.facts"),
                .embedInCode("giants.facts"),
                .embedInCode("inventions.facts"),
                .embedInCode("islands.facts"),
                .embedInCode("lakes.facts"),
                .embedInCode("lifespans.facts"),
                .embedInCode("machines.facts"),
                .embedInCode("moons.facts"),
                .embedInCode("mountains.facts"),
                .embedInCode("planets.facts"),
                .embedInCode("rivers.facts"),
                .embedInCode("summits.facts"),
            ]
        ),

        // Wrappers: own one library each, know nothing of the domain.
        .target(name: "TenfoldYAML", dependencies: ["CYAML"]),
        .target(name: "TenfoldHTTP", dependencies: ["CCurl"]),
        .target(name: "TenfoldGit", dependencies: ["CGit2"]),
        .target(name: "TenfoldSpeech", dependencies: ["CEspeak"]),

        // Features: turn core values into results; never import each other.
        .target(name: "TenfoldPipeline", dependencies: ["Tenfold", "Facts", "Templates"]),
        .target(name: "TenfoldMetrics", dependencies: ["Tenfold"]),
        .target(name: "TenfoldWorkflows", dependencies: ["Tenfold", "TenfoldYAML", "Templates"]),
        .target(name: "TenfoldDashboard", dependencies: ["Tenfold", "Templates"]),

        // The real ends of the ports: clock, disk, processes, speech.
        .target(
            name: "TenfoldLive",
            dependencies: [
                "Tenfold", "TenfoldPipeline", "TenfoldMetrics", "TenfoldWorkflows", "TenfoldSpeech",
                "TenfoldGit", "TenfoldYAML",
                "TenfoldHTTP", .product(name: "Subprocess", package: "swift-subprocess"),
            ]
        ),

        // Effects meet here.
        .executableTarget(
            name: "TenfoldCommand",
            dependencies: [
                "Tenfold", "TenfoldYAML", "TenfoldHTTP", "TenfoldGit", "TenfoldSpeech",
                "TenfoldPipeline", "TenfoldMetrics", "TenfoldDashboard", "TenfoldWorkflows", "TenfoldLive",
                "Templates", "Facts",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),

        // Runs the assembly alone, for Benchmarks/assembly; no product.
        .executableTarget(
            name: "assembly-benchmark",
            dependencies: ["Tenfold", "TenfoldPipeline", "TenfoldLive"],
            path: "Benchmarks/assembly/Runner"
        ),

        // Sends a file alone, for Benchmarks/upload; no product.
        .executableTarget(
            name: "upload-benchmark",
            dependencies: ["TenfoldHTTP"],
            path: "Benchmarks/upload/Runner"
        ),

        // Measures decisions on made-up channels, for Benchmarks/decisions; no product.
        .executableTarget(
            name: "decisions-benchmark",
            dependencies: ["Tenfold"],
            path: "Benchmarks/decisions/Runner"
        ),

        // Times plans of random configurations, for Benchmarks/planner; no product.
        .executableTarget(
            name: "planner-benchmark",
            dependencies: ["Tenfold"],
            path: "Benchmarks/planner/Runner"
        ),

        // Simulates years of dealing output over patterns, for Benchmarks/patterns; no product.
        .executableTarget(
            name: "patterns-benchmark",
            dependencies: ["Tenfold"],
            path: "Benchmarks/patterns/Runner"
        ),

        // Publishes one record from one clone, for Benchmarks/publish and the tests that kill writers; no product.
        .executableTarget(
            name: "publish-benchmark",
            dependencies: ["Tenfold", "TenfoldMetrics", "TenfoldLive", "TenfoldGit"],
            path: "Benchmarks/publish/Runner"
        ),

        // Does one thing many times and tells its memory, for Benchmarks/memory; no product.
        .executableTarget(
            name: "memory-benchmark",
            dependencies: ["Tenfold", "TenfoldGit", "TenfoldHTTP", "TenfoldLive", "TenfoldMetrics"],
            path: "Benchmarks/memory/Runner"
        ),

        // Feeds made-up bytes to all that reads, for scripts/fuzz.sh; no product.
        .executableTarget(
            name: "reader-fuzzing",
            dependencies: [
                "Tenfold", "TenfoldYAML", "TenfoldPipeline", "TenfoldMetrics", "TenfoldWorkflows",
                "TenfoldLive",
            ],
            path: "Fuzz/Runner"
        ),

        // Tests mirror Sources.
        .target(
            name: "TenfoldTesting",
            dependencies: ["Tenfold", "TenfoldHTTP", "TenfoldLive", "TenfoldPipeline", "TenfoldYAML"],
            path: "Tests/TenfoldTesting",
            exclude: ["discovery", "figures", "stand_in", "world"].map { "YouTube/\($0).py" }
        ),
        .testTarget(
            name: "TenfoldTests",
            dependencies: ["Tenfold", "TenfoldLive", "TenfoldTesting"],
            exclude: ["Decisions/Vectors/vectors.json", "Planning/Peers"]
        ),
        .testTarget(
            name: "TenfoldYAMLTests",
            dependencies: ["TenfoldYAML", "TenfoldLive", "Tenfold", "TenfoldTesting"],
            exclude: ["Emit/Goldens", "Goldens"]
        ),
        .testTarget(name: "TenfoldHTTPTests", dependencies: ["TenfoldHTTP", "TenfoldTesting"]),
        .testTarget(
            name: "TenfoldGitTests",
            dependencies: ["TenfoldGit", "TenfoldLive", "TenfoldTesting"]
        ),
        .testTarget(name: "TenfoldSpeechTests", dependencies: ["TenfoldSpeech", "TenfoldTesting"]),
        .testTarget(
            name: "TenfoldPipelineTests",
            dependencies: [
                "TenfoldPipeline", "TenfoldLive", "TenfoldHTTP", "TenfoldSpeech", "Tenfold", "Facts",
                "TenfoldTesting",
            ],
            exclude: [
                "Captions/Goldens", "Drawn/Goldens", "Offline/Goldens", "OpenAI/Peers", "Sources/Goldens",
            ]
        ),
        .testTarget(
            name: "TenfoldLiveTests",
            dependencies: [
                "TenfoldLive", "TenfoldGit", "TenfoldHTTP", "TenfoldPipeline", "TenfoldWorkflows",
                "Templates",
                "Tenfold", "TenfoldTesting",
            ],
            exclude: ["Configuration/Goldens", "GitHub/Peers"]
        ),
        .testTarget(
            name: "TenfoldMetricsTests",
            dependencies: [
                "TenfoldMetrics", "TenfoldLive", "TenfoldGit", "Tenfold", "TenfoldTesting",
                "publish-benchmark",
            ]
        ),
        .testTarget(
            name: "TenfoldWorkflowsTests",
            dependencies: [
                "TenfoldWorkflows", "TenfoldYAML", "TenfoldLive", "Templates", "Tenfold", "TenfoldTesting",
            ],
            exclude: ["Checks/Goldens", "Emit/Goldens", "Workflows/Goldens"]
        ),
        .testTarget(
            name: "TenfoldDashboardTests",
            dependencies: [
                "TenfoldDashboard", "TenfoldMetrics", "TenfoldLive", "Templates", "Tenfold", "TenfoldTesting",
            ],
            exclude: ["Browser", "Goldens"]
        ),
        .testTarget(
            name: "TenfoldCommandTests",
            dependencies: [
                "TenfoldCommand", "TenfoldPipeline", "TenfoldGit", "TenfoldMetrics", "TenfoldYAML",
                "TenfoldLive", "TenfoldWorkflows", "Templates", "Tenfold", "TenfoldTesting",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Act/StandIns", "Planning/Goldens", "YouTube/upload_runs.py"]
        ),
    ]
)

for target in package.targets where [.regular, .executable, .test].contains(target.type) {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .swiftLanguageMode(.v6),
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("InternalImportsByDefault"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .strictMemorySafety(),
            .treatAllWarnings(as: .error),
        ]
}
