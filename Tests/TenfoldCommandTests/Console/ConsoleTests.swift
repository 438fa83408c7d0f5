import ArgumentParser
import Synchronization
import Tenfold
import Testing

@testable import TenfoldCommand

struct ConsoleTests {
    /// A console that keeps what it is told.
    private final class Listener: Sendable {
        let output = Mutex("")
        let errorOutput = Mutex("")

        func console(_ environment: [String: String] = [:], terminal: Bool = true) -> Console {
            Console(
                environment: environment,
                isTerminal: (terminal, terminal),
                output: { text in self.output.withLock { $0 += text } },
                errorOutput: { text in self.errorOutput.withLock { $0 += text } }
            )
        }

        var said: String { errorOutput.withLock { $0 } }
    }

    private static let diagnostic = Diagnostic(
        file: "a,b:c.yml",
        at: TextPosition(line: 3, column: 4),
        keyPath: "x.y",
        "is 100%\nwrong",
        suggestion: "mend it"
    )

    @Test(arguments: [
        ([:], true, true), (["NO_COLOR": "1"], true, false), (["NO_COLOR": ""], true, true),
        (["TERM": "dumb"], true, false), ([:], false, false),
    ])
    func `colour needs a terminal and no refusal`(
        _ environment: [String: String],
        _ terminal: Bool,
        _ isColoured: Bool
    ) {
        let console = Listener().console(environment, terminal: terminal)
        #expect(console.isColoured == isColoured)
        #expect(console.styled("x", .error).contains("\u{1B}") == isColoured)
    }

    @Test func `a secret that was asked for is shown, also where the environment holds the same`() throws {
        let listener = Listener()
        let console = listener.console(["YOUTUBE_REFRESH_TOKEN": "1//refresh"])
        console.print("1//refresh")
        console.print(secret: MaskedText(value: "1//refresh", shownAs: "***"))
        #expect(listener.output.withLock { $0 } == "***\n1//refresh\n")
    }

    @Test func `an annotation can neither end early nor start another`() {
        #expect(
            "\(Annotation(Self.diagnostic))"
                == "::error file=a%2Cb%3Ac.yml,line=3,col=4,title=x.y::is 100%25%0Awrong: mend it"
        )
        #expect("\(Annotation(error: "a\r\n::set-output::b"))" == "::error::a%0D%0A::set-output::b")
    }

    @Test func `a diagnostic is told once, and beside its line only under GitHub Actions`() {
        let quiet = Listener()
        quiet.console(terminal: false).report(Self.diagnostic)
        #expect(quiet.said == "a,b:c.yml:3:4: error: x.y: is 100%\nwrong (mend it)\n")
        let annotated = Listener()
        annotated.console(["GITHUB_ACTIONS": "true"], terminal: false).report(Self.diagnostic)
        #expect(annotated.said.hasPrefix("::error file="))
        #expect(annotated.said.hasSuffix(quiet.said))
    }

    @Test(arguments: [
        "::set-output name=a::b", "  ::add-mask::secret", "a\n\t::error::b", "say ##[add-path]/tmp",
        "a\r::error::b",
        "\u{2028}::error::x", "\u{A0}::warning::x",
    ])
    func `the runner obeys no line of a foreign text`(_ text: String) {
        let listener = Listener()
        let console = listener.console(["GITHUB_ACTIONS": "true"], terminal: false)
        console.print(text)
        console.progress(text)
        console.progress("\(ForeignLine(text))")
        let said = listener.said + listener.output.withLock(\.self)
        let lines = said.split(whereSeparator: \.isNewline)
        #expect(
            !lines.contains { $0.drop(while: \.isWhitespace).hasPrefix("::") },
            "\(said.debugDescription)"
        )
        #expect(!said.contains("##["))
    }

    @Test func `a reader of JSON sees what was written, and the runner nothing to obey`() throws {
        let listener = Listener()
        try listener.console().printJSON(["title": "a ##[error]b"])
        let text = listener.output.withLock(\.self)
        #expect(!text.contains("##["))
        #expect(
            try CanonicalJSON.decode([String: String].self, from: Array(text.utf8)) == [
                "title": "a ##[error]b"
            ]
        )
    }

    @Test func `a terminal takes colours from a text and nothing else`() {
        let shown =
            "\(LogText("\u{1B}[31;1mred\u{1B}[0m\u{1B}[2Jx\u{1B}]0;title\u{7}\u{9B}2Jy\u{202E}z\tend"))"
        #expect(shown == "\u{1B}[31;1mred\u{1B}[0m [2Jx ]0;title  2Jy z\tend")
        #expect("\(LogText("plain: ::text:: # [x]\n\n"))" == "plain: ::text:: # [x]\n\n")
    }

    @Test func `errors end the program as they should`() {
        struct Unknown: Error, CustomStringConvertible {
            let description = "cannot do it: no"
        }
        let listener = Listener()
        let console = listener.console(terminal: false)
        #expect(console.report(DiagnosticsError([Self.diagnostic])) == .usage)
        #expect(console.report(Unknown()) == .failed)
        #expect(console.report(UsageProblem("cannot start: no")) == .usage)
        #expect(console.report(TryLater("cannot push: later")) == .tryLater)
        #expect(console.report(ExitStatus.refused.exitCode) == .refused)
        #expect(
            listener.said.hasSuffix(
                "error: cannot do it: no\nerror: cannot start: no\nerror: cannot push: later\n"
            )
        )
    }
}
