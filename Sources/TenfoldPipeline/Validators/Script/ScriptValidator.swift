import Tenfold

/// The script itself, with the time it took to say it.
struct ScriptValidator: Validator {
    func records(for subject: ValidationSubject) -> [CheckRecord] {
        ScriptCheck.records(for: subject.script, spokenSeconds: subject.narration.seconds)
    }
}
