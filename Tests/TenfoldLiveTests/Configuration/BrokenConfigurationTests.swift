import Templates
import Tenfold
import TenfoldLive
import TenfoldTesting
import Testing

struct BrokenConfigurationTests {
    static let byRule = BrokenConfiguration.byRule(from: Template.initialConfiguration)
    static let byChance = (0..<600).map {
        BrokenConfiguration.byChance(from: Template.initialConfiguration, seed: UInt64($0))
    }

    @Test func `each of the configurations broken by rule is refused with a place, and nothing is written`() {
        #expect(Self.byRule.count >= 200)
        for broken in Self.byRule {
            #expect(problems(of: broken) != nil, "\(broken) was accepted")
        }
    }

    @Test func `of those changed by chance, each is read or refused with a place, and nothing is written`() {
        let refused = Self.byChance.filter { problems(of: $0) != nil }
        #expect(refused.count >= 200)
        #expect(refused.count < Self.byChance.count)
    }

    @Test func `bytes that are no text are refused with a place`() {
        for seed in 0..<200 as Range<UInt64> {
            var generator = SeededGenerator(seed: seed)
            let bytes = (0..<100).map { _ in UInt8.random(in: 0...255, using: &generator) }
            let reading = readConfiguration(bytes, file: "tenfold.yml", environment: [:])
            #expect(reading.configuration == nil)
            #expect(reading.diagnostics.allSatisfy { $0.position != nil })
        }
    }

    /// What is wrong, checked for form; nil where the configuration can be used.
    private func problems(of broken: BrokenConfiguration) -> [Diagnostic]? {
        let files = MemoryFiles()
        do {
            try files.write(Array(broken.text.utf8), to: "tenfold.yml")
            let before = files.all
            defer { #expect(files.all == before, "\(broken) wrote a file") }
            _ = try loadConfiguration(repository: ".", files: files, environment: [:])
            return nil
        } catch let error as DiagnosticsError {
            let errors = error.diagnostics.filter { $0.severity == .error }
            #expect(!errors.isEmpty, "\(broken)")
            for diagnostic in errors {
                #expect(diagnostic.file == "tenfold.yml" && !diagnostic.message.isEmpty, "\(broken)")
                #expect(isInside(diagnostic.position, broken.text), "\(broken): \(diagnostic)")
            }
            return errors
        } catch {
            Issue.record("\(broken): \(error)")
            return []
        }
    }

    private func isInside(_ position: TextPosition?, _ text: String) -> Bool {
        guard let position else { return false }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return position.column >= 1 && (1...lines.count + 1).contains(position.line)
    }
}
