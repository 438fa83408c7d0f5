extension ProviderOptions {
    /// The keys of the options, with where they go.
    static func fields<Owner>(in place: WritableKeyPath<Owner, ProviderOptions>) -> [Field<Owner>] {
        [
            .key("model", place.appending(path: \ProviderOptions.model), .text(), "The model's id."),
            .key(
                "base_url",
                place.appending(path: \ProviderOptions.baseURL),
                .text("an address", limit: 500),
                "Where the service listens, in place of its own address."
            ),
            .key(
                "api",
                place.appending(path: \ProviderOptions.api),
                .word("way to ask a model", among: ["chat", "responses"]),
                "The way the service is spoken to."
            ),
            .key(
                "effort",
                place.appending(path: \ProviderOptions.effort),
                .word("effort of a model", among: ["none", "minimal", "low", "medium", "high"]),
                "How long a reasoning model thinks."
            ),
            .key(
                "voice",
                place.appending(path: \ProviderOptions.voice),
                .text(limit: 500),
                "Whose voice, or a voice's file."
            ),
            .key(
                "program",
                place.appending(path: \ProviderOptions.program),
                .text("a command", limit: 1000),
                "A program that speaks: text on standard input, a sound file at $TENFOLD_SOUND."
            ),
            .key(
                "footage",
                place.appending(path: \ProviderOptions.footage),
                .word("kind of footage", among: ["photos", "videos"]),
                "What scenes show."
            ),
        ]
    }

    /// The keys that some provider knows.
    static let names: Set = ["model", "base_url", "api", "effort", "voice", "program", "footage"]
}
