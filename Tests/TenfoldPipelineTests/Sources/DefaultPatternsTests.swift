import Tenfold
import Testing

@testable import TenfoldPipeline

struct DefaultPatternsTests {
    @Test func `the patterns of a new repository are complete`() throws {
        let patterns = try DefaultPatterns.all()
        #expect((10...15).contains(patterns.count))
        #expect(Set(patterns.map(\.id)).count == patterns.count)
        #expect(Set(patterns.map(\.form)) == ["ranking", "comparison", "question"])
        #expect(patterns.allSatisfy { !$0.title.isEmpty && $0.weight == 1 && !$0.keywords.isEmpty })
        #expect(patterns.flatMap(\.keywords).allSatisfy { $0 == $0.lowercased() })
    }
}
