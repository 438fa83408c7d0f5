import Tenfold
import TenfoldTesting
import Testing

@testable import TenfoldDashboard

/// What holds for every page of every site.
struct SiteLawTests {
    private static let sample = ChannelHistory(
        stretches: [
            .init("1x", days: 2, jobs: 1, required: 1, reason: "begins"),
            .init("3x", days: 4, jobs: 3, required: 2, reason: "promoted"),
        ],
        badDays: [3]
    )
    private static let files = SampleSite.files(sample)
    private static let pages = files.filter { $0.path.hasSuffix(".html") }.map { file in
        (path: file.path, page: PageReader(String(decoding: file.contents, as: UTF8.self)))
    }

    @Test func `every page is well-formed`() {
        #expect(Self.pages.count > 80)
        for (path, page) in Self.pages { #expect(page.problems == [], "\(path)") }
    }

    @Test func `every page forbids all but its own files, and holds nothing inline`() {
        for (path, page) in Self.pages {
            let policy = page.tags.first { $0.attributes["http-equiv"] == "Content-Security-Policy" }
            let words = policy?.attributes["content"] ?? ""
            #expect(words.hasPrefix("default-src 'none';") && !words.contains("unsafe"), "\(path)")
            #expect(!page.tags.contains { $0.name == "style" }, "\(path)")
            #expect(
                page.tags.filter { $0.name == "script" }.allSatisfy { $0.attributes["src"] != nil },
                "\(path)"
            )
            let attributes = page.tags.flatMap(\.attributes.keys)
            #expect(!attributes.contains { $0 == "style" || $0.hasPrefix("on") }, "\(path)")
        }
    }

    @Test func `no page reaches outside the site`() {
        for (path, page) in Self.pages {
            for tag in page.tags {
                for key in ["href", "src", "action", "data"] {
                    guard let target = tag.attributes[key] else { continue }
                    #expect(
                        !target.contains("//") && !target.hasPrefix("/") && !target.contains(":"),
                        "\(path)"
                    )
                }
            }
        }
    }

    @Test func `every link leads to a file and, where it names one, to an element`() {
        let paths = Set(Self.files.map(\.path))
        let ids = Dictionary(
            uniqueKeysWithValues: Self.pages.map {
                ($0.path, Set($0.page.tags.compactMap { $0.attributes["id"] }))
            }
        )
        for (path, page) in Self.pages {
            for target in page.tags.compactMap({ $0.attributes["href"] ?? $0.attributes["src"] }) {
                let parts = target.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
                let file = parts[0].isEmpty ? path : resolve(parts[0], from: path)
                #expect(paths.contains(file), "\(path) links to \(target)")
                if parts.count == 2 {
                    #expect(ids[file]?.contains(parts[1]) == true, "\(path) links to \(target)")
                }
            }
        }
    }

    @Test func `ids are unique, headings descend and pictures speak`() {
        for (path, page) in Self.pages {
            let ids = page.tags.compactMap { $0.attributes["id"] }
            #expect(ids.count == Set(ids).count, "\(path)")
            #expect(page.tags.count { $0.name == "h1" } == 1, "\(path)")
            let levels = page.tags.compactMap { ["h1": 1, "h2": 2, "h3": 3][$0.name] }
            #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(path)")
            for svg in page.tags where svg.name == "svg" {
                let speaks = svg.attributes["role"] == "img" && svg.attributes["aria-label"]?.isEmpty == false
                #expect(speaks || svg.attributes["aria-hidden"] == "true", "\(path)")
            }
            #expect(
                page.tags.filter { $0.name == "img" }.allSatisfy { $0.attributes["alt"] != nil },
                "\(path)"
            )
        }
    }

    @Test(arguments: 1...3) func `the order in which records arrive changes no byte`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var records = Self.sample.records()
        records.jobs.shuffle(using: &random)
        records.runs.shuffle(using: &random)
        records.videos.shuffle(using: &random)
        records.usage.shuffle(using: &random)
        records.ideas.shuffle(using: &random)
        records.events.shuffle(using: &random)
        let input = SampleSite.input(records) { $0.schedule = SampleSite.schedule }
        #expect(Dashboard.build(input) == Self.files)
    }

    @Test func `a new run leaves the pages of the old ones as they are`() {
        var longer = Self.sample
        longer.stretches[1].days += 1
        let new = Dictionary(uniqueKeysWithValues: SampleSite.files(longer).map { ($0.path, $0.contents) })
        for file in Self.files where file.path.hasPrefix("site/runs/") || file.path.hasPrefix("site/jobs/") {
            #expect(new[file.path] == file.contents, "\(file.path)")
        }
        #expect(new["site/index.html"] != Self.files.first { $0.path == "site/index.html" }?.contents)
    }

    @Test func `the pages of a year's runs lie in many folders, none of them long`() {
        let paths = (0..<4_380).map { PageName.run("\(19_000_000_000 + $0 * 7_919)") }
        let folders = Dictionary(grouping: paths) { $0.split(separator: "/").dropLast() }
        #expect(Set(paths).count == 4_380)
        #expect(folders.count == 64)
        #expect(folders.values.allSatisfy { $0.count < 120 })
    }

    private func resolve(_ target: String, from path: String) -> String {
        var folders = path.split(separator: "/").dropLast().map(String.init)
        for part in target.split(separator: "/") {
            if part == ".." { folders.removeLast() } else { folders.append(String(part)) }
        }
        return folders.joined(separator: "/")
    }
}
