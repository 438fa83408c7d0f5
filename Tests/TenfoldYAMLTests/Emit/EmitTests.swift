import Tenfold
import TenfoldTesting
import Testing

@testable import TenfoldYAML

struct EmitTests {
    @Test func `hostile texts mean themselves to four readers, in every place`() async throws {
        var documents: [YAMLDocument] = []
        for text in HostileText.all {
            var entries = [
                YAMLEntry("value", .text(text)),
                YAMLEntry("list", .list([YAMLItem(.text(text)), YAMLItem(.text("after"))])),
                YAMLEntry("flow", .list([YAMLItem(.text(text)), YAMLItem(.text("after"))], .flow)),
                YAMLEntry("map", .mapping([YAMLEntry("key", .text(text)), YAMLEntry("after", .null)])),
                YAMLEntry("last", .text(text)),
            ]
            if text.utf8.count <= 128, HostileText.isOneLine(text) {
                entries.append(YAMLEntry("keys", .mapping([YAMLEntry(text, .integer(1))])))
            }
            documents.append(YAMLDocument(entries))
        }
        let peers = try await YAMLPeers.readings(of: documents.map { try $0.text() })
        for (document, peer) in zip(documents, peers) {
            let text = try document.text()
            #expect(peer.old == document.entries.meaning, "\(text)")
            #expect(peer.new == document.entries.meaning, "\(text)")
            #expect(try YAMLNode.parse(Array(text.utf8)).meaning == document.entries.meaning, "\(text)")
        }
    }

    @Test func `random trees mean themselves once written, with comments everywhere`() throws {
        for seed in 0..<randomModels {
            var tree = RandomTree(seed: UInt64(seed))
            let document = tree.document()
            let text = try document.text()
            let read = try YAMLNode.parse(Array(text.utf8), limits: .written)
            if document.entries.isEmpty || read.meaning == document.entries.meaning { continue }
            Issue.record("seed \(seed) is read as something else: \(text)")
            return
        }
    }

    @Test func `independent readers of both versions of YAML read random trees alike`() async throws {
        let documents = (0..<peerModels(orElse: 250)).map { seed in
            var tree = RandomTree(seed: 20_000 + UInt64(seed))
            return tree.document()
        }
        let peers = try await YAMLPeers.readings(of: documents.map { try $0.text() })
        for (document, peer) in zip(documents, peers) {
            let text = try document.text()
            #expect(peer.old == document.entries.meaning, "\(text)")
            #expect(peer.new == document.entries.meaning, "\(text)")
        }
    }

    @Test func `no anchor, alias or tag is ever written, also for equal parts`() throws {
        let shared = YAMLValue.mapping([YAMLEntry("a", .list([]))])
        let text = try YAMLDocument([
            YAMLEntry("one", shared), YAMLEntry("two", shared),
            YAMLEntry("three", .list([YAMLItem(shared), YAMLItem(shared)])),
        ]).text()
        var parser = YAMLEventParser(Array(text.utf8))
        while true {
            switch try parser.next().kind {
            case .streamEnd: return
            case .alias: Issue.record("an alias in \(text)")
            case .scalar(_, _, let properties), .sequenceStart(_, let properties),
                .mappingStart(_, let properties):
                #expect(properties.anchor == nil && properties.tag == nil)
            case .streamStart, .documentStart, .documentEnd, .sequenceEnd, .mappingEnd: break
            }
        }
    }

    @Test func `comments, empty lines and lists stand where a person would put them`() throws {
        let steps: [YAMLItem] = [
            YAMLItem(
                .mapping([
                    YAMLEntry("name", .text("First")), YAMLEntry("run", .text("echo 'a: b'\necho done\n")),
                ])
            ),
            YAMLItem(
                .mapping([
                    YAMLEntry("uses", .text("a/b@1"), note: YAMLNote(beside: "v1")),
                    YAMLEntry("on", .null, keyIsPlain: true),
                    YAMLEntry(
                        "with",
                        .mapping([YAMLEntry("on", .list([YAMLItem(.list([YAMLItem(.integer(1))]))]))])
                    ),
                ]),
                note: YAMLNote(isApart: true, above: ["why", "", "and why not"])
            ),
        ]
        let document = YAMLDocument(
            head: ["Written by a test.", "", "Two lines."],
            [
                YAMLEntry("first", .mapping([])),
                YAMLEntry(
                    "steps",
                    .list(steps),
                    note: YAMLNote(isApart: true, above: ["all"], beside: "here")
                ),
                YAMLEntry("matrix", .list([YAMLItem(.integer(1)), YAMLItem(.text("on"))], .flow)),
            ]
        )
        expectGolden(try document.text(), "comments.yml")
    }

    @Test(arguments: [
        (YAMLEntry("a\nb", .null), "cannot write 'a\nb' as YAML: a name is one line of at most 128 bytes"),
        (
            YAMLEntry("a", .null, note: YAMLNote(above: ["two\nlines"])),
            #"cannot write the document as YAML: the comment "two\nlines" is not one line of text"#
        ),
        (
            YAMLEntry("a", .mapping([YAMLEntry("b", .plain("c: d"))])),
            "cannot write 'a.b' as YAML: it would be read as something else"
        ),
    ])
    func `what cannot be written is refused with its place`(_ entry: YAMLEntry, _ words: String) {
        do throws(YAMLEmitError) {
            Issue.record("written: \(try YAMLDocument([entry]).text())")
        } catch {
            #expect(error.description == words)
        }
    }

    @Test func `a name of 128 bytes is written, and one of 129 refused`() throws {
        let name = String(repeating: "k", count: 128)
        #expect(try YAMLDocument([YAMLEntry(name, .integer(1))]).text() == "\(name): 1\n")
        #expect(throws: YAMLEmitError.self) { try YAMLDocument([YAMLEntry(name + "k", .integer(1))]).text() }
    }

    @Test func `what a user wrote is written again as it was meant`() throws {
        for document in Corpus.documents
        where !["anchors", "an anchored key", "tags"].contains(document.name) {
            let node = try YAMLNode.parse(Array(document.text.utf8))
            guard case .mapping(let pairs, _) = node.content else { continue }
            let entries = pairs.compactMap(YAMLEntry.init)
            guard entries.count == pairs.count else {
                #expect(document.name.contains("tag"), "\(document.name)")
                continue
            }
            guard !document.text.contains("kkkkk") else { continue }
            let text = try YAMLDocument(entries).text()
            #expect(try YAMLNode.parse(Array(text.utf8)).meaning == node.meaning, "\(document.name)")
        }
    }

    @Test func `texts are quoted only where they must be`() throws {
        let plain = [
            "a b", "17 3 * * *", "${{ github.ref == 'x' }}", "it's", "http://x.org/?a=1#b", "a-b", "v1.2.3",
            "3x",
            "swift run tool --x \"$Y\" && z", "metrics-*", "x:y", "日本", "1h", "a, b",
        ]
        for text in plain {
            #expect(try YAMLDocument([YAMLEntry("k", .text(text))]).text() == "k: \(text)\n")
        }
        #expect(try YAMLDocument([YAMLEntry("k", .text("a: 'b'"))]).text() == "k: \"a: 'b'\"\n")
        #expect(try YAMLDocument([YAMLEntry("k", .text("a: \"b\""))]).text() == "k: 'a: \"b\"'\n")
        #expect(try YAMLDocument([YAMLEntry("k", .plain("1.10"))]).text() == "k: 1.10\n")
    }
}
