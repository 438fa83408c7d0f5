import Tenfold
import TenfoldHTTP
import TenfoldLive
import TenfoldPipeline

extension Channel {
    /// What providers that reach services work with.
    var services: Services {
        // A model says nothing until it has thought to the end, on a small machine for minutes.
        let limits = HTTPLimits(stallSeconds: 280, totalSeconds: 300)
        let network = RedactingTransport(
            LiveTransport(HTTPClient(limits: limits, log: callLog)),
            Redaction(environment: environment),
            files: files
        )
        return Services(
            transport: GuardedTransport(network, clock: clock),
            clock: clock,
            sleeper: TaskSleeper(),
            files: files
        )
    }

    /// Tells each call on a line of its own where somebody asked for it: `TENFOLD_LOG=http`, or a debug run on GitHub.
    private var callLog: (@Sendable (HTTPCall) -> Void)? {
        guard environment["TENFOLD_LOG"] == "http" || environment["RUNNER_DEBUG"] == "1" else { return nil }
        let console = console
        return { console.progress($0.description) }
    }
}
