import Tenfold

extension Step {
    /// Writes the script.
    public static func script(_ provider: any ScriptProvider, named name: String) -> Step {
        script(named: name) { _ in provider }
    }

    /// Writes the script, by a provider that is made for the job.
    public static func script(
        named name: String,
        by make: @escaping @Sendable (StepContext) throws -> any ScriptProvider
    ) -> Step {
        Step(name: StepName.script.rawValue, provider: name, timeoutSeconds: 120) { context in
            let provider = try make(context)
            guard let idea = context.job.idea else {
                throw StepFailure(.bad, "cannot write a script: no idea")
            }
            let script = try await provider.writeScript(
                about: idea,
                pattern: context.job.pattern,
                seed: context.job.seed
            )
            return try StepProduct(script)
        }
    }

    /// Finds or draws the pictures.
    public static func visuals(_ provider: any VisualsProvider, named name: String) -> Step {
        visuals(named: name) { _ in provider }
    }

    /// Finds or draws the pictures, by a provider that is made for the job.
    public static func visuals(
        named name: String,
        by make: @escaping @Sendable (StepContext) throws -> any VisualsProvider
    ) -> Step {
        Step(name: StepName.visuals.rawValue, provider: name, timeoutSeconds: 180) { context in
            let provider = try make(context)
            let script = try context.result(Script.self, of: .script)
            let footage = try await provider.makeVisuals(
                for: script,
                in: context.workspace,
                seed: context.job.seed
            )
            return try StepProduct(
                footage,
                files: footage.value.stills.map(\.file) + [footage.value.thumbnail]
            )
        }
    }

    /// Speaks the script.
    public static func voice(_ provider: any VoiceProvider, named name: String) -> Step {
        voice(named: name) { _ in provider }
    }

    /// Speaks the script, by a provider that is made for the job.
    public static func voice(
        named name: String,
        by make: @escaping @Sendable (StepContext) throws -> any VoiceProvider
    ) -> Step {
        Step(name: StepName.voice.rawValue, provider: name, timeoutSeconds: 120) { context in
            let provider = try make(context)
            let script = try context.result(Script.self, of: .script)
            let narration = try await provider.speak(script, in: context.workspace)
            return try StepProduct(narration, files: [narration.value.file])
        }
    }

    /// Puts the video together.
    public static func assemble(_ provider: any AssemblyProvider, named name: String) -> Step {
        Step(name: StepName.assemble.rawValue, provider: name, timeoutSeconds: 600) { context in
            let rendering = try await provider.assemble(
                context.result(Script.self, of: .script),
                context.result(Narration.self, of: .voice),
                context.result(Footage.self, of: .visuals),
                in: context.workspace,
                seed: context.job.seed
            )
            let value = rendering.value
            return try StepProduct(rendering, files: [value.file, value.captions, value.thumbnail])
        }
    }

    /// Checks the finished file.
    public static func validate(_ provider: any ValidationProvider, named name: String) -> Step {
        Step(name: StepName.validate.rawValue, provider: name, timeoutSeconds: 300) { context in
            let checks = try await provider.validate(
                context.result(Rendering.self, of: .assemble),
                context.result(Script.self, of: .script),
                context.result(Narration.self, of: .voice),
                past: context.job.past,
                in: context.workspace
            )
            return try StepProduct(checks, checks: checks.value)
        }
    }
}
