import ArgumentParser

/// The program.
@main
struct TenfoldCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tenfold",
        abstract: "Takes a content pipeline inside GitHub from one job to ten, when the data says it may.",
        version: "0.1.0"
    )
}
