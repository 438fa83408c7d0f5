extension Template {
    /// The words with which a language model is asked for a script, `prompts/script.md`.
    public static var scriptPrompt: String { String(decoding: PackageResources.script_md, as: UTF8.self) }
}
