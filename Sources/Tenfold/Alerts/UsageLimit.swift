/// A limit that usage is watched against, reduced to what alerts and charts need.
public struct UsageLimit: Sendable, Codable, Equatable {
    /// The time after which counting starts anew.
    public enum Window: String, Sendable, Codable {
        /// A clock hour.
        case hour
        /// A day.
        case day
        /// A calendar month.
        case month
    }

    /// The resource's name in the records, such as `youtube`.
    public var resource: String
    /// The operations that draw on this limit; nil for all of the resource's.
    public var operations: [String]?
    /// What a person calls it, such as `YouTube units`.
    public var title: String
    /// How much there is in a window.
    public var limit: Double
    /// The window.
    public var window: Window

    /// Makes a limit.
    public init(
        resource: String,
        operations: [String]? = nil,
        title: String,
        limit: Double,
        window: Window
    ) {
        self.resource = resource
        self.operations = operations
        self.title = title
        self.limit = limit
        self.window = window
    }

    /// What was used of it in the window that ends with the last of `days`.
    ///
    /// Runner minutes that nobody recorded as usage are taken from the jobs.
    public func used(in days: ArraySlice<DayRollup>) -> Double {
        guard let last = days.indices.last else { return 0 }
        switch window {
        case .hour: return days[last].usage[resource]?.peakHour ?? 0
        case .day: return units(on: days[last])
        case .month:
            let passed = days[last].day.ofMonth
            return days.indices.suffix(passed).reduce(0) { $0 + units(on: days[$1]) }
        }
    }

    private func units(on day: DayRollup) -> Double {
        if let use = day.usage[resource] { return use.units(of: operations) }
        return resource == Self.runnerMinutes ? Double(day.runnerMinutes) : 0
    }

    /// The resource whose use follows from the jobs: `actions_minutes`.
    public static let runnerMinutes = "actions_minutes"
}
