/// When alerts are silent.
public struct AlertSettings: Sendable, Codable, Equatable {
    /// The stretches of time in which failures are expected.
    public var maintenance: [MaintenanceWindow]

    /// Makes the settings.
    public init(maintenance: [MaintenanceWindow] = []) {
        self.maintenance = maintenance
    }
}
