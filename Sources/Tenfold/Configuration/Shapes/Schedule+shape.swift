extension ScheduleSettings {
    static var shape: Shape<Self> {
        .object(
            Self(),
            [
                .key(
                    "slots_per_day",
                    \.slotsPerDay,
                    .integer(1...288),
                    "Starts of the generate workflow a day; one at each scan by default."
                ),
                .key("timezone", \.timezone, .timeZone, "The clock that the starts go by."),
                .key(
                    "max_delay_minutes",
                    \.maxDelayMinutes,
                    .integer(0...1440),
                    "How late a start may come without passing a limit."
                ),
                .key(
                    "retries",
                    \.retries,
                    .integer(0...100),
                    "Repeats of each charged call that are held back in every window."
                ),
            ]
        )
    }
}

extension Shape<Packing> {
    /// `separate`, `auto`, or how many videos share a runner job.
    static var packing: Shape {
        let word = Shape<String>.word("packing", among: ["separate", "auto"]).making { text, _, _ in
            Packing(text)
        }
        let count = Shape<Int>.integer(1...256).map { $0 == 1 ? Packing.separate : .videos($0) }
        return Shape(schema: ["anyOf": [word.schema, count.schema]]) { node, reader in
            if case .scalar(let text, _) = node.content, decimal(text) != nil {
                return count.read(node, &reader)
            }
            return word.read(node, &reader)
        }
    }
}
