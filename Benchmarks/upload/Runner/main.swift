import TenfoldHTTP

// Sends a file to an address, alone: `upload-benchmark ADDRESS FILE BYTES`.

let arguments = CommandLine.arguments
guard arguments.count == 4, let bytes = Int(arguments[3]) else {
    throw UsageError(description: "usage: upload-benchmark ADDRESS FILE BYTES")
}
var request = HTTPRequest(.put, arguments[1])
request.upload = HTTPFilePart(path: arguments[2], range: 0..<bytes)
print(try await HTTPClient().send(request).text)

struct UsageError: Error, CustomStringConvertible {
    let description: String
}
