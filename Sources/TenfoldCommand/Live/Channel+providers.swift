import Templates
import Tenfold
import TenfoldLive
import TenfoldPipeline

extension Channel {
    /// A script by a language model.
    func openAIScript(_ options: ProviderOptions) throws -> Step {
        let endpoint = OpenAIEndpoint(environment: environment, base: options.baseURL)
        if endpoint.isOpenAI { _ = try Secrets(environment).value("OPENAI_API_KEY") }
        var settings = OpenAIScriptWriter.Settings()
        settings.model = options.model ?? settings.model
        settings.api = options.api ?? settings.api
        settings.effort = options.effort
        let prompt = try prompt("script") ?? Template.scriptPrompt
        let services = services
        return .script(named: "openai") { [settings] context in
            try OpenAIScriptWriter(
                endpoint: endpoint,
                settings: settings,
                prompt: prompt,
                services: services,
                context: context
            )
        }
    }

    /// Pictures of a stock library.
    func stockVisuals(_ library: String, _ options: ProviderOptions, _ drawn: DrawnVisuals) throws -> Step {
        let key = try Secrets(environment).value(library == "pexels" ? "PEXELS_API_KEY" : "PIXABAY_API_KEY")
        let cache = "\(privateFolder)/cache/stock"
        let services = services
        return .visuals(named: library) { context in
            StockVisuals(
                library: library,
                key: key,
                base: options.baseURL,
                footage: options.footage ?? "photos",
                cache: cache,
                drawn: drawn,
                services: services,
                context: context
            )
        }
    }

    /// A voice of an OpenAI-shaped endpoint.
    func openAIVoice(_ options: ProviderOptions, _ runner: any ProcessRunner) throws -> Step {
        let endpoint = OpenAIEndpoint(environment: environment, base: options.baseURL)
        if endpoint.isOpenAI { _ = try Secrets(environment).value("OPENAI_API_KEY") }
        let services = services
        return .voice(named: "openai") { context in
            SentenceVoice.openAI(
                endpoint: endpoint,
                model: options.model,
                voice: options.voice,
                services: services,
                runner: runner,
                context: context
            )
        }
    }

    /// A prompt that the channel's owner wrote in place of the one that ships; nil where there is none.
    private func prompt(_ name: String) throws -> String? {
        try files.read(path("templates/prompts/\(name).md")).map { String(decoding: $0, as: UTF8.self) }
    }
}
