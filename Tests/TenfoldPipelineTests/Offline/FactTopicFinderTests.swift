import Tenfold
import Testing

@testable import Facts
@testable import TenfoldPipeline

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A title that asks for one measure and one end of it gets that, and nothing next to it.
@Suite struct FactTopicFinderTests {
    private static let asked = [
        "Top 5 biggest planets in the solar system": "planets/diameter/most",
        "Jupiter vs Saturn: how big are they really?": "planets/diameter/most",
        "Which planet has the longest day?": "planets/day/most",
        "Top 5 highest mountains on Earth": "mountains/height/most",
        "How tall is Everest? Mountains to scale": "mountains/height/most",
        "The longest rivers in the world, ranked": "rivers/length/most",
        "Nile vs Amazon: which river is the longest?": "rivers/length/most",
        "Top 5 metals with the hottest melting point": "elements/melting/most",
        "Gold vs lead: which element is heavier?": "elements/density/most",
        "Top 5 oldest inventions still in use": "inventions/year/least",
        "The oldest animals alive, ranked": "lifespans/age/most",
        "Which animal has the longest life?": "lifespans/age/most",
        "Top 5 deepest diving animals of the ocean": "divers/depth/most",
        "Top 5 largest countries by area": "countries/area/most",
        "Top 5 tallest buildings in the world": "buildings/height/most",
        "How tall are skyscrapers? Buildings to scale": "buildings/height/most",
        "Top 5 deepest lakes on Earth": "lakes/depth/most",
        "The biggest islands in the world, ranked": "islands/area/most",
        "Top 5 fastest machines ever built": "machines/speed/most",
        "The largest moons of the solar system, ranked": "moons/diameter/most",
        "Top 5 longest bridges ever built": "bridges/span/most",
    ]

    @Test(arguments: SampleSubject.all.map(\.title))
    func `every sample title has its table, measure and direction`(title: String) throws {
        let subject = try #require(SampleSubject.all.first { $0.title == title })
        #expect(try topics(title, tags: subject.tags) == [Self.asked[title] ?? "no such title"])
    }

    @Test(arguments: asked.keys.sorted())
    func `the title alone is enough`(title: String) throws {
        #expect(try topics(title) == [Self.asked[title] ?? "no such title"])
    }

    @Test(arguments: [
        ("The heaviest animals alive, ranked", "giants/mass/most"),
        ("Top 5 smallest planets", "planets/diameter/least"),
        ("The coldest planet of them all", "planets/temperature/least"),
        ("Top 5 smallest countries on Earth", "countries/smallness/least"),
        ("The biggest animals on Earth", "giants/mass/most"),
        ("Top 5 largest lakes in the world", "lakes/area/most"),
        ("Which planet is closest to the Sun?", "planets/distance/least"),
        ("The newest inventions, ranked", "inventions/year/most"),
    ])
    func `an extreme chooses measure and direction`(title: String, topic: String) throws {
        #expect(try topics(title) == [topic])
    }

    @Test(arguments: ["The fastest animals alive", "Top 5 heaviest mountains", "The hottest lakes on Earth"])
    func `an extreme that no table knows is not answered with another`(title: String) throws {
        #expect(try topics(title) == [nil])
    }

    private func topics(_ title: String, tags: [String] = []) throws -> Set<String?> {
        let finder = FactTopicFinder(tables: try FactTables.all())
        let idea = Idea(
            title: title,
            source: "test",
            sourceItem: title,
            tags: tags,
            score: Score(parts: []),
            detectedAt: Date(timeIntervalSince1970: 0)
        )
        return Set(
            (0..<8 as Range<UInt64>).map { seed in
                var generator = SeededGenerator(seed: seed)
                return finder.topic(for: idea, using: &generator)?.key
            }
        )
    }
}
