import Tenfold

/// One scene as a picture: background, scenery, the comparison, and the words of the brief.
struct SceneCard {
    var scene: Scene
    var palette: Palette
    /// Fixes the background, which all scenes of a video share.
    var seed: UInt64

    private var brief: VisualBrief { scene.visual }

    /// The drawing, with the whole canvas or a part of it in view.
    func drawing(showing view: Area? = nil) -> Element {
        let view = view ?? Area(left: 0, top: 0, right: Canvas.width, bottom: Canvas.height)
        let backdrop = Backdrop(palette: palette, seed: seed)
        let motif = Motifs.named(brief.motif)
        var generator = SeededGenerator(seed: seed, purpose: "motif")
        let box = [view.left, view.top, view.width, view.height].map(\.attributeText).joined(separator: " ")
        return Element(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "width": view.width, "height": view.height,
                "viewBox": box, "font-family": "Inter Display, Inter, DejaVu Sans, sans-serif",
            ]
        ) {
            Element("defs") { backdrop.definitions }
            backdrop.elements
            motif.landscape.elements(palette, using: &generator)
            switch scene.role {
            case .hook: hook(motif, using: &generator)
            case .beat: beat(motif, using: &generator)
            case .close: close(motif, using: &generator)
            }
        }
    }

    private func sketch(in box: Area) -> Sketch {
        Sketch(
            series: Array(brief.series.prefix(8)),
            box: box,
            palette: palette,
            isLabelled: scene.role != .hook
        )
    }

    /// The question large, and the picture without its names.
    private func hook(_ motif: any Motif, using generator: inout SeededGenerator) -> [Element] {
        let room = Area(
            left: Canvas.content.left,
            top: Canvas.content.top + 70,
            right: Canvas.content.right,
            bottom: Canvas.content.top + 500
        )
        let title = Lettering(color: palette.ink, weight: .black)
            .block(brief.headline, in: room, largest: 140, lines: 4)
        return [mark(at: Canvas.content.top)] + title.lines
            + motif.picture(sketch(in: Canvas.content.below(max(title.end + 70, 800))), using: &generator)
    }

    /// What the scene is about, its figure, and how it compares.
    private func beat(_ motif: any Motif, using generator: inout SeededGenerator) -> [Element] {
        let content = Canvas.content
        let kicker = Lettering(color: palette.muted, weight: .bold)
            .line(brief.headline, x: content.left, baseline: content.top + 24, size: 40, width: content.width)
        let indent = brief.rank == nil ? 0.0 : 196
        let top = content.top + 76
        let room = Area(left: content.left + indent, top: top, right: content.right, bottom: top + 180)
        let subject = centered(brief.subject ?? brief.headline, in: room, on: top + 80)
        return [kicker] + badge(at: top) + subject + figure(under: top + 186)
            + motif.picture(sketch(in: content.below(content.top + 480)), using: &generator)
    }

    /// One or two lines, their middle at the middle of the badge.
    private func centered(_ text: String, in room: Area, on middle: Double) -> [Element] {
        let lettering = Lettering(color: palette.ink, weight: .black)
        let height = lettering.block(text, in: room, largest: 128, lines: 2).end - room.top
        let top = middle - height / 2
        let place = Area(left: room.left, top: top, right: room.right, bottom: top + room.height)
        return lettering.block(text, in: place, largest: 128, lines: 2).lines
    }

    private func figure(under y: Double) -> [Element] {
        guard let figure = brief.figure else { return [] }
        return [
            Lettering(color: palette.accent, weight: .black)
                .line(
                    figure,
                    x: Canvas.content.left,
                    baseline: y + 160,
                    size: 168,
                    width: Canvas.content.width
                )
        ]
    }

    private func badge(at top: Double) -> [Element] {
        guard let rank = brief.rank else { return [] }
        let box = Area(
            left: Canvas.content.left,
            top: top,
            right: Canvas.content.left + 160,
            bottom: top + 160
        )
        return [
            Element(
                "rect",
                [
                    "x": box.left, "y": box.top, "width": box.width, "height": box.height, "rx": 44,
                    "fill": "url(#accent)",
                ]
            ),
            Lettering(color: palette.ground, weight: .black, anchor: .middle)
                .line("\(rank)", x: box.middle, baseline: box.top + 118, size: 108, width: 120),
        ]
    }

    /// All that was told: the years on their line, anything else as a ranking.
    private func close(_ motif: any Motif, using generator: inout SeededGenerator) -> [Element] {
        let content = Canvas.content
        let room = Area(
            left: content.left,
            top: content.top + 70,
            right: content.right,
            bottom: content.top + 300
        )
        let title = Lettering(color: palette.ink, weight: .black)
            .block(brief.headline, in: room, largest: 104, lines: 2)
        let sketch = sketch(in: content.below(title.end + 50))
        let picture =
            motif.isOrder ? motif.picture(sketch, using: &generator) : RankingTable(sketch: sketch).elements
        return [mark(at: content.top)] + title.lines + picture
    }

    private func mark(at y: Double) -> Element {
        Element(
            "rect",
            ["x": Canvas.content.left, "y": y, "width": 132, "height": 16, "rx": 8, "fill": "url(#accent)"]
        )
    }
}
