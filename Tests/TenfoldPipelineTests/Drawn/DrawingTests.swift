import Tenfold
import TenfoldTesting
import Testing

@testable import TenfoldPipeline

struct DrawingTests {
    @Test func `a drawing reads like this`() throws {
        let script = SampleScripts.script(
            "bars",
            "fish",
            "Fast fish",
            [("Marlin", 40, "40 km/h"), ("Cod", 10, "10 km/h")]
        )
        let card = SceneCard(scene: script.scenes[1], palette: Palette.all[0], seed: 1)
        expectGolden(card.drawing().xmlDocument, "bars.svg")
    }

    @Test(arguments: SampleScripts.all)
    func `equal scripts and seeds give equal drawings, other seeds other ones`(script: Script) throws {
        func texts(_ seed: UInt64) throws -> [String] {
            try DrawnVisuals.drawings(of: script, seed: seed).map(\.element.xmlDocument)
        }
        #expect(try texts(5) == texts(5))
        #expect(try texts(5) != texts(6))
    }

    @Test(arguments: SampleScripts.all + SampleScripts.hostile)
    func `no text stands where captions do, or beyond what is seen`(script: Script) throws {
        for drawing in try DrawnVisuals.drawings(of: script, seed: 3).dropLast() {
            for text in drawing.element.texts {
                #expect(text.bottom <= 1320 || text.top >= 1640, "\(text)")
                #expect(text.left >= 162 && text.right <= 1134, "\(text)")
                #expect(text.top >= 288, "\(text)")
            }
        }
    }

    @Test(arguments: SampleScripts.all)
    func `a beat names its subject and every thing it is compared with`(script: Script) throws {
        let beat = script.scenes[2]
        let drawing = SceneCard(scene: beat, palette: Palette.all[1], seed: 1).drawing()
        let words = drawing.texts.map(\.content).joined(separator: " ")
        let wanted =
            beat.visual.series.map(\.label) + [try #require(beat.visual.figure), "\(beat.visual.rank ?? 0)"]
        for text in wanted { #expect(words.contains(text), "\(text)") }
    }

    @Test(arguments: SampleScripts.all)
    func `the cover does not give the names away`(script: Script) throws {
        let drawing = SceneCard(scene: script.scenes[0], palette: Palette.all[2], seed: 1).drawing()
        let words = drawing.texts.map(\.content).joined(separator: " ")
        for datum in script.scenes[0].visual.series { #expect(!words.contains(datum.label)) }
    }

    @Test func `a name too long for its place ends in an ellipsis`() {
        let room = Area(left: 0, top: 0, right: 200, bottom: 60)
        let name = Lettering(color: "#FFFFFF").block(
            "Llanfairpwllgwyngyllgogerychwyrndrobwll",
            in: room,
            largest: 32,
            lines: 2
        )
        let lines = name.lines.flatMap(\.texts)
        #expect(lines.count == 2)
        #expect(lines.last?.content.hasSuffix("…") == true)
        #expect(lines.allSatisfy { $0.right <= 200 })
    }

    @Test func `bars are as long as their figures`() {
        let drawing = SceneCard(scene: SampleScripts.bars.scenes[5], palette: Palette.all[0], seed: 1)
            .drawing()
        let widths = drawing.all("rect").filter { $0["rx"] != nil && $0["opacity"] == nil }
            .compactMap { $0["width"].flatMap(Double.init) }.dropFirst()
        let shares = widths.map { $0 / (widths.max() ?? 1) }
        let expected = [392, 211, 177, 122, 86].map { $0 / 392.0 }
        #expect(widths.count == 5)
        #expect(zip(shares, expected).allSatisfy { abs($0 - $1) < 0.001 })
    }

    @Test func `planets are as wide as their figures`() {
        let drawing = SceneCard(scene: SampleScripts.planets.scenes[5], palette: Palette.all[0], seed: 1)
            .drawing()
        let radii = drawing.all("circle").filter { $0["fill"]?.hasPrefix("url(#ball") == true }
            .compactMap { $0["r"].flatMap(Double.init) }
        let shares = radii.map { $0 / (radii.max() ?? 1) }
        let expected = [142_984, 120_536, 51_118, 49_528, 12_756].map { $0 / 142_984.0 }
        #expect(zip(shares, expected).allSatisfy { abs($0 - $1) < 0.001 })
        #expect(shares.count == 5)
    }

    @Test(arguments: Palette.all)
    func `text colours stand out from every background`(palette: Palette) {
        for color in [palette.ink, palette.muted, palette.accent] {
            for background in [palette.top, palette.bottom] {
                #expect(contrast(color, background) >= 4.5, "\(color) on \(background)")
            }
        }
        #expect(contrast(palette.ground, palette.accentDeep) >= 4.5)
    }

    @Test func `seeds reach every palette`() {
        let chosen = (0..<200).map { Palette.chosen(by: $0).top }
        #expect(Set(chosen).count == Palette.all.count)
    }

    @Test func `elements carry their true symbols and numbers`() throws {
        #expect(try #require(PeriodicTable.element(named: "Tungsten")) == ("W", 74))
        #expect(try #require(PeriodicTable.element(named: "Curium")) == ("Cm", 96))
        #expect(try #require(PeriodicTable.element(named: "aluminum")) == ("Al", 13))
        #expect(PeriodicTable.element(named: "Kryptonite") == nil)
    }

    @Test(arguments: [("planets", "planets"), ("no such motif", "bars"), ("", "bars")])
    func `an unknown motif is drawn as bars`(name: String, drawn: String) {
        #expect(Motifs.named(name).name == drawn)
    }

    @Test(arguments: Motifs.all.map(\.name), 0...2)
    func `a brief of nothing, one or two things is drawn as well`(motif: String, count: Int) throws {
        let rows = [("Venus", 12_104.0, "12,104 km"), ("Mars", 6_779, "6,779 km")].prefix(count)
        let script = SampleScripts.script(motif, "thing", "Two worlds", Array(rows))
        for drawing in try DrawnVisuals.drawings(of: script, seed: 4) {
            #expect(!drawing.element.xmlDocument.contains("nan"))
            #expect(!drawing.element.texts.isEmpty)
        }
    }

    @Test func `motif names are unique`() {
        #expect(Set(Motifs.all.map(\.name)).count == Motifs.all.count)
    }
}
