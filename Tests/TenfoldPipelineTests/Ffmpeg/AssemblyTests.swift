import Tenfold
import TenfoldLive
import TenfoldTesting
import Testing

@testable import TenfoldPipeline

struct AssemblyTests {
    @Test(arguments: JoinStyle.allCases)
    func `equal arguments give equal bytes`(join: JoinStyle) async throws {
        try await withTemporaryFolder { folder in
            let fixture = try await VideoFixture.make(in: folder, seconds: 4)
            let options = AssemblyOptions.quick(join)
            let rendering = try await fixture.assembled(options)
            let first = try VideoFixture.files.read(fixture.workspace.path(rendering.file))
            let again = try await fixture.assembled(options)
            let second = try VideoFixture.files.read(fixture.workspace.path(again.file))
            #expect(first != nil && first == second)
            #expect(rendering == again)
            #expect(rendering.seconds == 4.5)
        }
    }
}
