import Testing

@testable import Tenfold

@Suite("A row of values with one owner")
struct OwnedRowTests {
    @Test("does what an array does, through growth and shrinking, and lets everything go in the end")
    func matchesArray() {
        var random = SeededGenerator(seed: 3)
        let alive = Counter()
        do {
            var row = OwnedRow<Marker>()
            var array: [Int] = []
            for number in 0..<20_000 {
                switch random.next() % 8 {
                case 0 where !array.isEmpty: #expect(row.removeLast().number == array.removeLast())
                case 1 where number % 50 == 0:
                    let gone = Int(random.next() % UInt64(array.count + 1))
                    row.removeFirst(gone)
                    array.removeFirst(gone)
                case 2 where !array.isEmpty:
                    let place = Int(random.next() % UInt64(array.count))
                    row[place] = Marker(number, alive)
                    array[place] = number
                case 3 where number % 5_000 == 0:
                    row.removeAll()
                    array = []
                default:
                    row.append(Marker(number, alive))
                    array.append(number)
                }
                #expect(row.count == array.count && row.isEmpty == array.isEmpty)
            }
            #expect(array.count > 100)
            for place in array.indices { #expect(row[place].number == array[place]) }
            #expect(alive.count == array.count)
        }
        #expect(alive.count == 0)
    }

    private final class Counter { var count = 0 }

    private final class Marker {
        let number: Int
        private let counter: Counter

        init(_ number: Int, _ counter: Counter) {
            self.number = number
            self.counter = counter
            counter.count += 1
        }

        deinit { counter.count -= 1 }
    }
}
