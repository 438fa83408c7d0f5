import Tenfold
import TenfoldTesting
import Testing

@testable import TenfoldMetrics

/// What a machine remembers of its files.
struct StampBookTests {
    private let files = MemoryFiles()
    private let id = String(repeating: "a1", count: 20)
    private let other = String(repeating: "b2", count: 20)

    @Test func `an id is known again by path and stamp, also of the next program`() throws {
        let book = StampBook(files, path: "stamps")
        book.note(FileEntry(path: "data/a b.jsonl", id: id), "12-3.4-5")
        book.note(FileEntry(path: "data/c.jsonl", id: other), "12-3.4-6")
        try book.save()
        for book in [book, StampBook(files, path: "stamps")] {
            #expect(book.id(of: "data/a b.jsonl", "12-3.4-5") == id)
            #expect(book.id(of: "data/a b.jsonl", "12-3.4-6") == nil)
            #expect(book.id(of: "data/a b.jsonl", "12-3.4") == nil)
            #expect(book.id(of: "data/c.jsonl", "12-3.4-6") == other)
            #expect(book.id(of: "data/d.jsonl", "12-3.4-5") == nil)
        }
    }

    @Test func `a file that changed has its new id, and stands in the book once`() throws {
        let book = StampBook(files, path: "stamps")
        for (stamp, id) in [("1", id), ("2", other)] { book.note(FileEntry(path: "a", id: id), stamp) }
        try book.save()
        let next = StampBook(files, path: "stamps")
        #expect(next.id(of: "a", "1") == nil && next.id(of: "a", "2") == other)
        let lines = try #require(try files.read("stamps")).split(separator: UInt8(ascii: "\n"))
        #expect(lines.count == 1)
    }

    @Test(arguments: [
        "", "\n\n", "no line", "1 short a\n", "1 \(String(repeating: "a", count: 40))b x\n", "1  a\n",
    ])
    func `what cannot be read is forgotten`(text: String) throws {
        try files.write(Array(text.utf8), to: "stamps")
        let book = StampBook(files, path: "stamps")
        #expect(book.id(of: "a", "1") == nil && book.id(of: "x", "1") == nil)
        book.note(FileEntry(path: "a", id: id), "1")
        try book.save()
        #expect(StampBook(files, path: "stamps").id(of: "a", "1") == id)
    }
}
