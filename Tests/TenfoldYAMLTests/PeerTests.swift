import Tenfold
import TenfoldYAML
import Testing

@Suite(.enabled("PyYAML is not installed: pip install pyyaml") { await PyYAML.isInstalled() })
struct PeerTests {
    @Test func `an independent parser reads every document of the corpus as the same tree`() async throws {
        let theirs = try await PyYAML.trees(of: Corpus.documents.map(\.text))
        for (document, tree) in zip(Corpus.documents, theirs) {
            let ours = Tree(try YAMLNode.parse(Array(document.text.utf8)))
            #expect(ours == tree, "\(document.name)")
        }
    }

    @Test func `an independent parser unfolds merges to the same meaning`() async throws {
        let theirs = try await PyYAML.meanings(of: Corpus.merges.map(\.text))
        for (document, meaning) in zip(Corpus.merges, theirs) {
            #expect(
                self.meaning(try YAMLNode.parse(Array(document.text.utf8))) == meaning,
                "\(document.name)"
            )
        }
    }

    @Test func `where both parsers read a damaged document, they read the same`() async throws {
        let damaged = (0..<400).map { damage(seed: UInt64($0)) }
        let theirs = try await PyYAML.trees(of: damaged)
        var compared = 0
        for (text, tree) in zip(damaged, theirs) where tree.refused == nil {
            do {
                #expect(Tree(try YAMLNode.parse(Array(text.utf8))) == tree, "\(text.debugDescription)")
                compared += 1
            } catch {
                #expect(error.position.line >= 1 && error.position.column >= 1)
            }
        }
        #expect(compared > 50)
    }

    private func damage(seed: UInt64) -> String {
        var generator = SeededGenerator(seed: seed)
        let document = Corpus.documents.randomElement(using: &generator)?.text ?? ""
        var characters = Array(document.unicodeScalars)
        for _ in 0...Int.random(in: 0...2, using: &generator) {
            let place = Int.random(in: 0..<characters.count, using: &generator)
            switch Int.random(in: 0..<3, using: &generator) {
            case 0 where characters.count > 1: characters.remove(at: place)
            case 1:
                characters.insert(
                    Array(" :-,[]{}'\"\n#ab1".unicodeScalars).randomElement(using: &generator) ?? "x",
                    at: place
                )
            default: characters.swapAt(place, Int.random(in: 0..<characters.count, using: &generator))
            }
        }
        return String(String.UnicodeScalarView(characters))
    }

    private func meaning(_ node: YAMLNode) -> JSONValue {
        switch node.content {
        case .scalar(let text, _): .string(text)
        case .sequence(let items, _): .array(items.map(meaning))
        case .mapping(let pairs, _):
            .object(Dictionary(pairs.map { ($0.key.text ?? "", meaning($0.value)) }) { first, _ in first })
        }
    }
}
