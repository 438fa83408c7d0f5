@testable import TenfoldPipeline

/// Scripts of every motif, with true figures.
enum SampleScripts {
    static let all =
        [planets, mountains, rivers, buildings, timeline, elements, bars] + others

    /// The figures of rivers drawn in every other way.
    private static let others = Motifs.all.map(\.name).filter { name in
        !["planets", "mountains", "rivers", "buildings", "timeline", "elements", "bars"].contains(name)
    }.map { name in
        script(
            name,
            "thing",
            "The longest things",
            [("Nile", 6650, "6,650 km"), ("Amazon", 6400, "6,400 km"), ("Danube", 2850, "2,850 km")]
        )
    }

    static let planets = script(
        "planets",
        "planet",
        "The biggest planets",
        [
            ("Jupiter", 142_984, "142,984 km"), ("Saturn", 120_536, "120,536 km"),
            ("Uranus", 51_118, "51,118 km"),
            ("Neptune", 49_528, "49,528 km"), ("Earth", 12_756, "12,756 km"),
        ]
    )
    static let mountains = script(
        "mountains",
        "mountain",
        "The highest mountains on Earth",
        [
            ("Mount Everest", 8849, "8,849 m"), ("K2", 8611, "8,611 m"), ("Kangchenjunga", 8586, "8,586 m"),
            ("Denali", 6190, "6,190 m"), ("Mont Blanc", 4806, "4,806 m"),
        ]
    )
    static let rivers = script(
        "rivers",
        "river",
        "The longest rivers",
        [
            ("Nile", 6650, "6,650 km"), ("Amazon", 6400, "6,400 km"), ("Yangtze", 6300, "6,300 km"),
            ("Mississippi–Missouri", 5971, "5,971 km"), ("Danube", 2850, "2,850 km"),
        ]
    )
    static let buildings = script(
        "buildings",
        "building",
        "The tallest buildings in the world",
        [
            ("Burj Khalifa", 828, "828 m"), ("Merdeka 118", 679, "679 m"), ("Shanghai Tower", 632, "632 m"),
            ("Abraj Al-Bait Clock Tower", 601, "601 m"), ("Empire State Building", 381, "381 m"),
        ]
    )
    static let timeline = script(
        "timeline",
        "invention",
        "Inventions that made the modern world",
        [
            ("World Wide Web", 1989, "1989"), ("Microprocessor", 1971, "1971"), ("Transistor", 1947, "1947"),
            ("Telephone", 1876, "1876"), ("Printing press", 1440, "1440"),
        ]
    )
    static let elements = script(
        "elements",
        "element",
        "The metals that are hardest to melt",
        [
            ("Tungsten", 3414, "3,414 °C"), ("Rhenium", 3185, "3,185 °C"), ("Osmium", 3033, "3,033 °C"),
            ("Tantalum", 3017, "3,017 °C"), ("Molybdenum", 2622, "2,622 °C"),
        ]
    )
    static let bars = script(
        "bars",
        "animal",
        "Animals that outlive us all",
        [
            ("Greenland shark", 392, "392 years"), ("Bowhead whale", 211, "211 years"),
            ("Giant tortoise", 177, "177 years"), ("Human", 122, "122 years"),
            ("Asian elephant", 86, "86 years"),
        ]
    )

    typealias Row = (label: String, value: Double, text: String)

    /// A hook, a beat for each thing from the last to the first, a close.
    static func script(_ motif: String, _ one: String, _ headline: String, _ rows: [Row]) -> Script {
        func series(_ about: Int?) -> [VisualBrief.Datum] {
            rows.enumerated().map { place, row in
                VisualBrief.Datum(
                    label: row.label,
                    value: row.value,
                    text: row.text,
                    highlighted: place == about
                )
            }
        }
        let hook = Scene(
            role: .hook,
            narration: "Which \(one) comes first? Stay for the last one, because it isn't close.",
            visual: VisualBrief(motif: motif, headline: headline, series: series(nil), searchPhrase: one)
        )
        let beats = rows.indices.reversed().map { place in
            Scene(
                role: .beat,
                narration:
                    "Number \(place + 1): \(rows[place].label), at \(rows[place].text) — a well-known giant.",
                visual: VisualBrief(
                    motif: motif,
                    headline: headline,
                    subject: rows[place].label,
                    figure: rows[place].text,
                    rank: place + 1,
                    series: series(place),
                    searchPhrase: rows[place].label
                )
            )
        }
        let close = Scene(
            role: .close,
            narration: "So that's the order. Which one surprised you most?",
            visual: VisualBrief(
                motif: motif,
                headline: "The full ranking",
                series: series(0),
                searchPhrase: one
            )
        )
        return Script(
            title: headline,
            description: headline,
            tags: [one],
            topic: "\(motif)/size",
            sources: ["Encyclopaedia Britannica"],
            scenes: [hook] + beats + [close]
        )
    }
}

extension SampleScripts {
    /// Names and figures nobody planned for, drawn in every way.
    static let hostile = Motifs.all.map { motif in
        script(
            motif.name,
            "<thing>",
            "</svg><script>alert(1)</script> & \u{0} a headline that never seems to want to come to an end",
            [
                ("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", .nan, "∞"), ("", -5, ""),
                (
                    "A name of very many words that goes on and on", 1e300,
                    "999,999,999,999,999 square kilometres"
                ),
                ("日本語のとても長い名前がここに入ります", 0, "零"), ("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 3, "\"&<>'"),
                ("six", 1, "1"), ("seven", 1, "1"), ("eight", 1, "1"), ("nine", 1, "1"),
            ]
        )
    }
}
