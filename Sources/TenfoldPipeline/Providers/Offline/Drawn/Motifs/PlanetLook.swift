import Tenfold

/// How a world looks from afar: three tones, bands or a ring.
struct PlanetLook: Equatable {
    var light: String
    var body: String
    var shade: String
    var hasBands = false
    var hasRing = false

    /// The look of a known world, or one of a few for others.
    static func of(_ name: String, _ place: Int) -> PlanetLook {
        known[name.lowercased()] ?? others[place % others.count]
    }

    /// True where the look of a world is known.
    static func isKnown(_ name: String) -> Bool { known[name.lowercased()] != nil }

    /// The disc in the light of its star, with the shading it refers to.
    func disc(at center: Point, radius: Double, id: String) -> [Element] {
        let shading = Element("radialGradient", ["id": id, "cx": 0.34, "cy": 0.3, "r": 0.8]) {
            Element("stop", ["offset": 0, "stop-color": light])
            Element("stop", ["offset": 0.55, "stop-color": body])
            Element("stop", ["offset": 1, "stop-color": shade])
        }
        return [
            shading,
            Element("circle", ["cx": center.x, "cy": center.y, "r": radius, "fill": "url(#\(id))"]),
        ]
    }

    /// What is seen on the disc.
    func marks(at center: Point, radius: Double) -> [Element] {
        var marks: [Element] = []
        if hasBands {
            for (offset, height) in [(-0.52, 0.1), (-0.2, 0.16), (0.14, 0.1), (0.42, 0.14)] {
                marks.append(band(at: center, radius: radius, offset: offset, height: height))
            }
        }
        if hasRing {
            marks.append(
                Element(
                    "ellipse",
                    [
                        "cx": center.x, "cy": center.y, "rx": radius * 1.42, "ry": radius * 0.3,
                        "fill": "none",
                        "stroke": light, "stroke-width": max(radius * 0.1, 2), "opacity": 0.75,
                        "transform": "rotate(-14 \(center.x.attributeText) \(center.y.attributeText))",
                    ]
                )
            )
        }
        return marks
    }

    /// A stripe whose ends lie on the disc's edge.
    private func band(at center: Point, radius: Double, offset: Double, height: Double) -> Element {
        let edges = [offset - height / 2, offset + height / 2].map { edge in
            (half: (1 - edge * edge).squareRoot() * radius, y: center.y + edge * radius)
        }
        let path = pathText([
            ("M", [center.x - edges[0].half, edges[0].y]), ("H", [center.x + edges[0].half]),
            ("A", [radius, radius, 0, 0, 1, center.x + edges[1].half, edges[1].y]),
            ("H", [center.x - edges[1].half]),
            ("A", [radius, radius, 0, 0, 1, center.x - edges[0].half, edges[0].y]), ("Z", []),
        ])
        return Element("path", ["d": path, "fill": shade, "opacity": 0.35])
    }

    private static let known: [String: PlanetLook] = [
        "sun": PlanetLook(light: "#FFF6C8", body: "#FFC53D", shade: "#F2791A"),
        "mercury": PlanetLook(light: "#D9D4CE", body: "#9A938B", shade: "#4A4540"),
        "venus": PlanetLook(light: "#FFF0CF", body: "#E5B973", shade: "#8A5A22"),
        "earth": PlanetLook(light: "#BDE6FF", body: "#2F83D6", shade: "#0C2F66"),
        "moon": PlanetLook(light: "#F4F4F2", body: "#B9B9B5", shade: "#5C5C5A"),
        "mars": PlanetLook(light: "#FFC3A0", body: "#D0603A", shade: "#6B2412"),
        "jupiter": PlanetLook(light: "#FBE6CC", body: "#D6A778", shade: "#7A4A2B", hasBands: true),
        "saturn": PlanetLook(
            light: "#FFF0C9",
            body: "#DDBE83",
            shade: "#7D6234",
            hasBands: true,
            hasRing: true
        ),
        "uranus": PlanetLook(light: "#E2FFFF", body: "#86D3DC", shade: "#2B6C7C", hasRing: false),
        "neptune": PlanetLook(light: "#BFD4FF", body: "#4468E0", shade: "#172569", hasBands: true),
        "pluto": PlanetLook(light: "#FBEBDD", body: "#CBAE96", shade: "#5E4838"),
        "io": PlanetLook(light: "#FFF7B8", body: "#E3C646", shade: "#7D6118"),
        "titan": PlanetLook(light: "#FFE3A6", body: "#DDA13F", shade: "#6E4712"),
        "europa": PlanetLook(light: "#FFFFFF", body: "#D8CDB9", shade: "#6E5F4D"),
        "ganymede": PlanetLook(light: "#E7E0D6", body: "#A4988A", shade: "#4B423A"),
        "callisto": PlanetLook(light: "#C9C0B5", body: "#7F7468", shade: "#352E27"),
        "triton": PlanetLook(light: "#FFEDE8", body: "#DDBFB6", shade: "#6B514B"),
    ]

    private static let others = [
        PlanetLook(light: "#E8E4F5", body: "#9F97BD", shade: "#423B5E"),
        PlanetLook(light: "#F4E3D2", body: "#BFA184", shade: "#57432F"),
        PlanetLook(light: "#DDF0EE", body: "#8FB5B1", shade: "#365450"),
        PlanetLook(light: "#F3DADA", body: "#BC8787", shade: "#553232"),
    ]
}
