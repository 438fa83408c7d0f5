import Tenfold
import Testing

struct LineDiffTests {
    @Test func `equal texts have no difference`() {
        #expect(LineDiff(from: "a\nb\n", to: "a\nb\n").hunks.isEmpty)
        #expect(LineDiff(from: "", to: "").hunks.isEmpty)
    }

    @Test func `a changed line is shown with three lines around it`() {
        let old = (1...9).map { "line \($0)\n" }.joined()
        let diff = LineDiff(from: old, to: old.replacing("line 5", with: "line five"))
        #expect(diff.hunks.map(\.title) == ["@@ -2,7 +2,7 @@"])
        #expect(
            diff.hunks[0].lines.map { $0.change.rawValue + $0.text } == [
                " line 2", " line 3", " line 4", "-line 5", "+line five", " line 6", " line 7", " line 8",
            ]
        )
    }

    @Test func `changes far apart are hunks of their own`() {
        let old = (1...30).map { "\($0)\n" }.joined()
        let new = old.replacing("2\n3\n4\n", with: "2\n4\n").replacing("29\n", with: "29\nmore\n")
        #expect(LineDiff(from: old, to: new).hunks.map(\.title) == ["@@ -1,6 +1,5 @@", "@@ -27,4 +26,5 @@"])
    }

    @Test func `a new file begins at nothing, as diff has it`() {
        #expect(LineDiff(from: "", to: "a\nb\n").hunks.map(\.title) == ["@@ -0,0 +1,2 @@"])
        #expect(LineDiff(from: "a\n", to: "").hunks.map(\.title) == ["@@ -1 +0,0 @@"])
    }

    @Test func `a lost line break at the end is a change`() {
        let lines = LineDiff(from: "a\n", to: "a").hunks.flatMap(\.lines)
        #expect(lines.map(\.change) == [.removed, .added])
        #expect(lines.last?.text == "a\n\\ No newline at end of file")
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `what is kept and added is the new text, what is kept and removed the old`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        func text() -> [String] {
            (0..<Int.random(in: 0...12, using: &generator)).map { _ in
                ["a", "b", "c", ""].randomElement(using: &generator) ?? ""
            }
        }
        let (old, new) = (text(), text())
        let lines = LineDiff(
            from: old.map { $0 + "\n" }.joined(),
            to: new.map { $0 + "\n" }.joined(),
            context: 100
        ).hunks.flatMap(\.lines)
        guard old != new else {
            #expect(lines.isEmpty)
            return
        }
        #expect(lines.filter { $0.change != .added }.map(\.text) == old)
        #expect(lines.filter { $0.change != .removed }.map(\.text) == new)
    }
}
