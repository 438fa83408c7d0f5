public import Tenfold
import TenfoldYAML

/// `.github/dependabot.yml`: asks GitHub's bot for newer versions of the actions, not on the day they come out.
public enum BotConfiguration {
    /// Where it lies below a repository; GitHub also reads the other ending.
    public static let path = ".github/dependabot.yml"
    /// The same with the other ending.
    public static let otherPath = ".github/dependabot.yaml"
    /// How many days a version has to be out before the bot offers it.
    public static let cooldownDays = 7

    /// The file.
    ///
    /// - Throws: `YAMLEmitError` where it cannot be written.
    public static func file() throws -> GeneratedFile {
        let update: YAMLValue = .mapping([
            YAMLEntry("package-ecosystem", .text("github-actions")),
            YAMLEntry("directory", .text("/")),
            YAMLEntry("schedule", .mapping([YAMLEntry("interval", .text("weekly"))])),
            YAMLEntry(
                "cooldown",
                .mapping([YAMLEntry("default-days", .integer(cooldownDays))]),
                note: YAMLNote(above: ["What is wrong with a release is found in its first days, by others."])
            ),
            YAMLEntry(
                "groups",
                .mapping([
                    YAMLEntry("actions", .mapping([YAMLEntry("patterns", .list([YAMLItem(.text("*"))]))]))
                ]),
                note: YAMLNote(above: ["One pull request for all."])
            ),
        ])
        let document = YAMLDocument(
            head: ["Offers newer versions of the actions; after one is merged, run: tenfold pins import"],
            [YAMLEntry("version", .integer(2)), YAMLEntry("updates", .list([YAMLItem(update)]))]
        )
        return GeneratedFile(path: path, text: try document.text())
    }

    /// What to say where the repository has a file of its own, which is never touched.
    public static func advice(besides own: String) -> Diagnostic {
        Diagnostic(
            .warning,
            file: own,
            "this file is yours and stays as it is; the actions' versions are not offered by it unless it says so",
            suggestion: "give it an entry for github-actions with a cooldown of \(cooldownDays) days"
        )
    }
}
