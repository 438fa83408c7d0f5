import Tenfold
import TenfoldTesting
import Testing

@testable import TenfoldPipeline

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct StockVisualsTests {
    private let files = MemoryFiles()
    private let sleeper = InstantSleeper()
    private let workspace = Workspace(root: "workspace_job_1")
    private let start = Date(timeIntervalSince1970: 1_795_000_000)

    private func visuals(
        _ network: ScriptedTransport,
        library: String = "pexels",
        footage: String = "photos",
        after seconds: Double = 0
    ) -> StockVisuals {
        StockVisuals(
            library: library,
            key: MaskedText(value: "canary", shownAs: "***"),
            footage: footage,
            cache: ".tenfold/cache/stock",
            drawn: DrawnVisuals(processes: NoPrograms(), files: files),
            services: Services(
                transport: network,
                clock: FixedClock(start.addingTimeInterval(seconds)),
                sleeper: sleeper,
                files: files,
                chance: { 0.5 }
            )
        )
    }

    /// Draws by writing nothing.
    private struct NoPrograms: ProcessRunner {
        func run(_ command: ProcessCommand) async throws -> ProcessResult {
            ProcessResult(exitCode: 0, output: [], errorOutput: [])
        }
    }

    private func script(_ phrases: [String]) -> Script {
        let beats = phrases.map { phrase in
            Scene(
                role: .beat,
                narration: "A",
                visual: VisualBrief(motif: "bars", headline: "A", searchPhrase: phrase)
            )
        }
        let edge = VisualBrief(motif: "bars", headline: "A", searchPhrase: "edge")
        return Script(
            title: "T",
            description: "D",
            tags: [],
            topic: "largest moons",
            sources: [],
            scenes: [Scene(role: .hook, narration: "A", visual: edge)] + beats
                + [Scene(role: .close, narration: "A", visual: edge)]
        )
    }

    private func photos(_ ids: ClosedRange<Int>, height: Int = 3000) -> ScriptedTransport.Turn {
        let photos = ids.map { id -> JSONValue in
            [
                "id": .integer(id), "url": .string("https://www.pexels.com/photo/\(id)/"), "width": 2000,
                "height": .integer(height), "photographer": .string("Ada <\(id)>"),
                "photographer_url": "https://www.pexels.com/@ada",
                "src": [
                    "original": .string("https://images.pexels.com/\(id).jpeg"),
                    "large2x": .string("https://images.pexels.com/\(id)-2x.jpeg"),
                ],
            ]
        }
        return .json(200, ["photos": .array(photos), "total_results": 9, "page": 1, "per_page": 80])
    }

    private let file = ScriptedTransport.Turn.answer(WebAnswer(status: 200, body: [1, 2, 3]))

    @Test func `each scene gets a photograph of its own, with its credit in footage and record`() async throws
    {
        let network = ScriptedTransport([photos(1...9), file, photos(20...29), file, file])
        let made = try await visuals(network).makeVisuals(
            for: script(["Titan moon!"]),
            in: workspace,
            seed: 3
        )
        #expect(made.value.stills.map(\.file) == (1...3).map { "visuals/scene-\($0).jpg" })
        #expect(Set(made.value.stills.compactMap(\.credit)).count == 3)
        #expect(made.value.stills[1].credit?.hasPrefix("Photo by Ada 2") == true)
        #expect(made.value.stills[1].credit?.hasSuffix("on Pexels: https://www.pexels.com/photo/") == false)
        #expect(made.checks.map(\.grade) == [.pass, .pass])
        #expect(made.checks[1].measured.hasSuffix("licence as of 2026-11-18"))
        let asked = network.requests.map(\.url.description)
        #expect(
            asked[0] == "https://api.pexels.com/v1/search?query=largest%20moons&orientation=portrait"
                + "&size=medium&per_page=80"
        )
        #expect(asked[2].contains("query=titan%20moon&"))
        #expect(network.requests[0].headers.first?.value.reveal() == "canary")
        #expect(network.requests[1].headers.isEmpty)
    }

    @Test func `where nothing is found a drawing stands in, and the record says why`() async throws {
        let none = ScriptedTransport.Turn.json(200, ["photos": []])
        let network = ScriptedTransport([photos(1...9), file, none, file])
        let made = try await visuals(network).makeVisuals(for: script(["xyz"]), in: workspace, seed: 3)
        #expect(
            made.value.stills.map(\.file) == [
                "visuals/scene-1.jpg", "visuals/scene-2.png", "visuals/scene-3.jpg",
            ]
        )
        #expect(made.checks[0].grade == .warning)
        #expect(made.checks[0].measured == "2 of 3 scenes from Pexels, 1 drawn: nothing found for 'xyz'")
    }

    @Test func `a limit ends the searching, not the job`() async throws {
        let network = ScriptedTransport([.answer(WebAnswer(status: 429))])
        let made = try await visuals(network).makeVisuals(for: script(["a", "b"]), in: workspace, seed: 3)
        #expect(made.value.stills.allSatisfy { $0.file.hasSuffix(".png") && $0.credit == nil })
        #expect(made.checks[0].measured.hasPrefix("0 of 4 scenes from Pexels, 4 drawn: Pexels takes no more"))
        #expect(network.requests.count == 1)
    }

    @Test func `what is left of the month is in the record, and where nothing is, no search is made`()
        async throws
    {
        func last(_ left: String) -> ScriptedTransport.Turn {
            guard case .answer(var answer) = photos(1...9) else { return file }
            answer.headers["x-ratelimit-remaining"] = left
            return .answer(answer)
        }
        let some = ScriptedTransport([last("19998"), file, file])
        let made = try await visuals(some).makeVisuals(for: script([]), in: workspace, seed: 3)
        #expect(made.checks[0].measured == "2 of 2 scenes from Pexels; 19998 requests this month left")
        let none = ScriptedTransport([last("0"), file])
        let short = try await visuals(none, after: 90_000).makeVisuals(
            for: script(["a"]),
            in: workspace,
            seed: 3
        )
        #expect(none.requests.count == 2)
        #expect(short.checks[0].measured.hasSuffix("; 0 requests this month left"))
    }

    @Test func `a key that is not taken has to be mended`() async throws {
        let failure = await #expect(throws: StepFailure.self) {
            try await visuals(ScriptedTransport([.answer(WebAnswer(status: 401))]))
                .makeVisuals(for: script([]), in: workspace, seed: 3)
        }
        #expect(failure?.kind == .broken)
        #expect(failure?.description.contains("check PEXELS_API_KEY") == true)
    }

    @Test func `the same search is not made again within a day, and is forgotten after it`() async throws {
        let first = ScriptedTransport([photos(1...9), file, file])
        _ = try await visuals(first).makeVisuals(for: script([]), in: workspace, seed: 3)
        let second = ScriptedTransport([file, file])
        _ = try await visuals(second, after: 86_000).makeVisuals(for: script([]), in: workspace, seed: 3)
        #expect(second.requests.allSatisfy { $0.url.description.hasPrefix("https://images.pexels.com/") })
        let third = ScriptedTransport([photos(1...9), file, file])
        _ = try await visuals(third, after: 86_401).makeVisuals(for: script([]), in: workspace, seed: 3)
        #expect(third.requests.count == 3)
        #expect(try files.list(".tenfold/cache/stock").count == 1)
    }

    @Test func `at most five searches are made for a video`() async throws {
        let turns =
            (1...5).flatMap { [photos(($0 * 100)...($0 * 100 + 20)), file] }
            + Array(repeating: file, count: 9)
        let network = ScriptedTransport(turns)
        let phrases = (1...8).map { "phrase \($0)" }
        let made = try await visuals(network).makeVisuals(for: script(phrases), in: workspace, seed: 3)
        #expect(network.requests.count { $0.url.description.contains("/v1/search") } == 5)
        #expect(Set(made.value.stills.compactMap(\.credit)).count == 10)
    }

    @Test func `clips are taken in the smallest size that fills the frame`() async throws {
        func version(_ width: Int, _ height: Int) -> JSONValue {
            [
                "id": .integer(width), "quality": "hd", "file_type": "video/mp4", "width": .integer(width),
                "height": .integer(height), "link": .string("https://videos.pexels.com/\(width).mp4"),
            ]
        }
        let video: JSONValue = [
            "id": 7, "url": "https://www.pexels.com/video/7/", "width": 2160, "height": 3840, "duration": 12,
            "user": ["name": "Bo", "url": "https://www.pexels.com/@bo"],
            "video_files": [version(2160, 3840), version(540, 960), version(1080, 1920)],
        ]
        let network = ScriptedTransport([.json(200, ["videos": [video]]), file])
        let made = try await visuals(network, footage: "videos")
            .makeVisuals(for: script([]), in: workspace, seed: 3)
        #expect(network.requests[0].url.description.hasPrefix("https://api.pexels.com/videos/search?"))
        #expect(network.requests[1].url.description == "https://videos.pexels.com/1080.mp4")
        #expect(made.value.stills[0].isClip == true)
        #expect(made.value.stills[0].credit == "Video by Bo on Pexels: https://www.pexels.com/video/7/")
        #expect(made.value.stills[1].file == "visuals/scene-2.png")
    }

    @Test func `Pixabay stands behind the same interface, its key in no text`() async throws {
        let hit: JSONValue = [
            "id": 5, "pageURL": "https://pixabay.com/photos/5/", "user": "Cy",
            "largeImageURL":
                "https://pixabay.com/get/5.jpg", "imageWidth": 2000, "imageHeight": 3000,
        ]
        let network = ScriptedTransport([.json(200, ["hits": [hit]]), file])
        let made = try await visuals(network, library: "pixabay").makeVisuals(
            for: script([]),
            in: workspace,
            seed: 3
        )
        let url = network.requests[0].url
        #expect(
            url.reveal().hasPrefix("https://pixabay.com/api/?key=canary&q=largest%20moons&safesearch=true")
        )
        #expect(url.description.hasPrefix("https://pixabay.com/api/?key=***&q="))
        #expect(made.value.stills[0].credit == "Photo by Cy on Pixabay: https://pixabay.com/photos/5/")
        #expect(!files.all.contains { String(decoding: $0.value, as: UTF8.self).contains("canary") })
    }
}
