import Tenfold
import Testing

struct JobNumbersTests {
    @Test(arguments: [
        ("3", [3]), ("1-4", [1, 2, 3, 4]), ("1,3-4", [1, 3, 4]), ("256", [256]), ("4,2,2-3", [2, 3, 4]),
    ])
    func `numbers and spans are read`(_ text: String, _ numbers: [Int]) {
        #expect(JobNumbers(text)?.numbers == numbers)
    }

    @Test(arguments: [
        "", "0", "257", "4-1", "1-", "-1", "1--2", "1-2-3", "a", "1,", "+1", " 1", "99999999999",
    ])
    func `anything else is refused`(_ text: String) {
        #expect(JobNumbers(text) == nil)
    }

    @Test func `what is written is read back the same`() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<500 {
            let numbers = (0..<Int.random(in: 1...20, using: &random)).map { _ in
                Int.random(in: JobNumbers.range, using: &random)
            }
            let jobs = JobNumbers(numbers)
            #expect(jobs.flatMap { JobNumbers($0.description) } == jobs)
        }
    }

    @Test(arguments: [
        ([1, 2, 3], 1, ["1", "2", "3"]), ([1, 2, 3, 4, 5], 4, ["1-2", "3-5"]), ([1, 2, 3, 4], 4, ["1-4"]),
        ([2, 3, 7], 10, ["2-3,7"]), ([], 3, []),
    ])
    func `jobs are shared out evenly, and no runner gets more than it may`(
        _ jobs: [Int],
        _ perRunner: Int,
        _ packed: [String]
    ) {
        #expect(JobNumbers.packed(jobs, perRunner: perRunner).map(\.description) == packed)
    }

    @Test func `packing loses no job and doubles none`() {
        for count in 0...40 {
            for perRunner in 1...12 {
                let runners = JobNumbers.packed(Array(1...40).suffix(count), perRunner: perRunner)
                #expect(runners.flatMap(\.numbers) == Array(1...40).suffix(count))
                #expect(runners.allSatisfy { $0.numbers.count <= perRunner })
            }
        }
    }
}
