import Tenfold

/// A quiet piece of music made of sines: four chords that return, and a plucked figure over each.
///
/// Nothing is read from a file, so there is no licence to respect, and the seed is the whole score.
struct MusicBed: Sendable, Equatable {
    /// The chords, each as four pitches in hertz from the bass up.
    var chords: [[Double]]
    /// How long a chord sounds, in seconds.
    var chordSeconds: Double
    /// The order in which the figure plays a chord's pitches.
    var figure: [Int]

    /// Composes the piece of a seed.
    init(seed: UInt64) {
        var generator = SeededGenerator(seed: seed, purpose: "music bed")
        let root = Int.random(in: 0..<8, using: &generator)
        let progression = progressions.randomElement(using: &generator) ?? [0, 4, 5, 3]
        chords = progression.map { Self.chord(on: $0, root: root) }
        chordSeconds = [3.6, 4.0, 4.4].randomElement(using: &generator) ?? 4
        figure = figures.randomElement(using: &generator) ?? [0, 1, 2, 1]
    }

    /// A triad of the major scale with its bass, close to the middle of the keyboard.
    private static func chord(on degree: Int, root: Int) -> [Double] {
        let notes = [0, 2, 4].map { step in
            let place = degree + step
            return scale[place % 7] + 12 * (place / 7)
        }
        let folded = notes.map { $0 > 11 ? $0 - 12 : $0 }.sorted()
        return [pitch(notes[0] % 12 + root)] + folded.map { pitch($0 + root + 12) }
    }

    /// The pitch of a note counted in semitones from the A of 110 Hz.
    private static func pitch(_ semitones: Int) -> Double {
        (0..<semitones).reduce(110) { pitch, _ in pitch * semitone }
    }
}

extension MusicBed {
    /// The chains that play the piece for a time, ending in `pad`; they take no input.
    func chains(seconds: Double, to pad: Pad) -> [FilterChain] {
        let labels = chords.indices.map { Pad.named("chord\($0)") }
        let played = zip(chords, labels).flatMap { chord, label in voices(of: chord, to: label) }
        return played + [
            FilterChain(
                labels,
                [Filter("concat", ["n": "\(labels.count)", "v": "0", "a": "1"])] + finish(seconds),
                to: [pad]
            )
        ]
    }

    private func voices(of chord: [Double], to label: Pad) -> [FilterChain] {
        let names = chord.indices.map { Pad.named("\(label.label)note\($0)") }
        let sines = zip(chord, names).map { pitch, name in
            FilterChain(
                [],
                [
                    Filter(
                        "sine",
                        [
                            "frequency": decimal(pitch), "sample_rate": "48000",
                            "duration": decimal(chordSeconds),
                        ]
                    )
                ],
                to: [name]
            )
        }
        let pluck = Pad.named("\(label.label)pluck")
        let mix = Filter(
            "amix",
            ["inputs": "\(chord.count + 1)", "normalize": "0", "weights": "0.9 0.5 0.4 0.35 1.2"]
        )
        return sines + [
            FilterChain([], plucked(chord), to: [pluck]),
            FilterChain(names + [pluck], [mix] + swell, to: [label]),
        ]
    }

    /// Chords rise and fall softly, so that one may follow another without a click.
    private var swell: [Filter] {
        let fall = 0.7
        return [
            Filter("afade", ["t": "in", "d": "0.5", "curve": "qsin"]),
            Filter(
                "afade",
                ["t": "out", "st": decimal(chordSeconds - fall), "d": decimal(fall), "curve": "qsin"]
            ),
        ]
    }

    /// Eight notes a chord, each a sine that dies away before the next one begins.
    private func plucked(_ chord: [Double]) -> [Filter] {
        let note = chordSeconds / 8
        let pitches = figure.map { 2 * (chord.indices.contains($0 + 1) ? chord[$0 + 1] : chord[0]) }
        var pitch = decimal(pitches.last ?? 0)
        for (step, earlier) in pitches.dropLast().enumerated().reversed() {
            pitch = "if(lt(ld(1),\(step + 1)),\(decimal(earlier)),\(pitch))"
        }
        let expression =
            "st(0,mod(t,\(decimal(note))));st(1,mod(floor(t/\(decimal(note))),\(pitches.count)));"
            + "0.09*sin(2*PI*ld(0)*\(pitch))*min(1,ld(0)*120)*pow(1-ld(0)/\(decimal(note)),3)"
        return [
            Filter(
                "aevalsrc",
                ["exprs": expression, "sample_rate": "16000", "duration": decimal(chordSeconds)]
            ),
            Filter("aresample", ["osr": "48000"]),
        ]
    }

    /// Repeats the four chords, takes the edge off, and lets them wander slowly between the ears.
    private func finish(_ seconds: Double) -> [Filter] {
        let samples = Int(chordSeconds * Double(chords.count) * 48000)
        return [
            Filter("aloop", ["loop": "-1", "size": "\(samples)", "start": "0"]),
            Filter("lowpass", ["f": "1800"]),
            Filter("pan", ["args": "stereo|c0=c0|c1=c0"]),
            Filter("adelay", ["delays": "0|17"]),
            Filter("apulsator", ["hz": "0.12", "amount": "0.4"]),
            Filter("atrim", ["duration": decimal(seconds)]),
            Filter("afade", ["t": "in", "d": "0.8"]),
            Filter("afade", ["t": "out", "st": decimal(max(0, seconds - 1.6)), "d": "1.6"]),
        ]
    }
}

private let semitone = 1.059_463_094_359_295_3
private let scale = [0, 2, 4, 5, 7, 9, 11]
/// Progressions by degree of the major scale, counted from 0.
private let progressions = [[0, 4, 5, 3], [5, 3, 0, 4], [0, 5, 3, 4], [0, 2, 3, 4], [3, 0, 4, 5]]
private let figures = [[0, 1, 2, 1], [0, 2, 1, 2], [2, 1, 0, 1], [0, 1, 2, 2]]
