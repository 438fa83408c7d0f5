import TenfoldPipeline

/// Fetches the sources a person named, one after the other, so that the first bad name is the one reported.
///
/// - Throws: `UsageProblem` for a name that stands for nothing, else what the fetcher throws.
func fetchSources(_ names: [String], from fetcher: some SourceFetcher) async throws -> [IdeaDetection.Source]
{
    var sources: [IdeaDetection.Source] = []
    for name in names {
        do {
            sources.append(IdeaDetection.Source(name: name, bytes: try await fetcher.fetch(name)))
        } catch let error as SourceFetchError where error.isWrongName {
            throw UsageProblem("\(error); check the name of the source")
        }
    }
    return sources
}
