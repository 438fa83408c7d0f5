/// A subject that the shipped fact tables have figures for, with a title as people write them.
struct SampleSubject {
    /// The table it needs.
    var table: String
    var title: String
    /// Words people would search for.
    var tags: [String]

    private init(_ table: String, _ title: String, _ tags: String...) {
        self.table = table
        self.title = title
        self.tags = tags + ["facts"]
    }

    /// Everything the offline script writer can tell.
    static let all = [
        SampleSubject("planets", "Top 5 biggest planets in the solar system", "planets", "space", "biggest"),
        SampleSubject("planets", "Jupiter vs Saturn: how big are they really?", "planets", "space", "size"),
        SampleSubject("planets", "Which planet has the longest day?", "planets", "space", "rotation"),
        SampleSubject("mountains", "Top 5 highest mountains on Earth", "mountains", "everest", "highest"),
        SampleSubject(
            "mountains",
            "How tall is Everest? Mountains to scale",
            "mountains",
            "everest",
            "tallest"
        ),
        SampleSubject("rivers", "The longest rivers in the world, ranked", "rivers", "water", "longest"),
        SampleSubject("rivers", "Nile vs Amazon: which river is the longest?", "rivers", "nile", "amazon"),
        SampleSubject(
            "elements",
            "Top 5 metals with the hottest melting point",
            "elements",
            "chemistry",
            "metals"
        ),
        SampleSubject(
            "elements",
            "Gold vs lead: which element is heavier?",
            "elements",
            "chemistry",
            "heaviest"
        ),
        SampleSubject(
            "inventions",
            "Top 5 oldest inventions still in use",
            "inventions",
            "history",
            "oldest"
        ),
        SampleSubject("lifespans", "The oldest animals alive, ranked", "animals", "wildlife", "oldest"),
        SampleSubject("lifespans", "Which animal has the longest life?", "animals", "wildlife", "age"),
        SampleSubject("divers", "Top 5 deepest diving animals of the ocean", "ocean", "whales", "deepest"),
        SampleSubject("countries", "Top 5 largest countries by area", "countries", "geography", "largest"),
        SampleSubject(
            "buildings",
            "Top 5 tallest buildings in the world",
            "buildings",
            "skyscrapers",
            "tallest"
        ),
        SampleSubject(
            "buildings",
            "How tall are skyscrapers? Buildings to scale",
            "buildings",
            "skyscrapers",
            "height"
        ),
        SampleSubject("lakes", "Top 5 deepest lakes on Earth", "lakes", "water", "deepest"),
        SampleSubject(
            "islands",
            "The biggest islands in the world, ranked",
            "islands",
            "geography",
            "biggest"
        ),
        SampleSubject("machines", "Top 5 fastest machines ever built", "machines", "speed", "fastest"),
        SampleSubject("moons", "The largest moons of the solar system, ranked", "moons", "space", "largest"),
        SampleSubject("bridges", "Top 5 longest bridges ever built", "bridges", "engineering", "longest"),
    ]

    /// What else is up: nothing that anybody needs a table for.
    static let background = [
        "A rainy morning in the garden", "Learning to juggle, week four", "My desk is finally tidy",
        "Baking bread with my neighbour", "Street musicians of the old town", "Sunday chess, move by move",
        "The cat met the new sofa", "Repairing a bicycle from the attic", "An evening walk by the harbour",
        "Painting the kitchen door green", "Three soups for cold weather", "Our school play, second act",
        "Knitting a scarf without a plan", "Late train, good book", "Unboxing a very plain lamp",
        "Karaoke with the whole office", "Pottery went wrong again", "The slowest marathon runner",
        "Packing for the seaside", "Grandmother answers your letters", "One guitar, six songs",
        "Breakfast at the market", "Cleaning windows on the ninth floor", "A week without my phone",
        "First day at the bakery", "Skating for beginners over fifty", "The dog hides the slippers",
        "Wallpaper or paint: we could not agree", "Camping beside the quiet pond",
        "Watching paint samples dry",
        "A letter from the lighthouse", "Choir practice, take eleven", "Shelves that nearly fit",
        "Tea with the village poet", "Winter tyres, changed slowly", "The lost umbrella returns",
        "Sorting my father's records", "Sewing a button properly", "A picnic between two showers",
        "Mowing the lawn in spirals", "Film night with subtitles", "My first pancake that held",
        "Cards and coffee on the balcony", "Ten minutes of campfire", "The allotment in October",
        "Moving day with one van", "Ironing while on the phone", "A haircut I can live with",
        "Fixing the doorbell tune", "The longest queue for ice cream", "Dancing lessons, left foot only",
        "Postcards nobody sent",
    ]
}
