import Tenfold
import TenfoldLive

/// Where a command speaks: results on standard output, all else on standard error.
struct Console: Sendable {
    /// A place that takes texts.
    typealias Sink = @Sendable (String) -> Void

    /// True where texts may be coloured.
    let isColoured: Bool
    /// True where GitHub Actions reads along.
    let isAnnotated: Bool
    /// True where a person watches standard error, so that a progress line may be redrawn.
    let isInteractive: Bool
    private let output: Sink
    private let errorOutput: Sink
    private let redaction: Redaction

    /// Makes a console; colour needs a terminal at both ends and no `NO_COLOR`.
    init(
        environment: [String: String],
        isTerminal: (output: Bool, errorOutput: Bool),
        output: @escaping Sink,
        errorOutput: @escaping Sink
    ) {
        let refusesColour = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        self.isInteractive = isTerminal.errorOutput && environment["TERM"] != "dumb"
        self.isColoured = isInteractive && isTerminal.output && !refusesColour
        self.isAnnotated = environment["GITHUB_ACTIONS"] == "true"
        self.output = output
        self.errorOutput = errorOutput
        self.redaction = Redaction(environment: environment)
    }

    /// Writes a result, a line.
    func print(_ text: String = "") {
        output("\(LogText(redaction.apply(text)))\n")
    }

    /// Writes a secret that a person asked to be made, a line and unmasked: the environment may hold the same one.
    func print(secret: MaskedText) {
        output("\(secret.reveal())\n")
    }

    /// Writes a result as JSON.
    ///
    /// - Throws: `EncodingError` where a number is not finite.
    func printJSON(_ value: some Encodable) throws {
        // The runner of GitHub Actions obeys `##[` anywhere in a line; for a reader of JSON this is the same.
        let text = String(decoding: redaction.apply(try CanonicalJSON.pretty(value)), as: UTF8.self)
        output(text.replacing("##[", with: #"##\u005b"#))
    }

    /// Writes a line that is no result: progress, or what is about to happen.
    func progress(_ text: String) {
        errorOutput("\(LogText(redaction.apply(text)))\n")
    }

    /// Writes a line that the runner of GitHub Actions obeys; nothing elsewhere.
    func command(_ line: String) {
        if isAnnotated { errorOutput(redaction.apply(line) + "\n") }
    }

    /// Tells the runner of GitHub Actions a secret that it is to hide: the one line that shows one.
    func tellRunner(secret: String) {
        if isAnnotated { errorOutput("::add-mask::\(Annotation.escape(secret))\n") }
    }

    /// Writes exactly this to standard error, for a progress display that draws itself.
    func draw(_ text: String) {
        errorOutput(redaction.apply(text))
    }
}

extension Console {
    /// The console of the program itself.
    static func live(environment: [String: String]) -> Console {
        Console(
            environment: environment,
            isTerminal: (StandardStream.output.isTerminal, StandardStream.error.isTerminal),
            output: { text in write(text, to: .output) },
            errorOutput: { text in write(text, to: .error) }
        )
    }

    /// A console that nobody hears.
    static let silent = Console(
        environment: [:],
        isTerminal: (false, false),
        output: { _ in },
        errorOutput: { _ in }
    )

    /// Nobody can be told that a stream is closed, so the failure to write ends here.
    private static func write(_ text: String, to stream: StandardStream) {
        do { try stream.write(text) } catch {}
    }
}
