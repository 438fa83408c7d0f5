import Tenfold
import TenfoldPipeline

/// Tells an address of the owner's choice what changed, as JSON; the address is a secret and is in no message.
struct AlertWebhook {
    /// What is told.
    struct Message: Encodable {
        /// The version of this form.
        let version = 1
        /// The repository, such as `ada/channel`; empty where it is not known.
        var repository: String
        /// The alerts that changed.
        var alerts: [AlertNotice]
        /// The phase the channel goes to; nil where it stays.
        var phase: PhaseName?
        /// The verdict and why.
        var verdict: Verdict
        var reason: String
    }

    let address: MaskedText
    let transport: any WebTransport
    let sleeper: any Sleeper

    /// Sends the message, at most three times; gives why it did not arrive, or nil.
    func send(_ message: Message) async -> String? {
        guard let body = try? CanonicalJSON.line(message) else { return "it cannot be written as JSON" }
        let request = WebRequest(
            "POST",
            address,
            headers: [
                ("Content-Type", MaskedText("application/json")), ("User-Agent", MaskedText("tenfold")),
            ],
            body: .bytes(body)
        )
        var reason = "no answer came"
        for attempt in 1...3 {
            if attempt > 1 { try? await sleeper.sleep(seconds: attempt == 2 ? 1 : 4) }
            do {
                let answer = try await transport.send(request)
                if answer.isSuccess { return nil }
                reason = "it answered \(answer.status)"
                guard answer.status == 429 || answer.status >= 500 else { return reason }
            } catch {
                // What the client says may name the address.
                reason = "no answer came"
            }
        }
        return reason
    }
}
