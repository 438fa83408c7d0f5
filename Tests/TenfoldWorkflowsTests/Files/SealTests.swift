import Tenfold
import TenfoldWorkflows
import Testing

struct SealTests {
    private let version = made("1.2.3")
    private let model = SHA256.hex("the model")

    @Test func `a sealed text says which version wrote it, from what, and what it said`() throws {
        let text = Seal.sealed("name: CI\n", version: version, model: model)
        let seal = try #require(Seal.opened(text)?.seal)
        #expect(seal.version == version)
        #expect(seal.model == String(model.prefix(16)))
        #expect(seal.content.count == 16)
        #expect(text.hasSuffix("\n\nname: CI\n"))
    }

    @Test func `an untouched text is as it was written`() {
        let opened = Seal.opened(Seal.sealed("name: CI\n", version: version, model: model))
        #expect(opened?.isAsWritten == true)
    }

    @Test(arguments: [
        ("name: CI", "name: C1"), ("name: CI\n", "name: CI\n\n"), ("tenfold.yml", "tenfold.yaml"),
        ("content ", "content 0"), ("model ", "madel "), ("\n", "\r\n"),
    ])
    func `any change of it is seen`(old: String, new: String) {
        let text = Seal.sealed("name: CI\n", version: version, model: model)
        let edited = text.replacing(old, with: new)
        #expect(edited != text)
        #expect(Seal.opened(edited)?.isAsWritten != true)
    }

    @Test func `a text of somebody else's has no seal`() {
        #expect(Seal.opened("# CI\nname: CI\n") == nil)
        #expect(Seal.opened("") == nil)
    }

    @Test func `the same text sealed by another version or from another model differs in one line`() {
        let first = Seal.sealed("a: 1\n", version: version, model: model)
        let second = Seal.sealed("a: 1\n", version: made("1.2.4"), model: SHA256.hex("other"))
        let changed = LineDiff(from: first, to: second).hunks.flatMap(\.lines).filter { $0.change != .kept }
        #expect(changed.count == 2)
    }
}
