import Tenfold

extension WorkflowInput {
    /// Lays files aside for the jobs that follow; several paths keep the folder that holds them all as their root.
    func keep(
        _ name: Text,
        _ paths: [String],
        days: Int,
        id: Identifier,
        comment: [String] = [],
        name title: Text,
        if condition: Expression? = nil
    ) throws -> Step {
        .uses(
            try action("actions/upload-artifact"),
            with: [
                "name": .text(name),
                "path": paths.count == 1 ? "\(paths[0])" : "\(paths.joined(separator: "\n"))\n",
                "if-no-files-found": "ignore", "overwrite": true, "retention-days": .integer(days),
            ],
            id: id,
            comment: comment,
            name: title,
            if: condition
        )
    }

    /// Fetches what several jobs laid aside into one folder.
    ///
    /// - Parameter run: Another run than this one, where there is one to fetch from; nothing depends on its success.
    func fetch(
        _ pattern: String,
        of run: Expression? = nil,
        into path: String,
        id: Identifier,
        name title: Text
    ) throws -> Step {
        let place: Fields = ["pattern": "\(pattern)", "path": "\(path)", "merge-multiple": true]
        return .uses(
            try action("actions/download-artifact"),
            with: place
                + (run.map { ["run-id": .expression($0), "github-token": .expression(.token)] } ?? [:]),
            id: id,
            name: title,
            if: run?.isNot(""),
            continuesOnError: run != nil
        )
    }
}
