import Synchronization
import Tenfold
import TenfoldTesting
import Testing

@testable import TenfoldCommand

struct RunnerFilesTests {
    private let files = MemoryFiles()

    @Test func `an output can neither end early nor add another`() throws {
        let runner = RunnerFiles(environment: ["GITHUB_OUTPUT": "out"], files: files)
        try files.write(Array("before=1\n".utf8), to: "out")
        try runner.write(outputs: ["job_ids": #"["1-4"]"#, "bad": "x\nEOF\nhas_jobs=true"])
        let lines = String(decoding: try #require(try files.read("out")), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[0] == "before=1")
        // Read as the runner reads it: NAME<<FENCE, lines, FENCE.
        var read: [String: String] = [:]
        var index = 1
        while index < lines.count, let mark = lines[index].firstRange(of: "<<") {
            let fence = lines[index][mark.upperBound...]
            let end = try #require(lines[(index + 1)...].firstIndex(of: fence))
            read[String(lines[index][..<mark.lowerBound])] = lines[index + 1..<end].joined(separator: "\n")
            index = end + 1
        }
        #expect(read == ["job_ids": #"["1-4"]"#, "bad": "x\nEOF\nhas_jobs=true"])
    }

    @Test func `nothing is written where no runner asks for it`() throws {
        let runner = RunnerFiles(environment: ["GITHUB_STEP_SUMMARY": ""], files: files)
        var summary = Markdown()
        summary.heading("a")
        try runner.write(summary: summary)
        try runner.write(outputs: ["a": "b"])
        #expect(try files.list("").isEmpty)
    }

    @Test func `foreign text in a report stays text`() {
        var report = Markdown()
        report.heading("# <b>\u{1B}[31m")
        report.table("video", rows: [["a | b\n| c | ![x](https://evil.example) `d` @all"]])
        report.table("empty", rows: [])
        #expect(
            report.text == """
                ### \\# &lt;b&gt; \\[31m

                | video |
                | --- |
                | a \\| b \\| c \\| \\!\\[x\\](https&#58;//evil.example) \\`d\\` \\@all |


                """
        )
    }

    @Test func `secrets are masked under GitHub Actions alone, line by line, short words not`() {
        let said = Mutex("")
        func console(_ environment: [String: String]) -> Console {
            Console(
                environment: environment,
                isTerminal: (false, false),
                output: { _ in },
                errorOutput: { text in said.withLock { $0 += text } }
            )
        }
        console([:]).mask(["a long secret"])
        #expect(said.withLock { $0 }.isEmpty)
        console(["GITHUB_ACTIONS": "true"]).mask(["first line of it\nsecond % line", "short"])
        #expect(said.withLock { $0 } == "::add-mask::first line of it\n::add-mask::second %25 line\n")
    }
}
