import Tenfold
import TenfoldTesting
import Testing

@testable import TenfoldPipeline

struct GraphTests {
    @Test func `a graph prints as ffmpeg reads it, with values escaped for both readings`() {
        let graph = FilterGraph([
            FilterChain([.picture(0)], [Filter("scale", ["w": "2", "h": "4"])], to: [.named("a")]),
            FilterChain(
                [.named("a")],
                [Filter("ass", ["filename": "/tmp/it's [a] b:c,d;e\\f"]), Filter("nullsink")]
            ),
        ])
        #expect(
            graph.description
                == #"[0:v]scale=w=2:h=4[a];[a]ass=filename=/tmp/it\\\'s \[a\] b\\:c\,d\;e\\\\f,nullsink"#
        )
    }

    @Test(arguments: [
        (0, "0"), (1.5, "1.5"), (-2.25, "-2.25"), (-0.000001, "-0.000001"), (31.7, "31.7"), (1e-9, "0"),
        (1_000_000, "1000000"),
    ])
    func `numbers are plain decimals`(value: Double, text: String) {
        #expect(decimal(value) == text)
    }

    @Test func `shots add up to the whole, whatever the stills`() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<200 {
            let scenes = Int.random(in: 1...7, using: &generator)
            let total = Int.random(in: 1...900, using: &generator)
            let starts = [0] + (1..<scenes).map { _ in Double.random(in: 0...30, using: &generator) }.sorted()
            let stills = (0..<Int.random(in: 1...9, using: &generator)).map { place in
                Footage.Still(scene: Int.random(in: 0..<scenes, using: &generator), file: "\(place).png")
            }
            let footage = Footage(stills: stills.sorted { $0.scene < $1.scene }, thumbnail: "t.png")
            let shots = Shot.list(of: footage, sceneStarts: starts, total: total, framesPerSecond: 30)
            #expect(shots.reduce(0) { $0 + $1.frames } == total)
            #expect(shots.allSatisfy { $0.frames > 0 })
        }
    }

    @Test func `cuts fall on the frames where scenes begin`() {
        let footage = Footage(
            stills: [.init(scene: 0, file: "a"), .init(scene: 1, file: "b"), .init(scene: 1, file: "c")],
            thumbnail: "t"
        )
        let shots = Shot.list(of: footage, sceneStarts: [0, 1.01, 3], total: 120, framesPerSecond: 30)
        #expect(
            shots == [
                Shot(file: "a", frames: 30), Shot(file: "b", frames: 30), Shot(file: "c", frames: 60),
            ]
        )
    }

    @Test func `a frame set tells its own frames from the others`() {
        let set = FrameSet([3...3, 10...12, 0...0, 13...14, 12...12])
        #expect(set.ranges == [0...0, 3...3, 10...14])
        #expect(set.expression == "if(lt(n,3),between(n,0,0),if(lt(n,10),between(n,3,3),between(n,10,14)))")
    }

    @Test func `a pan stays inside the picture and moves by even pixels`() {
        var generator = SeededGenerator(seed: 9)
        var last: Pan?
        for frames in [1, 2, 10, 45, 150, 400] {
            let pan = Pan(slackX: 216, slackY: 384, after: last, using: &generator)
            #expect(last.map { ($0.directionX, $0.directionY) != (pan.directionX, pan.directionY) } ?? true)
            for text in [pan.x(frames: frames), pan.y(frames: frames)] {
                let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
                #expect(numbers[0].isMultiple(of: 2) && numbers[0] >= 0 && numbers[0] <= 384)
            }
            last = pan
        }
    }

    @Test func `the last summary of a meter counts`() {
        let log = """
            [ebur128@voice @ 0x1] [info] Summary:

              Integrated loudness:
                I:         -70.0 LUFS
            [ebur128@music @ 0x2] [info] Summary:
                I:         -33.5 LUFS
            [ebur128@voice @ 0x3] [info] Summary:
                I:         -21.4 LUFS
              True peak:
                Peak:       -inf dBFS
            """
        #expect(LoudnessReading(label: "voice", log: log)?.integrated == -21.4)
        #expect(LoudnessReading(label: "voice", log: log)?.truePeak == -100)
        #expect(LoudnessReading(label: "music", log: log)?.integrated == -33.5)
        #expect(LoudnessReading(label: "other", log: log) == nil)
    }

    @Test(arguments: [
        ("[AVFilterGraph @ 0x1] [error] No such filter: 'ass'\n[fatal] Conversion failed!", 1, "libass"),
        ("[error] Unknown encoder 'libx264'", 1, "libx264"),
        (
            "[png @ 0x5] [error] Invalid PNG signature\n[error] a.png: Invalid data", 1,
            "Invalid PNG signature"
        ),
        ("", 137, "want of memory"),
        ("[error] out.mp4: No space left on device", 1, "free some disk space"),
    ])
    func `ffmpeg's complaint is quoted with what to do`(log: String, code: Int, words: String) {
        let failure = FfmpegComplaint(log: log, exitCode: code).failure("assemble the video")
        #expect(failure.description.hasPrefix("cannot assemble the video: ffmpeg said: "))
        #expect(failure.description.contains(words))
        #expect(!failure.description.contains("0x"))
    }

    @Test func `music of one seed is one piece, of ten seeds at least eight`() {
        #expect(MusicBed(seed: 4) == MusicBed(seed: 4))
        let pieces = (0..<10).map { seed in
            FilterGraph(MusicBed(seed: seed).chains(seconds: 5, to: .named("m"))).description
        }
        #expect(Set(pieces).count >= 8)
    }
}
