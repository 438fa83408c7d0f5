#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The built program, for tests that run it as a person does.
public enum ProgramUnderTest {
    /// `TENFOLD_BINARY`, or what the same build made.
    public static var path: String {
        if let path = ProcessInfo.processInfo.environment["TENFOLD_BINARY"], !path.isEmpty { return path }
        return "\(packageRoot)/.build/debug/tenfold"
    }

    /// The folder of `Package.swift`.
    public static var packageRoot: String {
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    }
}
