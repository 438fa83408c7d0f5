/// When alerts are silent, and who is told of the others.
public struct AlertSettings: Sendable, Codable, Equatable {
    /// The stretches of time in which failures are expected.
    public var maintenance: [MaintenanceWindow]
    /// Whether each alert has an issue in the repository at GitHub while it stands.
    public var issues: Bool
    /// The name of the environment variable, on GitHub of the secret, that holds an address which is told of every change;
    /// nil where none is told.
    public var webhook: String?

    /// Makes the settings.
    public init(maintenance: [MaintenanceWindow] = [], issues: Bool = true, webhook: String? = nil) {
        self.maintenance = maintenance
        self.issues = issues
        self.webhook = webhook
    }
}
