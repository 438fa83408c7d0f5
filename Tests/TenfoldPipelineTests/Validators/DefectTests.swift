import Tenfold
import TenfoldLive
import TenfoldTesting
import Testing

@testable import TenfoldPipeline

/// Good videos pass, and each seeded defect is found by the check that is meant for it.
struct DefectTests {
    @Test(arguments: JoinStyle.allCases)
    func `a good video passes every check`(join: JoinStyle) async throws {
        try await withTemporaryFolder { folder in
            let fixture = try await VideoFixture.make(in: folder)
            let rendering = try await fixture.assembled(.quick(join), seed: 5)
            let checks = try await fixture.checked(rendering)
            #expect(checks.filter { $0.grade == .failure } == [])
            #expect(checks.count > 20)
            let report = try #require(
                try VideoFixture.files.read(fixture.workspace.path("validate/report.json"))
            )
            let read = try CanonicalJSON.decode(ValidationReport.self, from: report)
            #expect(read.checks.filter { !$0.name.hasPrefix("script") } == checks)
            #expect(read.measurement.picture.frames == 195)
        }
    }

    @Test func `every seeded defect is found by its check`() async throws {
        try await withTemporaryFolder { folder in
            let fixture = try await VideoFixture.make(in: folder)
            let good = try await fixture.assembled(.quick(.pan))
            for defect in Defect.all {
                let bad = try await defect.seed(in: good, fixture)
                let failed = try await fixture.checked(bad).filter { $0.grade == .failure }.map(\.name)
                #expect(failed.contains(defect.check), "\(defect.name): \(failed)")
            }
        }
    }

    @Test func `missing and late captions are seen in the picture`() async throws {
        try await withTemporaryFolder { folder in
            let fixture = try await VideoFixture.make(in: folder)
            var bare = fixture
            bare.narration.words = []
            for join in JoinStyle.allCases {
                let missing = try await bare.assembled(.quick(join))
                #expect(try await fixture.failures(missing).contains("captions seen"), "\(join)")
            }
            for (join, shift) in [(JoinStyle.pan, 0.1), (.crossfade, -0.2), (.cuts, 0.5)] {
                let late = try await fixture.shifted(by: shift).assembled(.quick(join))
                let failures = try await fixture.failures(late)
                #expect(failures.contains("captions in time"), "\(join) \(shift)")
                #expect(failures.contains("caption timing"), "\(join) \(shift)")
            }
        }
    }
}

/// A way to spoil a good video.
struct Defect: Sendable {
    var name: String
    /// The check that must find it.
    var check: String
    /// Makes the bad one.
    var seed: @Sendable (Rendering, VideoFixture) async throws -> Rendering

    func seed(in rendering: Rendering, _ fixture: VideoFixture) async throws -> Rendering {
        try await seed(rendering, fixture)
    }
}

extension Defect {
    static let all = filtered + damaged

    /// Made by ffmpeg from the good file.
    private static let filtered = [
        picture("black section", "black picture", "drawbox=color=black:t=fill:enable='between(t,2,2.8)'"),
        picture("black start", "black picture", "drawbox=color=black:t=fill:enable='lt(t,0.2)'"),
        picture("frozen", "frozen picture", "trim=end_frame=60,tpad=stop_mode=clone:stop_duration=4.5"),
        picture("wrong size", "picture format", "scale=480:854,setsar=1"),
        picture("wrong rate", "frame rate", "fps=25"),
        picture("wrong colours", "picture format", "format=yuv444p"),
        sound("silent gap", "silence", "volume=0:enable='between(t,2,4)'"),
        sound("all silent", "loudness", "volume=0"),
        sound("clipped", "clipping", "volume=14dB,aformat=sample_fmts=s16"),
        sound("too quiet", "loudness", "volume=-8dB"),
        sound("too loud", "true peak", "volume=5dB"),
        sound("mono", "sound format", "pan=mono|c0=c0"),
        sound("sound too short", "stream ends", "atrim=duration=5"),
        remade("missing sound", "streams", ["-an", "-c", "copy"] + plain),
        remade("missing picture", "streams", ["-vn", "-c", "copy"] + plain),
        remade("too short", "duration", ["-t", "3", "-c", "copy"] + plain),
        remade("not fast", "container", ["-c", "copy", "-use_editlist", "0"]),
        remade("edit list", "container", ["-c", "copy", "-movflags", "+faststart", "-use_editlist", "1"]),
    ]

