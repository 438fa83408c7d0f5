/// A built-in way to do a step, as the configuration names it.
public struct ProviderEntry: Sendable, Equatable {
    /// The step it can do.
    public var step: StepName
    /// The name in the configuration.
    public var name: String
    /// The environment variable that holds its key; nil where it works offline.
    public var key: String?
    /// The resource preset that limits it; nil where nothing does.
    public var preset: String?
    /// What one video asks of the service at the most: how often each operation is done.
    public var operations: [String: Int]

    /// The environment variables with secrets that it reads beside its key.
    public var otherSecrets: [String]

    /// All environment variables with secrets that it reads.
    public var secrets: [String] { [key].compactMap(\.self) + otherSecrets }

    /// True where it needs no key and no network.
    public var isOffline: Bool { key == nil }

    init(
        _ step: StepName,
        _ name: String,
        key: String? = nil,
        preset: String? = nil,
        operations: [String: Int] = [:],
        otherSecrets: [String] = []
    ) {
        self.step = step
        self.name = name
        self.key = key
        self.preset = preset
        self.operations = operations
        self.otherSecrets = otherSecrets
    }
}

/// The providers that ship; a new one is a file of its own and a line here.
public enum Providers {
    /// All providers, by step; the first of each step works offline.
    public static var all: [ProviderEntry] {
        [
            ProviderEntry(.script, "facts"),
            ProviderEntry(
                .script,
                "openai",
                key: "OPENAI_API_KEY",
                preset: "openai",
                operations: ["script": 1]
            ),
            ProviderEntry(.visuals, "drawn"),
            ProviderEntry(
                .visuals,
                "pexels",
                key: "PEXELS_API_KEY",
                preset: "pexels",
                operations: ["image_search": 5]
            ),
            ProviderEntry(.voice, "espeak"),
            ProviderEntry(.voice, "openai", key: "OPENAI_API_KEY", preset: "openai"),
            ProviderEntry(.assemble, "ffmpeg"),
            ProviderEntry(.validate, "builtin"),
            ProviderEntry(.upload, "outbox", operations: ["upload": 1]),
            ProviderEntry(
                .upload,
                "youtube",
                key: "YOUTUBE_REFRESH_TOKEN",
                preset: "youtube",
                operations: ["upload": 1, "metadata_update": 1, "thumbnail": 1, "status_poll": 5],
                otherSecrets: ["YOUTUBE_CLIENT_ID", "YOUTUBE_CLIENT_SECRET"]
            ),
        ]
    }

    /// The providers of a step.
    public static func of(_ step: StepName) -> [ProviderEntry] {
        all.filter { $0.step == step }
    }

    /// The provider of a name for a step, where there is one.
    public static func named(_ name: String, for step: StepName) -> ProviderEntry? {
        of(step).first { $0.name == name }
    }
}

extension Pipeline {
    /// What one video asks of all services at the most, by operation; a user's own commands are not counted.
    public var operations: [String: Int] {
        StepName.allCases.reduce(into: [:]) { sum, step in
            guard case .use(let name) = self[step].action else { return }
            sum.merge(Providers.named(name, for: step)?.operations ?? [:], uniquingKeysWith: +)
        }
    }
}
