/// Why a run began.
public enum RunTrigger: Sendable, Hashable {
    /// A schedule fired, late or on time: the cron entry as GitHub hands it over, such as `17 3 * * *`.
    case schedule(cron: String)
    /// A person or another program started it, for so many jobs or as many as the phase has.
    case hand(jobs: Int?)

    /// The clock time of a cron entry that fires once a day, in minutes after midnight; nil for any other entry.
    static func minuteOfDay(cron: String) -> Int? {
        let fields = cron.split(separator: " ")
        guard fields.count == 5, let minute = Int(fields[0]), let hour = Int(fields[1]),
            (0...59).contains(minute), (0...23).contains(hour)
        else { return nil }
        return hour * 60 + minute
    }
}
