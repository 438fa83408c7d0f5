// What people travel in.
extension Silhouette {
    static let capsule = Silhouette(
        body: "M44 4H56L78 46C66 56 34 56 22 46Z",
        gaps: "M44 22H56L59 32H41Z"
    )
    static let jet = Silhouette(
        body: "M1 33L34 28L66 12L84 10L80 24L88 24L98 10L96 30L99 36L82 38L60 50L50 50L54 40L30 38Z"
    )
    static let car = Silhouette(
        body: """
            M1 44L46 32L58 22H74L80 30L98 18V46H88A9 9 0 0 1 70 46H36A9 9 0 0 1 18 46H1Z \
            M21 47a6 6 0 1 0 12 0a6 6 0 1 0-12 0Z M73 47a6 6 0 1 0 12 0a6 6 0 1 0-12 0Z
            """,
        gaps: "M60 26H71L74 31H54Z"
    )
    static let train = Silhouette(
        body: "M2 46C4 30 20 18 42 18H99V46Z M0 50H99V54H0Z",
        gaps: "M26 26L36 23V32H16Z M46 24H58V32H46Z M64 24H76V32H64Z M82 24H94V32H82Z"
    )
    static let boat = Silhouette(
        body: "M2 38H46L58 20H78L84 38H98L88 54H18Z",
        gaps: "M58 28L62 24H74L76 34H54Z"
    )
    static let helicopter = Silhouette(
        body: """
            M4 8H76V12H44V18C54 18 62 22 66 28L94 24L96 14H99V36H94L68 38C64 46 54 50 40 50H30C14 50 8 40 12 30\
            C16 22 24 18 40 18V12H4Z M16 54H62V58H16Z
            """,
        gaps: "M18 34C20 27 26 24 36 24V36H18Z"
    )
    static let bicycle = Silhouette(
        body: """
            M2 36C18 8 66 6 98 36C90 44 84 44 82 44A12 12 0 0 0 58 44H38A12 12 0 0 0 14 44C8 43 4 40 2 36Z \
            M17 47a9 9 0 1 0 18 0a9 9 0 1 0-18 0Z M61 47a9 9 0 1 0 18 0a9 9 0 1 0-18 0Z
            """,
        gaps: "M30 26C36 19 46 17 54 18V28H30Z"
    )
}
