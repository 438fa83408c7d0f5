/// A WAV file of one channel of 16-bit samples.
struct WaveFile {
    var samples: [Int16]
    var sampleRate: Int

    /// The file's bytes.
    var bytes: [UInt8] {
        let size = samples.count * 2
        var bytes: [UInt8] = []
        bytes.reserveCapacity(44 + size)
        bytes += "RIFF".utf8
        bytes += littleEndian(UInt32(36 + size))
        bytes += "WAVEfmt ".utf8
        bytes += littleEndian(UInt32(16))
        bytes += littleEndian(UInt16(1)) + littleEndian(UInt16(1))
        bytes += littleEndian(UInt32(sampleRate)) + littleEndian(UInt32(sampleRate * 2))
        bytes += littleEndian(UInt16(2)) + littleEndian(UInt16(16))
        bytes += "data".utf8
        bytes += littleEndian(UInt32(size))
        for sample in samples {
            bytes.append(UInt8(truncatingIfNeeded: sample))
            bytes.append(UInt8(truncatingIfNeeded: sample >> 8))
        }
        return bytes
    }
}

private func littleEndian(_ number: some FixedWidthInteger) -> [UInt8] {
    (0..<number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
}
