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
    /// The environment variables without secrets that it reads: addresses, account numbers.
    public var variables: [String]
    /// The keys beside `use` that it knows in `tenfold.yml`.
    public var options: [String]

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
        otherSecrets: [String] = [],
        variables: [String] = [],
        options: [String] = []
    ) {
        self.step = step
        self.name = name
        self.key = key
        self.preset = preset
        self.operations = operations
        self.otherSecrets = otherSecrets
        self.variables = variables
        self.options = options
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
                operations: ["script": 1],
                variables: openAIVariables,
                options: ["model", "base_url", "api", "effort"]
            ),
            ProviderEntry(.visuals, "drawn"),
            ProviderEntry(
                .visuals,
                "pexels",
                key: "PEXELS_API_KEY",
                preset: "pexels",
                operations: ["image_search": 5],
                options: ["footage", "base_url"]
            ),
            ProviderEntry(
                .visuals,
                "pixabay",
                key: "PIXABAY_API_KEY",
                preset: "pixabay",
                operations: ["image_search": 5],
                options: ["footage", "base_url"]
            ),
            ProviderEntry(.voice, "espeak"),
            ProviderEntry(
                .voice,
                "openai",
                key: "OPENAI_API_KEY",
                preset: "openai",
                variables: openAIVariables,
                options: ["model", "base_url", "voice"]
            ),
            ProviderEntry(.voice, "piper", options: ["voice"]),
            ProviderEntry(.voice, "command", options: ["program"]),
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

    /// The names that OpenAI's own client reads.
    private static let openAIVariables = ["OPENAI_BASE_URL", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID"]

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
