import Tenfold
import TenfoldPipeline

/// The models that the pipeline names live on for a while, and their price is known.
@Sendable func checkModels(_ examination: Examination) async -> [Finding] {
    var findings: [Finding] = []
    for step in [StepName.script, .voice] where examination.uses("openai", for: step) {
        findings += await check(step, examination)
    }
    return findings
}

private func check(_ step: StepName, _ examination: Examination) async -> [Finding] {
    let subject = "model of \(step.rawValue)"
    let options = examination.pipeline[step].options
    let endpoint = OpenAIEndpoint(environment: examination.environment, base: options.baseURL)
    guard endpoint.isOpenAI else {
        return [.ok(subject, "answers at \(endpoint.base), which bills nothing here")]
    }
    let usual = step == .script ? OpenAIScriptWriter.Settings().model : "gpt-4o-mini-tts"
    let model = options.model ?? usual
    var end = OpenAIShutdowns.day(of: model)
    if examination.asksServices, endpoint.key != nil {
        switch await ModelInquiry.ask(about: model, at: endpoint, over: examination.transport) {
        case .known(let day): end = day ?? end
        case .unknown:
            return [.error(subject, "OpenAI knows no \(model)", mend: "name another in tenfold.yml")]
        case .refused:
            return [
                .error(
                    subject,
                    "OpenAI does not take the key for \(model)",
                    mend: "make a key with rights for models and chat completions, and set OPENAI_API_KEY"
                )
            ]
        case .unreachable(let words):
            return [
                .warning(subject, words, mend: "look at status.openai.com, and at this machine's network")
            ] + shutdown(model, end, step, examination)
        }
    }
    return shutdown(model, end, step, examination) + (step == .script ? price(model, examination) : [])
}

private func shutdown(_ model: String, _ end: Day?, _ step: StepName, _ examination: Examination) -> [Finding]
{
    let subject = "model of \(step.rawValue)"
    let remedy =
        step == .script
        ? "name another in tenfold.yml: script: { use: openai, model: gpt-6-luna }"
        : "speak on this machine, voice: { use: espeak }, or name another service with base_url"
    guard let end else {
        return [.ok(subject, "\(model), for which no end is announced")]
    }
    let left = end.number - Day(examination.clock.now).number
    switch left {
    case ...0: return [.error(subject, "\(model) stopped on \(end)", mend: remedy)]
    case 1...60: return [.warning(subject, "\(model) stops on \(end), in \(left) days", mend: remedy)]
    default: return [.ok(subject, "\(model), which stops on \(end)")]
    }
}

private func price(_ model: String, _ examination: Examination) -> [Finding] {
    guard OpenAIPrice.of(model, on: Day(examination.clock.now)) == nil else { return [] }
    return [
        .warning(
            "price of script",
            "no price of \(model) is known; it is booked as the dearest model",
            mend: "set a spend limit for the project at OpenAI, which holds whatever is booked here"
        )
    ]
}
