import Tenfold
import TenfoldLive

extension Channel {
    /// How alerts reach people from here: issues with the job's token, the webhook with its secret; neither where that is
    /// missing.
    func alertDelivery() -> AlertDelivery {
        AlertDelivery(
            board: configuration.alerts.issues ? issueBoard() : nil,
            webhook: webhook,
            runPage: runPage
        )
    }

    private var webhook: AlertWebhook? {
        guard let variable = configuration.alerts.webhook,
            let address = MaskedText(secret: variable, in: environment)
        else { return nil }
        console.mask([address.reveal()])
        return AlertWebhook(address: address, transport: LiveTransport(), sleeper: TaskSleeper())
    }

    /// The page of this run at GitHub; nil elsewhere.
    private var runPage: String? {
        guard let server = environment["GITHUB_SERVER_URL"], let name = environment["GITHUB_REPOSITORY"],
            let run = environment["GITHUB_RUN_ID"]
        else { return nil }
        return "\(server)/\(name)/actions/runs/\(run)"
    }
}
