import Facts
import Tenfold
import Testing

@testable import TenfoldPipeline

/// What holds for the drawings of every shipped table.
@Suite struct MotifTests {
    @Test func `every measure of the tables has a drawing of its own`() throws {
        for measure in try FactTables.all().flatMap(\.measures) {
            #expect(measure.motif != "bars" && Motifs.named(measure.motif).name == measure.motif)
        }
    }

    @Test(arguments: ["animals", "machines", "worlds", "dives"])
    func `every thing of a motif with likenesses has one`(motif: String) throws {
        for measure in try FactTables.all().flatMap(\.measures) where measure.motif == motif {
            for row in measure.rows {
                #expect(Likeness(of: FactName(row.name).label) != nil, "\(row.name)")
            }
        }
    }

    @Test func `pictures end above the captions, on hooks too`() throws {
        var motifs: Set<String> = []
        for sample in try FactScriptSamples.many.get()
        where motifs.insert(sample.topic.measure.motif).inserted {
            for scene in sample.script.scenes {
                let drawing = SceneCard(scene: scene, palette: Palette.all[0], seed: 1).drawing()
                let landscape = Motifs.named(scene.visual.motif).landscape
                var generator = SeededGenerator(seed: 1, purpose: "motif")
                let background = landscape.elements(Palette.all[0], using: &generator)
                let backdrop = Backdrop(palette: Palette.all[0], seed: 1).elements
                for element in drawing.drawn where !(background + backdrop).contains(element) {
                    let bottom = element.lowest
                    #expect(bottom <= Canvas.captions.top, "\(scene.visual.motif): \(element)")
                }
            }
        }
    }

    @Test func `islands are as large as their figures`() throws {
        let areas = try drawn("islands", [("A", 100), ("B", 50), ("C", 25)]).all("polygon")
            .filter { $0["class"] == "area" }.map(\.enclosed)
        #expect(areas.count == 3)
        #expect(abs(areas[1] / areas[0] - 0.5) < 0.01)
        #expect(abs(areas[2] / areas[0] - 0.25) < 0.01)
    }

    @Test func `dives are as deep as their figures`() throws {
        let depths = try drawn("dives", [("Whale", 100), ("Seal", 50), ("Ray", 10)]).all("line")
            .filter { $0["class"] == "dive" }.map { ($0.number("y2") ?? 0) - ($0.number("y1") ?? 0) }
        #expect(depths.count == 3)
        #expect(abs(depths[1] / depths[0] - 0.5) < 0.01)
        #expect(abs(depths[2] / depths[0] - 0.1) < 0.01)
    }

    @Test func `bridges span as far as their figures`() throws {
        let spans = try drawn("bridges", [("A", 2000), ("B", 1500), ("C", 1000)]).all("rect")
            .filter { $0["class"] == "span" }.compactMap { $0.number("width") }
        #expect(spans.count == 3)
        #expect(abs(spans[1] / spans[0] - 0.75) < 0.01)
        #expect(abs(spans[2] / spans[0] - 0.5) < 0.01)
    }

    @Test func `temperatures below zero keep their order and their distances`() throws {
        let data = [("A", 464.0), ("B", 15), ("C", -65)].map {
            VisualBrief.Datum(label: $0, value: $1, text: "", highlighted: false)
        }
        let sketch = Sketch(series: data, box: Canvas.content, palette: Palette.all[0], isLabelled: true)
        #expect(sketch.shares[0] == 1 && sketch.shares[2] == 0)
        #expect(abs(sketch.shares[1] - 80.0 / 529) < 1e-9)
    }

    @Test func `the cosine is the cosine`() {
        let known = [(0, 1), (Double.pi / 3, 0.5), (.pi / 2, 0), (.pi, -1), (-20 * Double.pi / 3, -0.5)]
        for (angle, value) in known { #expect(abs(cosine(angle) - value) < 1e-9) }
    }

    private func drawn(_ motif: String, _ rows: [(String, Double)]) throws -> Element {
        let series = rows.map { VisualBrief.Datum(label: $0, value: $1, text: "\($1)", highlighted: false) }
        let brief = VisualBrief(motif: motif, headline: "H", series: series, searchPhrase: "h")
        return SceneCard(
            scene: Scene(role: .hook, narration: "N.", visual: brief),
            palette: Palette.all[0],
            seed: 1
        ).drawing()
    }
}

extension Element {
    /// The elements that a drawing lays over one another, groups and definitions left whole.
    fileprivate var drawn: [Element] {
        children.compactMap {
            if case .element(let element) = $0, element.name != "defs" { element } else { nil }
        }
    }

    fileprivate func number(_ name: String) -> Double? { self[name].flatMap(Double.init) }

    private var points: [Point] {
        (self["points"] ?? "").split(separator: " ").compactMap { pair in
            let numbers = pair.split(separator: ",").compactMap { Double($0) }
            return numbers.count == 2 ? Point(x: numbers[0], y: numbers[1]) : nil
        }
    }

    /// The area inside a polygon.
    fileprivate var enclosed: Double {
        let corners = points
        return abs(
            zip(corners, corners.dropFirst() + corners.prefix(1)).reduce(0) {
                $0 + ($1.0.x * $1.1.y - $1.1.x * $1.0.y) / 2
            }
        )
    }

    /// The lowest point of a simple shape; water that goes on downwards is no shape.
    fileprivate var lowest: Double {
        switch name {
        case "rect": (number("y") ?? 0) + (number("height") ?? 0)
        case "circle": (number("cy") ?? 0) + (number("r") ?? 0)
        case "line": max(number("y1") ?? 0, number("y2") ?? 0)
        case "polygon": points.map(\.y).max() ?? 0
        case "text": number("y") ?? 0
        default: 0
        }
    }
}
