import CGit2
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A passing reference to the commit being pushed: libgit2 before 1.6 pushes references only.
@safe
struct PushSource: ~Copyable {
    let name: String
    private let repository: OpaquePointer

    /// Names the commit for as long as the value lives, under a name that no other push uses.
    init(_ commit: CommitID, in repository: borrowing Repository) throws(GitError) {
        let number = pushes.wrappingAdd(1, ordering: .relaxed).newValue
        self.name = "refs/tenfold/push/\(getpid())-\(number)"
        unsafe self.repository = repository.handle
        let operation = Operation("name the commit", commit.hex)
        var id = try commit.raw
        var made: OpaquePointer?
        try operation.check(unsafe git_reference_create(&made, repository.handle, name, &id, 1, "push"))
        unsafe _ = Reference(try operation.unwrap(made))
    }

    /// Forgets the name.
    consuming func end() throws(GitError) {
        let code = unsafe git_reference_remove(repository, name)
        try Operation("forget", name).check(code)
    }
}

private let pushes = Atomic(0)
