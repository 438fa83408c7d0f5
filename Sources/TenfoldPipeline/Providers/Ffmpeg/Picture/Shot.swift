/// A still or a clip on the screen for a whole number of frames.
struct Shot: Sendable, Equatable {
    /// The picture's file, below the workspace.
    var file: String
    /// How many frames it stays.
    var frames: Int
    /// True where it moves by itself.
    var isClip = false
}

extension Shot {
    /// Deals the stills over the frames: each scene's stills share its time, and a scene without one keeps
    /// the picture before it.
    ///
    /// The frames always add up to `total`; a still that would get none is left out.
    static func list(
        of footage: Footage,
        sceneStarts: [Double],
        total: Int,
        framesPerSecond: Int
    ) -> [Shot] {
        let cuts = sceneStarts.map { Int(($0 * Double(framesPerSecond)).rounded()) }
        let scenes = Dictionary(grouping: footage.stills, by: \.scene)
        var starts: [(frame: Int, still: Footage.Still)] = []
        for (scene, first) in cuts.enumerated() {
            let last = scene + 1 < cuts.count ? cuts[scene + 1] : total
            let stills = scenes[scene] ?? []
            for (place, still) in stills.enumerated() {
                starts.append((first + (last - first) * place / stills.count, still))
            }
        }
        if starts.isEmpty { starts = footage.stills.prefix(1).map { (0, $0) } }
        return shots(from: starts, total: total)
    }

    private static func shots(from starts: [(frame: Int, still: Footage.Still)], total: Int) -> [Shot] {
        starts.enumerated().compactMap { place, start in
            let first = place == 0 ? 0 : min(max(start.frame, 0), total)
            let next = place + 1 < starts.count ? min(starts[place + 1].frame, total) : total
            guard next > first else { return nil }
            return Shot(
                file: start.still.file,
                frames: next - first,
                isClip: start.still.isClip == true
            )
        }
    }
}
