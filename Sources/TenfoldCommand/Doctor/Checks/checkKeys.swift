import Tenfold
import TenfoldPipeline

/// The keys of the services that the pipeline uses are in the environment.
@Sendable func checkKeys(_ examination: Examination) async -> [Finding] {
    StepName.allCases.compactMap { step in
        guard case .use(let name) = examination.pipeline[step].action,
            let key = Providers.named(name, for: step)?.key
        else { return nil }
        let subject = "key of \(step.rawValue)"
        let base = examination.pipeline[step].options.baseURL ?? examination.environment["OPENAI_BASE_URL"]
        if key == "OPENAI_API_KEY", examination.environment[key, default: ""].isEmpty, let base,
            !base.isEmpty,
            !base.hasPrefix(OpenAIEndpoint.openAI)
        {
            return .ok(subject, "none is set, and \(base) may need none")
        }
        guard examination.environment[key, default: ""].isEmpty else { return .ok(subject, "\(key) is set") }
        return .warning(
            subject,
            "\(key) is not set here, and \(name) needs it",
            mend: "set it here to work on this machine; for GitHub run gh secret set \(key)"
        )
    }
}
