public import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The machine's own disk.
public struct LocalFiles: FileStore {
    /// Makes the store.
    public init() {}

    /// See ``FileStore/read(_:)``.
    public func read(_ path: String) throws -> [UInt8]? {
        try whole(path)
    }

    /// See ``FileStore/write(_:to:)``.
    public func write(_ contents: [UInt8], to path: String) throws {
        try write(contents, to: path, .atomic)
    }

    /// See ``FileStore/sketch(_:to:)``; does not wait until the disk has it, so that a site of thousands of pages is
    /// written in seconds.
    public func sketch(_ contents: [UInt8], to path: String) throws {
        if try overwrite(path, contents) { return }
        try makeFolder(above: path)
        if try !overwrite(path, contents) {
            throw FileStoreError(operation: "write", path: path, reason: "the folder above it went away")
        }
    }

    private func write(_ contents: [UInt8], to path: String, _ options: Data.WritingOptions) throws {
        do {
            try makeFolder(above: path)
            try Data(contents).write(to: URL(filePath: path), options: options)
        } catch let error as FileStoreError {
            throw error
        } catch {
            throw FileStoreError(operation: "write", path: path, reason: words(error))
        }
    }

    /// See ``FileStore/remove(_:)``.
    public func remove(_ path: String) throws {
        guard exists(path) else { return }
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            throw FileStoreError(operation: "remove", path: path, reason: words(error))
        }
    }

    /// See ``FileStore/list(_:)``.
    public func list(_ folder: String) throws -> [String] {
        guard exists(folder) else { return [] }
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        } catch {
            throw FileStoreError(operation: "list", path: folder, reason: words(error))
        }
    }

    /// See ``FileStore/exists(_:)``.
    public func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: path)
    }

    /// See ``FileStore/makeFolder(_:)``.
    public func makeFolder(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw FileStoreError(operation: "make the folder", path: path, reason: words(error))
        }
    }

    /// See ``FileStore/copy(_:to:)``.
    public func copy(_ path: String, to target: String) throws {
        let partial = target + ".part"
        do {
            try makeFolder(above: target)
            try remove(partial)
            try FileManager.default.copyItem(atPath: path, toPath: partial)
            try remove(target)
            try FileManager.default.moveItem(atPath: partial, toPath: target)
        } catch let error as FileStoreError {
            throw error
        } catch {
            throw FileStoreError(operation: "copy \(path) to", path: target, reason: words(error))
        }
    }

    /// See ``FileStore/move(_:to:)``.
    public func move(_ path: String, to target: String) throws {
        do {
            try FileManager.default.moveItem(atPath: path, toPath: target)
        } catch {
            throw FileStoreError(operation: "move \(path) to", path: target, reason: words(error))
        }
    }

    private func makeFolder(above path: String) throws {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
        try makeFolder(String(path[..<slash]))
    }

    private func words(_ error: any Error) -> String {
        guard let error = error as? CocoaError else { return "\(error)" }
        let cause = error.underlying.map { ", \($0)" } ?? ""
        return "code \(error.code.rawValue)\(cause)"
    }
}
