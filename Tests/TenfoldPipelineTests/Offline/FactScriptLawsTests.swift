import Facts
import Tenfold
import Testing

@testable import TenfoldPipeline

/// What holds for every script from the tables, whatever the topic, form and seed.
@Suite struct FactScriptLawsTests {
    @Test func `no script of any topic and form fails a check`() throws {
        for sample in try FactScriptSamples.many.get() {
            let about = "\(sample.topic.key) as a \(sample.form): \(sample.script.narration)"
            for check in ScriptCheck.records(for: sample.script) {
                #expect(check.grade != .failure, "\(check.name) is \(check.measured) for \(about)")
            }
            #expect(sample.script.scenes.map(\.role) == [.hook, .beat, .beat, .beat, .beat, .beat, .close])
            let words = sample.script.narration.split(separator: " ").count
            #expect((55...100).contains(words), "\(words) words for \(about)")
            #expect((28...52).contains(sample.script.estimatedSeconds), "for \(about)")
        }
    }

    @Test func `no sentence frame comes twice in a script`() throws {
        for sample in try FactScriptSamples.many.get() {
            #expect(Set(sample.frames).count == sample.frames.count, "\(sample.frames)")
            #expect(sample.frames.count >= 8)
        }
    }

    @Test func `sentences begin with a capital, end with a stop and have single spaces`() throws {
        for sample in try FactScriptSamples.many.get() {
            for text in sample.script.scenes.map(\.narration) {
                #expect(text.first?.isUppercase == true || text.first?.isNumber == true, "\(text)")
                #expect(text.last.map { ".?!".contains($0) } == true, "\(text)")
                for slip in ["  ", " ,", " .", "..", " the the ", " a a ", " is is ", " km", "{", "}"] {
                    #expect(!text.lowercased().contains(slip), "\(text)")
                }
            }
        }
    }

    @Test func `every beat tells a true figure, or a comparison of true figures`() throws {
        for sample in try FactScriptSamples.many.get() {
            let measure = sample.topic.measure
            let beats = sample.script.scenes.filter { $0.role == .beat }
            func row(_ beat: Scene) -> FactRow? {
                measure.rows.first { FactName($0.name).label == beat.visual.subject }
            }
            let yardstick = try #require(row(beats[0]))
            for beat in beats {
                let row = try #require(row(beat))
                let figure = FactFigure(row: row, measure: measure)
                let comparison = FactComparison(measure: measure, one: row, other: yardstick)
                let text = beat.narration.lowercased()
                let trueWords = [figure.spoken, comparison.shortClause].map { $0.lowercased() }
                #expect(trueWords.contains { text.contains($0) }, "\(beat.narration)")
                #expect(text.contains(row.name.lowercased()), "\(beat.narration)")
                #expect(beat.visual.figure == figure.written)
            }
        }
    }

    @Test func `the winner comes last and is the true first of the five`() throws {
        for sample in try FactScriptSamples.many.get() {
            let series = sample.script.scenes[5].visual.series
            let values = series.map(\.value)
            #expect(values.last == (sample.topic.direction == .most ? values.max() : values.min()))
            #expect(series.last?.highlighted == true)
            #expect(series.count == 5 && Set(series.map(\.label)).count == 5)
        }
    }

    @Test func `the close ranks all five, the winner on top`() throws {
        for sample in try FactScriptSamples.many.get() {
            let brief = sample.script.scenes[6].visual
            let values = brief.series.map(\.value)
            let ordered = sample.topic.direction == .most ? values.sorted(by: >) : values.sorted()
            #expect(values == ordered)
            #expect(brief.series.map(\.highlighted) == [true, false, false, false, false])
            let names = sample.script.scenes[1...5].compactMap(\.visual.subject)
            #expect(Set(brief.series.map(\.label)) == Set(names))
            for scene in sample.script.scenes where scene.visual.rank != nil {
                #expect(brief.series[(scene.visual.rank ?? 0) - 1].label == scene.visual.subject)
            }
        }
    }

    @Test func `pictures have short headlines and one thing singled out in each beat`() throws {
        for sample in try FactScriptSamples.many.get() {
            for scene in sample.script.scenes {
                #expect((1...40).contains(scene.visual.headline.count), "\(scene.visual.headline)")
                #expect(scene.visual.motif == sample.topic.measure.motif)
                #expect(scene.role != .beat || scene.visual.series.count(where: \.highlighted) == 1)
                #expect(!scene.visual.searchPhrase.isEmpty)
            }
        }
    }

    @Test func `a channel's scripts of different topics are not alike`() throws {
        var past: [PastScript] = []
        for sample in try FactScriptSamples.many.get() {
            let fingerprint = sample.script.fingerprint
            let verdict = SimilarityVerdict(
                title: sample.script.title,
                fingerprint: fingerprint,
                past: past.suffix(20).filter { $0.fingerprint.topic != fingerprint.topic }
            )
            let alike = [.copiedWording, .sharedWording, .sharedBuild].contains(verdict.reason)
            #expect(!alike, "\(sample.topic.key): \(verdict.record.measured)")
            past.append(PastScript(idea: "i", title: sample.script.title, fingerprint: fingerprint))
        }
    }

    @Test func `a second script of the same topic is held, whatever its form`() throws {
        let writer = try FactScriptWriter()
        for topic in try FactScriptSamples.topics() {
            var generator = SeededGenerator(seed: 5)
            let (first, _) = writer.write(topic, .ranking, using: &generator)
            let (second, _) = writer.write(topic, .question, using: &generator)
            let verdict = SimilarityVerdict(
                title: second.title,
                fingerprint: second.fingerprint,
                past: [PastScript(idea: "i", title: first.title, fingerprint: first.fingerprint)]
            )
            #expect(verdict.decision != .pass, "\(topic.key)")
        }
    }
}