    /// Made by changing bytes.
    private static let damaged = [
        Defect(name: "truncated", check: "container") { rendering, fixture in
            try fixture.spoiled(rendering) { Array($0.prefix($0.count * 2 / 3)) }
        },
        Defect(name: "cut inside the index", check: "streams") { rendering, fixture in
            try fixture.spoiled(rendering) { Array($0.prefix(900)) }
        },
        Defect(name: "corrupted bytes", check: "decoding") { rendering, fixture in
            try fixture.spoiled(rendering) { bytes in
                var generator = SeededGenerator(seed: 7)
                var bad = bytes
                for _ in 0..<400 {
                    bad[Int.random(in: bytes.count / 4..<bytes.count, using: &generator)] ^= 0x55
                }
                return bad
            }
        },
        Defect(name: "missing file", check: "streams") { rendering, _ in
            var missing = rendering
            missing.file = "assemble/nothing.mp4"
            return missing
        },
        Defect(name: "longer than planned", check: "duration") { rendering, _ in
            var planned = rendering
            planned.seconds -= 0.5
            return planned
        },
        Defect(name: "missing caption file", check: "caption coverage") { rendering, _ in
            var missing = rendering
            missing.captions = "assemble/nothing.srt"
            return missing
        },
        Defect(name: "missing thumbnail", check: "thumbnail") { rendering, _ in
            var missing = rendering
            missing.thumbnail = "visuals/nothing.png"
            return missing
        },
    ]

    private static func picture(_ name: String, _ check: String, _ filter: String) -> Defect {
        remade(
            name,
            check,
            ["-vf", filter, "-c:v", "libx264", "-preset", "ultrafast", "-bf", "0", "-c:a", "copy"] + plain
        )
    }

    private static func sound(_ name: String, _ check: String, _ filter: String) -> Defect {
        remade(name, check, ["-af", filter, "-c:v", "copy", "-c:a", "aac", "-aac_coder", "fast"] + plain)
    }

    private static func remade(_ name: String, _ check: String, _ arguments: [String]) -> Defect {
        Defect(name: name, check: check) { rendering, fixture in
            var bad = rendering
            bad.file = "assemble/bad.mp4"
            try await VideoFixture.ffmpeg(
                ["-i", fixture.workspace.path(rendering.file)] + arguments + [
                    fixture.workspace.path(bad.file)
                ]
            )
            return bad
        }
    }

    private static let plain = ["-movflags", "+faststart+negative_cts_offsets", "-use_editlist", "0"]
}

extension AssemblyOptions {
    /// Small and fast to encode, for tests.
    static func quick(_ join: JoinStyle) -> AssemblyOptions {
        var options = AssemblyOptions(join: join)
        options.preset = "superfast"
        options.width = 540
        options.height = 960
        return options
    }
}

extension VideoFixture {
    /// Validates a rendering of this story; the length that people watch is set aside, to keep tests short.
    func checked(_ rendering: Rendering) async throws -> [CheckRecord] {
        var limits = ValidationLimits()
        limits.seconds = 1...60
        limits.bitRate = 1...100_000_000
        let validation = BuiltinValidation(runner: Self.runner, files: Self.files, limits: limits)
        return try await validation.validate(rendering, script, narration, past: [], in: workspace).value
            .filter { !$0.name.hasPrefix("script") }
    }

    /// The names of the checks that fail.
    func failures(_ rendering: Rendering) async throws -> [String] {
        try await checked(rendering).filter { $0.grade == .failure }.map(\.name)
    }

    /// The same story with captions that do not keep time.
    func shifted(by seconds: Double) -> VideoFixture {
        var late = self
        late.narration.words = narration.words.map { word in
            var late = word
            late.start = max(0, word.start + seconds)
            late.end = max(0.1, word.end + seconds)
            return late
        }
        return late
    }

    /// A copy of the file with its bytes changed.
    func spoiled(_ rendering: Rendering, _ change: ([UInt8]) -> [UInt8]) throws -> Rendering {
        var bad = rendering
        bad.file = "assemble/bad.mp4"
        let bytes = try #require(try Self.files.read(workspace.path(rendering.file)))
        try Self.files.write(change(bytes), to: workspace.path(bad.file))
        return bad
    }
}
