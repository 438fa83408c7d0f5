import Testing

@testable import Tenfold

struct SpellingTests {
    @Test(arguments: [
        ("paralel_jobs", "parallel_jobs"), ("parallelJobs", "parallel_jobs"),
        ("parallel-jobs", "parallel_jobs"),
        ("jobs_parallel", nil), ("min_job", "min_jobs"), ("mni_jobs", "min_jobs"), ("x", nil), ("", nil),
    ])
    func `a word that is near enough is asked about`(_ word: String, _ meant: String?) {
        #expect(likelyMeant(word, among: ["min_jobs", "parallel_jobs"]) == meant)
    }

    @Test(arguments: [
        ("", "", 0), ("abc", "", 3), ("abc", "abd", 1), ("abc", "bac", 1), ("kitten", "sitting", 3),
    ])
    func `the distance counts additions, losses, changes and swaps`(_ a: String, _ b: String, _ distance: Int)
    {
        #expect(editDistance(Array(a), Array(b)) == distance)
        #expect(editDistance(Array(b), Array(a)) == distance)
    }
}
