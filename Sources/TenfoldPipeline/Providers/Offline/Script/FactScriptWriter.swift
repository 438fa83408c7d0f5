import Facts
public import Tenfold

/// Writes scripts from the fact tables that ship with the program: no key, no network, true figures.
public struct FactScriptWriter: ScriptProvider {
    private let finder: FactTopicFinder

    /// Makes a writer with all tables.
    ///
    /// - Throws: ``StepFailure`` where a table cannot be read.
    public init() throws {
        do {
            self.init(tables: try FactTables.all())
        } catch {
            throw StepFailure(.broken, "cannot read the fact tables: \(error)")
        }
    }

    init(tables: [FactTable]) {
        finder = FactTopicFinder(tables: tables)
    }

    /// True where a fact table fits the idea, so that a script can be written.
    public func canWrite(about idea: Idea) -> Bool {
        var generator = SeededGenerator(seed: 0)
        return finder.topic(for: idea, using: &generator) != nil
    }

    /// Writes a script about what the tables know of the idea; equal arguments give an equal script.
    ///
    /// The pattern's form is followed where it is `ranking`, `comparison` or `question`.
    public func writeScript(
        about idea: Idea,
        pattern: Pattern?,
        seed: UInt64
    ) async throws -> Produced<Script> {
        guard let pattern, pattern.variation != nil else {
            return Produced(try draft(about: idea, pattern, seed: seed))
        }
        return Produced(try variation(pattern, of: idea, seed: seed))
    }

    /// One script as it comes.
    ///
    /// - Parameter number: Tells drafts of one variation apart; it draws for itself, or it would be its parent's script in
    ///   another dress.
    func draft(about idea: Idea, _ pattern: Pattern?, seed: UInt64, number: Int = 0) throws -> Script {
        let variant = pattern.flatMap { $0.variation == nil ? nil : " as \($0.id), \(number)" } ?? ""
        var generator = SeededGenerator(seed: seed, purpose: "script of \(idea.id)\(variant)")
        guard let topic = finder.topic(for: idea, using: &generator) else {
            throw StepFailure(
                .bad,
                "cannot write a script about '\(idea.title)': no fact table fits; configure "
                    + "`pipeline.script: { use: openai }` or a command of your own"
            )
        }
        let form = pattern.flatMap { ScriptForm(rawValue: $0.form) }
        let chosen = form ?? ScriptForm.allCases.randomElement(using: &generator) ?? .ranking
        return write(topic, chosen, pattern: pattern, using: &generator).script
    }

    /// The script with the frames its sentences came from.
    func write(
        _ topic: FactTopic,
        _ form: ScriptForm,
        pattern: Pattern? = nil,
        using generator: inout SeededGenerator
    ) -> (script: Script, frames: [String]) {
        let variation = pattern?.variation
        // What cannot be compared is ranked; a variation asks instead, for its parent may rank already.
        let instead: ScriptForm = variation == nil ? .ranking : .question
        var lineup = FactLineup(
            topic,
            topic.suits(form) ? form : instead,
            fromAll: variation != nil,
            using: &generator
        )
        if let order = variation?.order { lineup.arrange(order) }
        var composer = FactScriptComposer(
            lineup,
            hook: variation?.hook,
            // What the parent tells of the winner would be in every variation again.
            tellsOfWinner: variation == nil,
            seed: generator.next()
        )
        let passages = composer.passages()
        let visuals = FactVisuals(lineup: lineup)
        let publication = FactPublication(lineup: lineup)
        let scenes = passages.enumerated().map { index, passage in
            let role = Scene.Role(at: index, of: passages.count)
            return Scene(
                role: role,
                narration: passage.sentences.joined(separator: " "),
                visual: role == .beat ? visuals.beat(index - 1) : visuals.overview(role)
            )
        }
        let script = Script(
            title: publication.title(variation?.title, using: &generator),
            description: publication.description,
            tags: publication.tags,
            topic: topic.key,
            pattern: pattern?.id,
            sources: ["\(topic.measure.source) (\(topic.measure.url))"],
            scenes: scenes
        )
        return (script, passages.flatMap(\.frames))
    }
}
