import Tenfold
import TenfoldLive

extension Channel {
    /// The issues of the channel's repository, one for each key; nil where no repository at GitHub or no token is
    /// known, so that whoever has something to say says it at the terminal alone.
    ///
    /// What goes into an issue of a public repository is read by everybody: ask
    /// `Configuration.showsOwnerFigures` before a figure goes into one.
    func issueBoard() -> IssueBoard? {
        gitHub().map { IssueBoard($0, sleeper: TaskSleeper()) }
    }
}
