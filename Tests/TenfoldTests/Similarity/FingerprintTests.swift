import Testing

@testable import Tenfold

@Suite struct FingerprintTests {
    @Test func `a fingerprint comes back from JSON as it was`() throws {
        for family in scriptFamilies {
            let fingerprint = Fingerprint(of: family.original, topic: family.name)
            let line = try CanonicalJSON.line(fingerprint)
            #expect(try CanonicalJSON.decode(Fingerprint.self, from: line) == fingerprint)
            #expect(line.count < 1_200, "\(family.name) takes \(line.count) bytes")
        }
    }

    @Test(arguments: [
        #"{"skeleton":"","topic":"","triples":"AAAA"}"#, #"{"skeleton":"","topic":"","triples":"!"}"#,
        #"{"skeleton":"AAAAAgAAAAE=","topic":"","triples":""}"#, #"{"topic":"","triples":""}"#,
    ])
    func `a torn fingerprint is refused`(json: String) {
        #expect(throws: DecodingError.self) { try CanonicalJSON.decode(Fingerprint.self, from: json.utf8) }
    }

    @Test func `case, punctuation and the writing of numbers make no difference`() {
        let plain = Fingerprint(of: "its height is 8849 metres and that is high")
        #expect(plain == Fingerprint(of: "It's height is 8,849 metres; and THAT is high!"))
    }

    @Test func `words do not run together over a line or a dash`() {
        #expect(
            ComparableWords.words("one\ntwo—three. Four,five 3.9 times") == [
                "one", "two", "three", "four", "five", "39", "times",
            ]
        )
    }

    @Test func `the skeleton keeps the grammar and drops the subject`() {
        let words = ComparableWords.words("The old whale swims under the ice of Greenland")
        #expect(ComparableWords.skeleton(words) == ["the", "_", "under", "the", "_", "of", "_"])
    }

    @Test func `a script is wholly like itself and an empty one is like nothing`() {
        let script = Fingerprint(of: scriptFamilies[0].original)
        #expect(script.resemblance(to: script) == Resemblance(wording: 1, containment: 1, build: 1))
        #expect(script.resemblance(to: Fingerprint()) == Resemblance(wording: 0, containment: 0, build: 0))
        #expect(Fingerprint().resemblance(to: Fingerprint()).wording == 0)
    }

    @Test func `a part of a script is contained in it`() {
        let whole = scriptFamilies[3].original
        let part = whole.split(separator: ".").prefix(3).joined(separator: ".")
        let resemblance = Fingerprint(of: part).resemblance(to: Fingerprint(of: whole))
        #expect(resemblance.containment == 1)
        #expect(resemblance.wording < 1)
    }

    @Test func `resemblance is the same both ways`() {
        for family in scriptFamilies {
            let (one, other) = (Fingerprint(of: family.original), Fingerprint(of: family.templated))
            #expect(one.resemblance(to: other) == other.resemblance(to: one))
        }
    }
}
