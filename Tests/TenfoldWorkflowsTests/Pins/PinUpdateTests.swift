import Tenfold
import TenfoldWorkflows
import Testing

struct PinUpdateTests {
    private let today = Day(number: 20_780)

    /// Tags with their age in days; the commit is told from the version.
    private struct Tags: ActionTags {
        let ages: [String: Int]
        let today: Day

        func tags(of repository: String) -> [ActionTag] {
            ages.keys.compactMap { ActionTag(name: $0, object: commit($0), isAnnotated: false) }
        }

        func resolve(_ tag: ActionTag, of repository: String) -> (commit: String, since: Day) {
            (commit(tag.name), today.advanced(by: -(ages[tag.name] ?? 0)))
        }
    }

    private func pin(_ version: String, commit text: String? = nil) throws -> Pin {
        Pin(
            "o/r",
            try #require(ActionVersion(version)),
            commit: text ?? commit(version),
            date: today,
            source: .tag
        )
    }

    private func look(_ ages: [String: Int], takesMajor: Bool = false) async throws -> PinUpdate {
        try await PinUpdate.look(
            for: try pin("v7.0.1"),
            in: Tags(ages: ages, today: today),
            .init(today: today, cooldownDays: 7, takesMajor: takesMajor)
        )
    }

    @Test func `the newest that is old enough is taken`() async throws {
        let ages = ["v7.0.1": 90, "v7.0.2": 30, "v7.1.0": 7, "v7.2.0": 6, "v7": 0, "v7.3.0-beta.1": 20]
        guard case .moved(_, let new) = try await look(ages) else {
            return #expect(Bool(false), "nothing was taken")
        }
        #expect(new.version.description == "v7.1.0")
        #expect(new.commit == commit("v7.1.0"))
        #expect(new.source == .api)
    }

    @Test func `what is too young is waited for`() async throws {
        let version = try #require(ActionVersion("v7.2.0"))
        let found = try await look(["v7.0.1": 90, "v7.2.0": 6])
        #expect(found == .waiting(try pin("v7.0.1"), version: version, until: today.advanced(by: 1)))
    }

    @Test func `a new first number is taken only where it is wanted`() async throws {
        let ages = ["v7.0.1": 90, "v8.0.0": 30, "v6.9.9": 60]
        #expect(try await look(ages) == .current(try pin("v7.0.1")))
        guard case .moved(_, let new) = try await look(ages, takesMajor: true) else {
            return #expect(Bool(false), "nothing was taken")
        }
        #expect(new.version.major == 8)
    }

    @Test func `a tag that was moved is said, and nothing is taken`() async throws {
        let moved = try pin("v7.0.1", commit: String(repeating: "e", count: 40))
        let found = try await PinUpdate.look(
            for: moved,
            in: Tags(ages: ["v7.0.1": 90, "v7.1.0": 30], today: today),
            .init(today: today)
        )
        #expect(found == .retagged(moved, commit: commit("v7.0.1")))
    }
}

/// A commit that a version has.
private func commit(_ version: String) -> String {
    String(SHA256.hex(Array(version.utf8)).prefix(40))
}
