import Tenfold

/// An outline that is recognised at the size of a thumb; its paths lie in a field of 100 by 60.
struct Silhouette: Sendable {
    /// What is filled.
    var body: String
    /// What is cut out, such as an eye or a window.
    var gaps = ""

    /// The outline as large as it fits into a frame.
    func element(in frame: Area, fill: String) -> Element {
        let scale = min(frame.width / 100, frame.height / 60)
        let x = frame.middle - 50 * scale
        let y = (frame.top + frame.bottom) / 2 - 30 * scale
        let move = "translate(\(x.attributeText) \(y.attributeText)) scale(\(scale.attributeText))"
        return Element(
            "path",
            ["d": body + " " + gaps, "fill": fill, "fill-rule": "evenodd", "transform": move]
        )
    }
}

extension Silhouette {
    /// Which outline stands for a name, by a part of it; the first that fits counts.
    static let known: [(part: String, silhouette: Silhouette)] = [
        ("shark", shark), ("orca", whale), ("whale", whale), ("quahog", clam), ("urchin", urchin),
        ("tortoise", turtle), ("turtle", turtle), ("seal", seal), ("penguin", penguin), ("ray", ray),
        ("elephant", elephant), ("human", human), ("rockfish", fish), ("sturgeon", fish), ("fish", fish),
        ("apollo", capsule), ("x-15", jet), ("blackbird", jet), ("concorde", jet), ("thrust", car),
        ("maglev", train), ("tgv", train), ("australia", boat), ("lynx", helicopter), ("eta", bicycle),
    ]

    static let fish = Silhouette(
        body: "M4 30C16 12 44 8 66 24L92 10C88 22 88 38 92 50L66 36C44 52 16 48 4 30Z",
        gaps: "M18 26a4 4 0 1 0 8 0a4 4 0 1 0-8 0Z"
    )
    static let shark = Silhouette(
        body: """
            M2 32C16 20 34 17 46 18L56 4L62 19C72 21 80 25 86 27L99 10L94 30L98 48L85 35C74 41 62 42 54 42L42 55\
            L40 42C24 42 10 38 2 32Z
            """,
        gaps: "M16 28a3 3 0 1 0 6 0a3 3 0 1 0-6 0Z"
    )
    static let whale = Silhouette(
        body: """
            M3 32C4 18 24 10 48 12C68 14 78 23 85 25C89 19 93 13 99 11C99 19 97 26 92 30C97 35 98 41 97 48\
            C91 45 87 39 83 36C76 44 64 48 52 49L44 57L38 50C18 50 3 46 3 32Z
            """,
        gaps: "M20 32a3 3 0 1 0 6 0a3 3 0 1 0-6 0Z"
    )
    static let seal = Silhouette(
        body: """
            M6 22C8 10 22 6 32 14C42 22 60 24 76 30L96 22L90 34L98 46L76 42C60 50 44 52 34 48L24 58L22 46\
            C12 42 4 34 6 22Z
            """,
        gaps: "M14 20a3 3 0 1 0 6 0a3 3 0 1 0-6 0Z"
    )
    static let turtle = Silhouette(
        body: """
            M16 40C18 8 72 6 78 38C82 32 88 28 94 30C101 34 98 44 90 44L78 44L80 56H68L62 44H36L32 56H20L22 44\
            L10 46Z
            """,
        gaps: "M30 34L40 20L54 20L62 34Z M90 35a2 2 0 1 0 4 0a2 2 0 1 0-4 0Z"
    )
    static let penguin = Silhouette(
        body: """
            M50 2C60 2 64 10 62 18C72 26 74 40 68 54L76 58H52L50 56L48 58H24L32 54C26 40 28 26 38 18C38 16 30 14 30 12\
            L40 8C42 4 46 2 50 2Z
            """,
        gaps: "M50 24C58 26 62 40 58 52H42C38 40 42 26 50 24Z"
    )
    static let ray = Silhouette(
        body: """
            M44 8L46 14H54L56 8L60 14C74 16 88 18 99 14C90 30 74 38 56 42L52 60H48L44 42C26 38 10 30 1 14\
            C12 18 26 16 40 14Z
            """
    )
    static let clam = Silhouette(
        body: "M50 56C22 54 4 38 8 24C20 6 80 6 92 24C96 38 78 54 50 56Z",
        gaps:
            "M20 28C34 18 66 18 80 28L78 31C66 22 34 22 22 31Z M26 40C38 30 62 30 74 40L72 43C62 34 38 34 28 43Z"
    )
    static let urchin = Silhouette(
        body: """
            M50 0L53 14L62 3L61 17L74 10L67 22L82 22L71 29L84 36L70 36L77 48L65 42L67 56L58 46L52 60L49 47L40 57\
            L40 43L27 50L33 37L17 38L30 31L17 23L32 24L26 10L38 18L37 3L46 14Z
            """
    )
    static let elephant = Silhouette(
        body: """
            M8 32C8 12 28 8 40 12C58 6 86 10 90 30L95 44L90 42L88 36V58H74V44H50V58H36V44C30 44 26 42 24 38\
            C22 48 22 54 12 57L8 53C14 49 12 42 8 32Z
            """,
        gaps: "M18 24a3 3 0 1 0 6 0a3 3 0 1 0-6 0Z"
    )
    static let human = Silhouette(
        body: """
            M50 1a8 8 0 1 0 0.1 0Z M38 20H62L68 40L63 42L59 30L58 60H51.5V42H48.5V60H42L41 30L37 42L32 40Z
            """
    )
}
