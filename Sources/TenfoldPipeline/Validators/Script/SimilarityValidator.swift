import Tenfold

/// The script is not one that was published before, in other words or in the same.
struct SimilarityValidator: Validator {
    func records(for subject: ValidationSubject) -> [CheckRecord] {
        let verdict = SimilarityVerdict(
            title: subject.script.title,
            fingerprint: subject.script.fingerprint,
            past: subject.past
        )
        return [verdict.record]
    }
}
