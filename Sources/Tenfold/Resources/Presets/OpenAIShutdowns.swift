/// The last days of OpenAI's models, as announced: a model that stops takes the channel with it.
///
/// After https://developers.openai.com/api/docs/deprecations and the text-to-speech guide, read on 2026-11-23.
public enum OpenAIShutdowns {
    /// The day from which on a model no longer answers; nil where none is announced.
    public static func day(of model: String) -> Day? { days[model].flatMap { Day($0) } }

    private static let days: [String: String] = {
        let models = [
            "2026-10-23": [
                "gpt-4", "gpt-4-0613", "gpt-4-turbo", "gpt-4-1106-preview", "gpt-3.5-turbo", "gpt-4.1-nano",
                "o1",
                "o3-mini", "o4-mini",
            ],
            "2026-12-11": ["gpt-5", "gpt-5-mini", "gpt-5-nano", "o3"],
            "2027-01-06": ["tts-1", "tts-1-hd", "gpt-4o-mini-tts"],
            "2027-01-14": ["gpt-4o", "gpt-4o-mini", "gpt-4.1", "gpt-4.1-mini"],
            "2027-04-01": ["gpt-5.1", "gpt-5.4-nano"],
        ]
        return models.reduce(into: [:]) { days, entry in
            for model in entry.value { days[model] = entry.key }
        }
    }()
}
