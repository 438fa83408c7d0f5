/// What so many minutes can make: the best split over runs, every run and job rounded up.
///
/// Runs are alike, so only how many there are and how many minutes they have together counts: a knapsack,
/// solved exactly by dynamic programming over the number of runs and the minutes.
struct RunMinutes: Sendable {
    /// The minutes of a run that makes so many videos; none where it makes none.
    let ofRun: [Int]
    private let table: [[Int]]

    /// - Parameters:
    ///   - ofRun: the minutes of a run by its videos, growing, beginning with 0 for none.
    ///   - runs: the most runs a day.
    ///   - budget: the most minutes a day.
    init(ofRun: [Int], runs: Int, budget: Int) {
        self.ofRun = ofRun
        // The most videos for each number of minutes.
        var levels: [(minutes: Int, videos: Int)] = []
        for (videos, minutes) in ofRun.enumerated().dropFirst() {
            if let last = levels.last, last.minutes == minutes { levels.removeLast() }
            if minutes <= budget { levels.append((minutes, videos)) }
        }
        let used = levels.first.map { min(runs, budget / max(1, $0.minutes)) } ?? 0
        var table = [[Int](repeating: 0, count: max(0, budget) + 1)]
        for run in 0..<used {
            var row = table[run]
            for level in levels {
                for minutes in stride(from: level.minutes, through: budget, by: 1) {
                    row[minutes] = max(row[minutes], table[run][minutes - level.minutes] + level.videos)
                }
            }
            table.append(row)
        }
        self.table = table
    }

    /// The most videos that so many runs can make in so many minutes together.
    func videos(runs: Int, minutes: Int) -> Int {
        let row = table[min(runs, table.count - 1)]
        return minutes < 0 ? 0 : row[min(minutes, row.count - 1)]
    }

    /// The fewest minutes in which so many runs can make so many videos; nil where they are more than the budget.
    func least(videos: Int, runs: Int) -> Int? {
        let row = table[min(runs, table.count - 1)]
        var (low, high) = (0, row.count)
        while low < high {
            let middle = (low + high) / 2
            if row[middle] < videos { low = middle + 1 } else { high = middle }
        }
        return low < row.count ? low : nil
    }

    /// The minutes of a day.
    func minutes(_ videos: [Int]) -> Int { videos.reduce(0) { $0 + ofRun[$1] } }
}
