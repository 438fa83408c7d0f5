import Facts
import Tenfold

@testable import TenfoldPipeline

/// Scripts of every topic and form, each with its own seed.
struct FactScriptSamples {
    struct Sample {
        var topic: FactTopic
        var form: ScriptForm
        var script: Script
        var frames: [String]
    }

    static func topics() throws -> [FactTopic] {
        try FactTables.all().flatMap(FactTopic.all(of:))
    }

    /// What laws are held against; written once, as that is most of the work.
    static let many = Result { try sequence(200, seed: 11) }

    /// `count` scripts whose topics go round, so that neighbours never share one.
    static func sequence(_ count: Int, seed: UInt64 = 1) throws -> [Sample] {
        let topics = try topics()
        let writer = try FactScriptWriter()
        var generator = SeededGenerator(seed: seed)
        var order: [FactTopic] = []
        while order.count < count { order += topics.shuffled(using: &generator) }
        return order.prefix(count).enumerated().map { index, topic in
            let form = ScriptForm.allCases[index % 3]
            let (script, frames) = writer.write(topic, form, using: &generator)
            return Sample(topic: topic, form: form, script: script, frames: frames)
        }
    }
}
