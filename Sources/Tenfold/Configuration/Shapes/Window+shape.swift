extension Window {
    /// The windows that have a name of their own.
    private static var named: [String: Window] {
        [
            "minute": .rolling(seconds: 60), "hour": .rolling(seconds: 3600),
            "day": .day(zone: "UTC"), "month": .month(zone: "UTC"),
        ]
    }

    /// The keys of a window as they are written.
    private struct Draft {
        var seconds: Int?
        var day: String?
        var month: String?

        var window: Window? {
            seconds.map(Window.rolling) ?? day.map(Window.day) ?? month.map(Window.month)
        }
    }

    /// `minute`, `hour`, `day`, `month`, or a mapping with a length or a time zone.
    static var shape: Shape<Window> {
        let word = Shape<String>.word("window", among: ["minute", "hour", "day", "month"]).making {
            word,
            _,
            _ in
            named[word]
        }
        let draft = Shape<Draft>.object(
            Draft(),
            [
                .key(
                    "rolling_seconds",
                    \.seconds,
                    .integer(1...31_536_000),
                    "Any stretch of so many seconds."
                ),
                .key("day", \.day, .timeZone, "A calendar day in this time zone."),
                .key("month", \.month, .timeZone, "A calendar month in this time zone."),
            ]
        )
        return word.orMapping(
            draft.described(by: draft.schema.adding("minProperties", 1).adding("maxProperties", 1))
                .making(settle)
        )
    }

    private static func settle(
        _ draft: Draft,
        _ node: SourceNode,
        _ reader: inout ConfigurationReader
    ) -> Window? {
        guard case .mapping(let entries) = node.content, entries.count == 1 else {
            reader.problem(
                at: node.position,
                "must have exactly one of rolling_seconds, day, month",
                suggestion: "write { day: America/Los_Angeles }, for example"
            )
            return nil
        }
        return draft.window
    }
}

extension Shape<String> {
    /// The name of a time zone in the IANA database.
    static var timeZone: Shape {
        text("a time zone such as America/Los_Angeles", limit: 40).making { zone, node, reader in
            if TimeZoneNames.all.contains(zone) { return zone }
            let meant = likelyMeant(zone, among: TimeZoneNames.all)
            reader.problem(
                at: node.position,
                "there is no time zone of this name",
                suggestion: meant.map { "did you mean '\($0)'?" }
                    ?? "write one such as America/Los_Angeles or UTC"
            )
            return nil
        }
    }
}
