import Tenfold
import TenfoldTesting
import Testing

@testable import TenfoldLive

struct SubprocessRunnerTests {
    private let runner = SubprocessRunner(graceSeconds: 0.2)

    @Test func `a program's output, errors and exit code are told apart`() async throws {
        let result = try await runner.run(shell("echo out; echo err >&2; exit 3"))
        #expect(
            result
                == ProcessResult(exitCode: 3, output: Array("out\n".utf8), errorOutput: Array("err\n".utf8))
        )
    }

    @Test func `input is fed and large output collected at the same time`() async throws {
        let input = (0..<3_000_000).map { UInt8($0 % 251) }
        var command = ProcessCommand("cat", [])
        command.input = input
        let result = try await runner.run(command)
        #expect(result.exitCode == 0)
        #expect(result.output == input)
    }

    @Test func `a program may leave its input unread`() async throws {
        var command = ProcessCommand("true", [])
        command.input = [UInt8](repeating: 7, count: 1_000_000)
        #expect(try await runner.run(command).exitCode == 0)
    }

    @Test func `arguments reach the program as they are`() async throws {
        let strange = ["a b", "$HOME", "'\"", "*", "", "ü—🚀", "-n"]
        let result = try await runner.run(ProcessCommand("printf", ["%s|"] + strange))
        #expect(result.outputText == strange.map { "\($0)|" }.joined())
    }

    @Test func `the environment is inherited with changes`() async throws {
        var command = shell("echo \"$TENFOLD_NEW|${HOME-gone}|$PATH\"")
        command.environment = ["TENFOLD_NEW": "yes", "HOME": nil]
        let words = try await runner.run(command).outputText.split(separator: "|")
        #expect(words.first == "yes")
        #expect(words.dropFirst().first == "gone")
        #expect(words.last?.contains("/bin") == true)
    }

    @Test func `a program runs in the folder it is given`() async throws {
        try await withTemporaryFolder { folder in
            var command = shell("pwd -P; echo here > made.txt")
            command.directory = folder
            let result = try await runner.run(command)
            #expect(result.outputText.contains("tenfold-"))
            #expect(LocalFiles().exists("\(folder)/made.txt"))
        }
    }

    @Test func `a program ended by a signal gives 128 plus its number`() async throws {
        #expect(try await runner.run(shell("kill -9 $$")).exitCode == 137)
        #expect(try await runner.run(shell("kill -15 $$")).exitCode == 143)
    }

    @Test func `a missing program is named, with what to do`() async throws {
        let error = await #expect(throws: ProcessError.self) {
            try await runner.run(ProcessCommand("no-such-program-anywhere", []))
        }
        #expect(
            error?.description == "cannot start no-such-program-anywhere: there is no such program; "
                + "install it, or put its folder into PATH"
        )
        let byPath = await #expect(throws: ProcessError.self) {
            try await runner.run(ProcessCommand("/nowhere/at/all", []))
        }
        #expect(byPath?.description.hasPrefix("cannot start /nowhere/at/all: ") == true)
    }

    @Test func `a missing folder is named`() async throws {
        var command = ProcessCommand("true", [])
        command.directory = "/nowhere/at/all"
        let error = await #expect(throws: ProcessError.self) { try await runner.run(command) }
        #expect(error?.description == "cannot start true: there is no folder /nowhere/at/all to run it in")
    }

    @Test(arguments: [
        "sleep 60", "sleep 60 & sleep 60 & wait",
        "trap '' TERM; while :; do sleep 0.05; done",
        "(trap '' TERM; while :; do sleep 0.05; done) & wait",
    ])
    func `a program that takes too long ends with all its children`(script: String) async throws {
        try await withTemporaryFolder { folder in
            var command = shell("echo $$ > group; \(script)")
            command.directory = folder
            command.timeoutSeconds = 1.5
            let error = await #expect(throws: ProcessError.self) { try await runner.run(command) }
            #expect(error?.reason == .timedOut(1.5))
            let living = try await living(in: folder)
            #expect(living == "")
        }
    }

    @Test func `what a program leaves running ends with it`() async throws {
        try await withTemporaryFolder { folder in
            var command = shell("echo $$ > group; sleep 60 & exit 4")
            command.directory = folder
            #expect(try await runner.run(command).exitCode == 4)
            let living = try await living(in: folder)
            #expect(living == "")
        }
    }

    @Test func `a program ends with the task that started it`() async throws {
        try await withTemporaryFolder { folder in
            var command = shell("echo $$ > group; sleep 60 & sleep 60")
            command.directory = folder
            let task = Task { [command] in try await runner.run(command) }
            while !LocalFiles().exists("\(folder)/group") { await Task.yield() }
            task.cancel()
            await #expect(throws: (any Error).self) { try await task.value }
            let living = try await living(in: folder)
            #expect(living == "")
        }
    }

    private func shell(_ script: String) -> ProcessCommand {
        ProcessCommand("sh", ["-c", script], timeoutSeconds: 20)
    }

    /// The commands that still run in the process group whose number a script wrote down.
    private func living(in folder: String) async throws -> String {
        let bytes = try #require(try LocalFiles().read("\(folder)/group"))
        let group = String(decoding: bytes, as: UTF8.self).filter(\.isNumber)
        let result = try await runner.run(
            ProcessCommand(
                "sh",
                [
                    "-c",
                    "for s in /proc/[0-9]*/stat; do sed 's/.*) //' $s 2>/dev/null"
                        + " | { read state parent pgrp rest; [ \"$pgrp\" = \"$0\" ] && [ $state != Z ] "
                        + "&& echo $s; }; done; true",
                    group,
                ]
            )
        )
        return result.outputText
    }
}
