import Tenfold

/// The keys of the services that the pipeline uses are in the environment.
@Sendable func checkKeys(_ examination: Examination) async -> [Finding] {
    StepName.allCases.compactMap { step in
        guard case .use(let name) = examination.pipeline[step].action,
            let key = Providers.named(name, for: step)?.key
        else { return nil }
        let subject = "key of \(step.rawValue)"
        guard examination.environment[key, default: ""].isEmpty else { return .ok(subject, "\(key) is set") }
        return .warning(
            subject,
            "\(key) is not set here, and \(name) needs it",
            mend: "set it here to work on this machine; for GitHub run gh secret set \(key)"
        )
    }
}
