import Tenfold

/// A small picture of one thing, known by its name.
enum Likeness {
    case silhouette(Silhouette)
    case world(PlanetLook)

    /// The likeness of a thing; nil where none is known.
    init?(of name: String) {
        let name = name.lowercased()
        if PlanetLook.isKnown(name) {
            self = .world(PlanetLook.of(name, 0))
        } else if let known = Silhouette.known.first(where: { name.contains($0.part) }) {
            self = .silhouette(known.silhouette)
        } else {
            return nil
        }
    }

    /// The picture in the middle of a frame, in the colours of its thing.
    func elements(in frame: Area, _ sketch: Sketch, _ place: Int) -> [Element] {
        switch self {
        case .silhouette(let silhouette):
            let fill = sketch.isAccented(place) ? sketch.palette.accent : sketch.palette.muted
            return [silhouette.element(in: frame, fill: fill)]
        case .world(let look):
            let center = Point(x: frame.middle, y: (frame.top + frame.bottom) / 2)
            let radius = min(frame.width, frame.height) * (look.hasRing ? 0.34 : 0.44)
            return look.disc(at: center, radius: radius, id: "ball\(place)")
                + look.marks(at: center, radius: radius)
        }
    }
}
