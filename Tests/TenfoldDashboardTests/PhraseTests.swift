import Foundation
import Tenfold
import TenfoldDashboard
import TenfoldTesting
import Testing

/// All phrases of the pages stand in one list, and a translation of them is what a page shows.
struct PhraseTests {
    /// Every phrase that the sources say, with `{1}` for what varies.
    private static let phrases: [String] = {
        let folder = "\(Program.packageRoot)/Sources/TenfoldDashboard"
        let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        let texts = files.filter { $0.hasSuffix(".swift") }
            .compactMap { try? String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }
        return Set(texts.flatMap(PhraseReader.phrases)).sorted()
    }()

    @Test func `the list of phrases is the one in the repository`() {
        #expect(Self.phrases.count > 200)
        expectGolden(Self.phrases.joined(separator: "\n") + "\n", "phrases.txt")
    }

    @Test func `a translation reaches every page, with its figures in their places`() {
        let turned = Dictionary(uniqueKeysWithValues: Self.phrases.map { ($0, "‹\($0)›") })
        let wording = Wording(
            language: "xx",
            phrases: turned.merging(["{1}\u{A0}jobs": "‹jobs {1}›"]) { $1 },
            decimalMark: ",",
            groupMark: ".",
            months: (1...12).map { "m\($0)" }
        )
        let history = ChannelHistory(
            stretches: [
                .init("3x", days: 2, jobs: 3, required: 2, reason: "begins"),
                .init("10x", days: 2, jobs: 10, required: 7, reason: "promoted"),
            ],
            badDays: [2]
        )
        let input = SampleSite.input(history.records()) { $0.wording = wording }
        let files = Dashboard.build(input)
        let overview = SampleSite.text("index.html", in: files)
        #expect(overview.contains("<html lang=\"xx\">"))
        #expect(overview.contains("‹Latest run›") && overview.contains("‹jobs 10›"))
        #expect(overview.contains("m9\u{A0}2026"))
        #expect(SampleSite.text("costs.html", in: files).contains(",0"))
        for file in files where file.path.hasSuffix(".html") {
            let page = PageReader(String(decoding: file.contents, as: UTF8.self))
            #expect(page.problems == [], "\(file.path)")
            #expect(page.text.contains("‹Overview›"), "\(file.path)")
        }
        #expect(
            Dashboard.build(SampleSite.input(ChannelHistory.firstRun.records())).contains { file in
                file.path == "site/index.html"
                    && !String(decoding: file.contents, as: UTF8.self).contains("‹")
            },
            "the next site is English again"
        )
    }
}

/// Finds `say("…")` in Swift source.
private struct PhraseReader {
    static func phrases(in text: String) -> [String] {
        text.components(separatedBy: "say(").dropFirst().compactMap { part in
            let rest = part.drop { $0.isWhitespace }
            return rest.first == "\"" ? key(of: rest.dropFirst()) : nil
        }
    }

    /// The literal up to its closing quote, what varies in it numbered.
    private static func key(of literal: Substring) -> String {
        var (key, depth, number, rest) = ("", 0, 0, literal)
        while let sign = rest.popFirst() {
            if depth == 0, sign == "\"" { return key }
            if depth == 0, sign == "\\" {
                guard rest.popFirst() == "(" else { continue }
                (depth, number) = (1, number + 1)
                key += "{\(number)}"
            } else if depth > 0 {
                depth += sign == "(" ? 1 : sign == ")" ? -1 : 0
            } else {
                key.append(sign)
            }
        }
        return key
    }
}
