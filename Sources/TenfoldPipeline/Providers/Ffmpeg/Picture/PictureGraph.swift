import Tenfold

/// The filters that turn stills into the moving picture, one decode and one colour conversion for each still.
///
/// A still is looped inside the graph: looping its file would decode it again for every frame. Crossfades run
/// over the frames of the overlap only.
struct PictureGraph: Sendable {
    /// The stills; input `n` of ffmpeg is the file of shot `n`.
    var shots: [Shot]
    var options: AssemblyOptions
    var join: JoinStyle
    var seed: UInt64

    /// The chains, which end in `[picture]`.
    var graph: FilterGraph {
        let pieces: (chains: [FilterChain], parts: [Pad]) =
            switch join {
            case .cuts: still
            case .pan: gliding
            case .crossfade: fading
            }
        let concat = Filter("concat", ["n": "\(pieces.parts.count)", "v": "1", "a": "0"])
        return FilterGraph(
            pieces.chains + [FilterChain(pieces.parts, [concat], to: [.named("picture")])]
        )
    }

    private var still: ([FilterChain], [Pad]) {
        let chains = shots.enumerated().map { place, shot in
            if shot.isClip { return playing(place, shot) }
            return FilterChain(
                [.picture(place)],
                fitted(options.width, options.height) + looped(shot.frames),
                to: [.named("shot\(place)")]
            )
        }
        return (chains, chains.flatMap(\.outputs))
    }

    private var gliding: ([FilterChain], [Pad]) {
        let width = options.width * 6 / 5
        let height = options.height * 6 / 5
        var generator = SeededGenerator(seed: seed, purpose: "pan")
        var pan: Pan?
        let chains = shots.enumerated().map { place, shot in
            if shot.isClip { return playing(place, shot) }
            let next = Pan(
                slackX: width - options.width,
                slackY: height - options.height,
                after: pan,
                using: &generator
            )
            pan = next
            return FilterChain(
                [.picture(place)],
                fitted(width, height) + looped(shot.frames) + [window(next, frames: shot.frames)],
                to: [.named("shot\(place)")]
            )
        }
        return (chains, chains.flatMap(\.outputs))
    }

    /// A clip as it is, at the video's rate and for its time; its file is read again where it is shorter.
    private func playing(_ place: Int, _ shot: Shot) -> FilterChain {
        let rate = options.framesPerSecond
        return FilterChain(
            [.picture(place)],
            [Filter("fps", ["fps": "\(rate)"])] + fitted(options.width, options.height)
                + [
                    Filter("setpts", ["expr": "N/\(rate)/TB"]),
                    Filter("trim", ["end_frame": "\(shot.frames)"]),
                    Filter("settb", ["expr": "1/\(rate)"]),
                ],
            to: [.named("shot\(place)")]
        )
    }

    private func window(_ pan: Pan, frames: Int) -> Filter {
        Filter(
            "crop",
            [
                "w": "\(options.width)", "h": "\(options.height)",
                "x": pan.x(frames: frames), "y": pan.y(frames: frames),
            ]
        )
    }

    /// Scales a picture of any size until it covers the frame, cuts off what hangs over, and converts the
    /// colours with the matrix that the stream's label will name.
    private func fitted(_ width: Int, _ height: Int) -> [Filter] {
        [
            Filter(
                "scale",
                [
                    "w": "\(width)", "h": "\(height)", "force_original_aspect_ratio": "increase",
                    "flags": "bicubic+accurate_rnd", "out_color_matrix": "bt709", "out_range": "tv",
                ]
            ),
            Filter("crop", ["w": "\(width)", "h": "\(height)"]),
            Filter("format", ["pix_fmts": "yuv420p"]),
            Filter("setsar", ["sar": "1"]),
        ]
    }

    /// Repeats one decoded frame by reference.
    private func looped(_ frames: Int) -> [Filter] {
        let rate = options.framesPerSecond
        return [
            Filter("loop", ["loop": "-1", "size": "1", "start": "0"]),
            Filter("setpts", ["expr": "N/\(rate)/TB"]),
            Filter("fps", ["fps": "\(rate)"]),
            Filter("trim", ["end_frame": "\(frames)"]),
            Filter("settb", ["expr": "1/\(rate)"]),
        ]
    }
}

extension PictureGraph {
    /// Cuts each still into head, body and tail, and fades a tail into the next head.
    private var fading: ([FilterChain], [Pad]) {
        let overlaps = overlaps
        var chains: [FilterChain] = []
        var parts: [Pad] = []
        for (place, shot) in shots.enumerated() {
            let before = place > 0 ? overlaps[place - 1] : 0
            let after = place < overlaps.count ? overlaps[place] : 0
            let body = shot.frames - (before - before / 2) - after / 2
            let pieces = [("head", before), ("body", body), ("tail", after)].filter { $0.1 > 0 }
            chains.append(split(place, into: pieces.map(\.0)))
            chains += pieces.map { name, frames in
                FilterChain([pad("raw-\(name)", place)], looped(frames), to: [pad(name, place)])
            }
            if before > 0 {
                chains.append(fade(into: place, frames: before))
                parts.append(pad("fade", place))
            }
            parts.append(pad("body", place))
        }
        return (chains, parts)
    }

    /// How many frames each fade takes.
    private var overlaps: [Int] {
        zip(shots, shots.dropFirst()).map { pair in
            min(options.framesPerSecond / 2, min(pair.0.frames, pair.1.frames) / 3)
        }
    }

    private func split(_ place: Int, into names: [String]) -> FilterChain {
        FilterChain(
            [.picture(place)],
            fitted(options.width, options.height) + [Filter("split", ["outputs": "\(names.count)"])],
            to: names.map { pad("raw-\($0)", place) }
        )
    }

    private func fade(into place: Int, frames: Int) -> FilterChain {
        let seconds = decimal(Double(frames) / Double(options.framesPerSecond))
        return FilterChain(
            [pad("tail", place - 1), pad("head", place)],
            [Filter("xfade", ["transition": "fade", "duration": seconds, "offset": "0"])],
            to: [pad("fade", place)]
        )
    }

    private func pad(_ name: String, _ place: Int) -> Pad { .named("\(name)\(place)") }
}

extension PictureGraph {
    /// The frames that differ from those before them; nil where all do.
    var changes: [ClosedRange<Int>]? {
        guard join != .pan, !shots.contains(where: \.isClip) else { return nil }
        let starts = shots.dropLast().reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.frames) }
        let fades = join == .crossfade ? overlaps : overlaps.map { _ in 0 }
        return [0...0]
            + zip(starts.dropFirst(), fades).map { start, fade in
                start - fade / 2...start + fade - fade / 2
            }
    }
}
