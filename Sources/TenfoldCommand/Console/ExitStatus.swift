import ArgumentParser

/// How the program ends, for scripts and workflows.
enum ExitStatus: Int32 {
    /// Done.
    case done = 0
    /// It could not be done.
    case failed = 1
    /// The arguments or the configuration are wrong.
    case usage = 2
    /// A gate says no.
    case refused = 3
    /// Not now: a quota is used up, or somebody else is at it.
    case tryLater = 75

    /// To be thrown by a command that has already said why.
    var exitCode: ExitCode { ExitCode(rawValue) }
}

/// An error that knows how the program should end; others end it with ``ExitStatus/failed``.
protocol ExitStatusError: Error {
    /// How the program should end.
    var exitStatus: ExitStatus { get }
}

/// A wrong use that only the command itself can see, with what to do instead.
struct UsageProblem: ExitStatusError, CustomStringConvertible {
    /// `cannot <verb> <subject>: <reason>`, then what to do.
    let description: String
    let exitStatus = ExitStatus.usage

    init(_ description: String) {
        self.description = description
    }
}

/// A refusal for now, with when or how to try again.
struct TryLater: ExitStatusError, CustomStringConvertible {
    /// `cannot <verb> <subject>: <reason>`, then what to do.
    let description: String
    let exitStatus = ExitStatus.tryLater

    init(_ description: String) {
        self.description = description
    }
}

/// A rule that says no, and what would have to be different.
struct Refusal: ExitStatusError, CustomStringConvertible {
    /// `cannot <verb> <subject>: <reason>`, then what to do.
    let description: String
    let exitStatus = ExitStatus.refused

    init(_ description: String) {
        self.description = description
    }
}
