import Tenfold
import TenfoldWorkflows

extension FuzzedReader {
    /// A cron's five fields.
    static let cron = FuzzedReader(name: "cron") { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        guard let cron = try? Cron(text) else { return }
        precondition((try? Cron(cron.text)) == cron, "a cron's text means another")
    }

    /// `.github/actions.lock`, in Tenfold's own form.
    static let pins = FuzzedReader(name: "pins") { bytes in _ = try? PinLock.read(bytes) }

    /// The lock file of actions in GitHub's form.
    static let lockfile = FuzzedReader(name: "lockfile") { bytes in _ = try? ActionsLockfile(bytes) }

    /// A workflow that somebody wrote.
    static let workflow = FuzzedReader(name: "workflow") { bytes in
        _ = try? ActionUse.all(in: GeneratedFile(path: ".github/workflows/a.yml", contents: bytes))
    }
}
