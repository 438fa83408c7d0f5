import Tenfold

/// Brings alerts to people: an issue for each that stands, and a message for each change.
///
/// Nothing here fails a run: what was decided is recorded before, and issues are put right by the next look.
struct AlertDelivery {
    /// The issues of the repository; nil where alerts are none.
    var board: IssueBoard?
    /// Who else is told; nil where nobody is.
    var webhook: AlertWebhook?
    /// The page of this run; nil outside of GitHub Actions.
    var runPage: String?

    /// Opens, updates and closes issues until each alert that stands has exactly one; gives what did not work.
    func settle(_ notices: [AlertNotice]) async -> [Diagnostic] {
        guard let board else { return [] }
        do {
            for notice in notices {
                if notice.state >= .warning {
                    let body = Markdown(notice).text
                    _ = try await board.raise(notice.key, title: notice.headline, body: body)
                } else {
                    let page = runPage.map { " See \($0)" } ?? ""
                    let words = notice.words.map { ": \($0)" } ?? ""
                    try await board.settle(notice.key, comment: "This is over\(words).\(page)")
                }
            }
            return []
        } catch {
            return [
                Diagnostic(
                    .warning,
                    "cannot keep the alerts' issues: \(error); the next 'tenfold decide' tries again"
                )
            ]
        }
    }

    /// Tells the webhook, where anything changed; gives what did not work.
    func tell(_ message: AlertWebhook.Message) async -> [Diagnostic] {
        guard let webhook, !message.alerts.isEmpty || message.phase != nil else { return [] }
        guard let reason = await webhook.send(message) else { return [] }
        let words = "cannot tell the webhook of the alerts: \(reason); nothing else depends on it"
        return [Diagnostic(.warning, words)]
    }
}
