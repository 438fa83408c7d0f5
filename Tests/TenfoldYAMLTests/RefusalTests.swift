import TenfoldTesting
import TenfoldYAML
import Testing

struct RefusalTests {
    /// Texts that are refused, with a name for each.
    static let refused: [(name: String, bytes: [UInt8])] = [
        ("UTF-16, little end first", [0xFF, 0xFE] + "a: 1\n".utf8.flatMap { [$0, 0] }),
        ("UTF-16, big end first", [0xFE, 0xFF] + "a: 1\n".utf8.flatMap { [0, $0] }),
        ("UTF-16 without a mark", "a: 1\n".utf8.flatMap { [$0, 0] }),
        ("a byte of Latin-1", Array("a: 1\nb: caf".utf8) + [0xE9, 0x0A]),
        ("a sequence cut short", Array("a: ".utf8) + [0xE2, 0x82]),
        ("an overlong slash", Array("a: ".utf8) + [0xC0, 0xAF]),
        ("a control character", Array("a: 1\nb: x\u{1}\n".utf8)),
        ("a tab that indents", Array("a:\n\tb: 1\n".utf8)),
        ("a tab after spaces", Array("a:\n  b: 1\n \tc: 2\n".utf8)),
        ("a key twice", Array("a: 1\nb: 2\na: 3\n".utf8)),
        ("a key twice, once in quotes", Array("a: 1\n\"a\": 3\n".utf8)),
        ("a merge twice", Array("x: &x {a: 1}\ny:\n  <<: *x\n  <<: *x\n".utf8)),
        ("a merge of a scalar", Array("a:\n  <<: 1\n".utf8)),
        ("a merge of a list with a scalar", Array("x: &x {a: 1}\ny: {<<: [*x, 2]}\n".utf8)),
        ("an unknown alias", Array("a: *nobody\n".utf8)),
        ("an alias in its own anchor", Array("a: &x [1, *x]\n".utf8)),
        ("a list as a key", Array("? [a, b]\n: 1\n".utf8)),
        ("two documents", Array("a: 1\n---\nb: 2\n".utf8)),
        ("a bracket left open", Array("a: [1, 2\nb: 3\n".utf8)),
        ("a quote left open", Array("a: \"text\nb: 3\n".utf8)),
        ("indentation that fits nowhere", Array("a:\n    b: 1\n  c: 2\n".utf8)),
        ("a mapping inside a scalar", Array("a: b: c\n".utf8)),
        ("an unknown escape", Array("a: \"\\q\"\n".utf8)),
        ("an unknown version", Array("%YAML 3.0\n---\na: 1\n".utf8)),
        ("65 levels", Array((String(repeating: "[", count: 65) + String(repeating: "]", count: 65)).utf8)),
        ("a hundred thousand levels", Array(repeating: UInt8(ascii: "["), count: 100_000)),
        ("a million laughs", Array(Self.laughs.utf8)),
        ("laughs by merging", Array(Self.mergedLaughs.utf8)),
        ("more than a mebibyte", Array("a: ".utf8) + [UInt8](repeating: 0x78, count: 1 << 20)),
    ]

    @Test func `what cannot be read safely is refused with its place and a reason`() {
        var report = ""
        for (name, bytes) in Self.refused {
            do throws(YAMLError) {
                _ = try YAMLNode.parse(bytes)
                Issue.record("\(name) was accepted")
            } catch {
                report += "\(name): \(error)\n"
            }
        }
        expectGolden(report, "refusals.txt")
    }

    @Test func `an alias bomb is refused at once, not unfolded`() {
        let start = ContinuousClock.now
        #expect(throws: YAMLError.self) { try YAMLNode.parse(Array(Self.laughs.utf8)) }
        #expect(ContinuousClock.now - start < .seconds(2))
    }

    @Test func `limits are met exactly`() throws {
        let limits = YAMLLimits(bytes: 20, depth: 2, nodes: 4)
        _ = try YAMLNode.parse(Array("[1, 2, 3]".utf8), limits: limits)
        #expect(throws: YAMLError.self) { try YAMLNode.parse(Array("[1, 2, 3, 4]".utf8), limits: limits) }
        #expect(throws: YAMLError.self) { try YAMLNode.parse(Array("[[1]]".utf8), limits: limits) }
        _ = try YAMLNode.parse(Array(repeating: 0x78, count: 20), limits: limits)
        #expect(throws: YAMLError.self) {
            try YAMLNode.parse(Array(repeating: 0x78, count: 21), limits: limits)
        }
    }

    @Test func `a byte order mark of UTF-8 moves no column`() throws {
        let node = try YAMLNode.parse([0xEF, 0xBB, 0xBF] + Array("a: 1".utf8))
        #expect(node == (try YAMLNode.parse(Array("a: 1".utf8))))
    }

    @Test(arguments: ["", "\n\n", "# only a comment\n"])
    func `an empty text is an empty scalar`(_ text: String) throws {
        #expect(try YAMLNode.parse(Array(text.utf8)).text == "")
    }

    @Test func `an alias stands for the latest anchor of its name`() throws {
        let moved = try YAMLNode.parse(Array("[&x 1, *x, &x 2, *x]".utf8))
        guard case .sequence(let items, _) = moved.content else {
            Issue.record("not a sequence")
            return
        }
        #expect(items.map(\.text) == ["1", "1", "2", "2"])
    }

    @Test func `no cut and no flipped bit of the corpus crashes, and every refusal has a place`() {
        for document in Corpus.documents {
            let bytes = Array(document.text.utf8.prefix(200))
            for index in bytes.indices {
                expectReadOrPlaced(Array(bytes[..<index]))
                for bit in [0, 3, 5, 7] {
                    var flipped = bytes
                    flipped[index] ^= 1 << UInt8(bit)
                    expectReadOrPlaced(flipped)
                }
            }
        }
    }

    private func expectReadOrPlaced(_ bytes: [UInt8]) {
        do throws(YAMLError) {
            _ = try YAMLNode.parse(bytes)
        } catch {
            let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).count
            if error.position.column < 1 || !(1...lines + 1).contains(error.position.line) {
                Issue.record("\(error) in \(String(decoding: bytes, as: UTF8.self).debugDescription)")
            }
        }
    }

    private static let laughs =
        "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        + (1...8).map { level in
            let alias = "*a\(level - 1)"
            return
                "a\(level): &a\(level) [\([String](repeating: alias, count: 10).joined(separator: ", "))]\n"
        }.joined()

    private static let mergedLaughs =
        "a0: &a0 {" + (0..<40).map { "k\($0): x" }.joined(separator: ", ") + "}\n"
        + (1...6).map { level in
            let alias = "*a\(level - 1)"
            return
                "a\(level): &a\(level) {<<: [\([String](repeating: alias, count: 12).joined(separator: ", "))]}\n"
        }.joined()
}
