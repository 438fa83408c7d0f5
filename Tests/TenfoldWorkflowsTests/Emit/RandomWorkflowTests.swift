import Tenfold
import TenfoldTesting
import TenfoldWorkflows
import TenfoldYAML
import Testing

struct RandomWorkflowTests {
    @Test func `random workflows are read back as the trees they were`() throws {
        for seed in 0..<randomModels {
            var random = RandomWorkflow(seed: UInt64(seed))
            let document = random.workflow().document()
            let text = try document.text()
            let read = try YAMLNode.parse(Array(text.utf8))
            if read.meaning == document.entries.meaning { continue }
            Issue.record("seed \(seed) is read as something else: \(text)")
            return
        }
    }

    @Test func `independent readers read random workflows alike, and find no anchor, alias or tag`()
        async throws
    {
        let documents = (0..<peerModels(orElse: 60)).map { seed in
            var random = RandomWorkflow(seed: 100_000 + UInt64(seed))
            return random.workflow().document(seed.isMultiple(of: 2) ? .current : .compat)
        }
        let peers = try await YAMLPeers.readings(of: documents.map { try $0.text() })
        for (document, peer) in zip(documents, peers) {
            let text = try document.text()
            #expect(peer.old == document.entries.meaning, "\(text)")
            #expect(peer.new == document.entries.meaning, "\(text)")
        }
    }

    @Test func `the same workflow is the same bytes`() throws {
        for seed in UInt64(0)..<50 {
            var first = RandomWorkflow(seed: seed)
            var second = RandomWorkflow(seed: seed)
            #expect(try first.workflow().yaml() == second.workflow().yaml())
        }
    }

    @Test func `what older tools do not know is in no file for them`() throws {
        for seed in 0..<200 {
            var random = RandomWorkflow(seed: UInt64(seed))
            let entries = random.workflow().document(.compat).entries
            let keys = Set(entries.flatMap(\.keys))
            #expect(keys.isDisjoint(with: ["queue", "cache-mode"]))
        }
    }
}

extension YAMLEntry {
    fileprivate var keys: [String] { [key] + value.keys }
}

extension YAMLValue {
    fileprivate var keys: [String] {
        switch self {
        case .text, .integer, .boolean, .null, .plain: []
        case .list(let items, _): items.flatMap(\.value.keys)
        case .mapping(let entries, _): entries.flatMap(\.keys)
        }
    }
}
