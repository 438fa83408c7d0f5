import Testing

@testable import TenfoldPipeline

struct ReadingTests {
    @Test func `a SubRip file is read back, whatever its line ends`() {
        let text =
            "1\r\n00:00:00,000 --> 00:00:01,500\r\nOne two\r\nthree\r\n\r\n2\r\n00:01:02,250 --> 01:00:00,000\r\nfour\r\n"
        let cues = CaptionTrack(subRip: text).cues
        #expect(
            cues == [
                .init(text: "One two three", start: 0, end: 1.5),
                .init(text: "four", start: 62.25, end: 3600),
            ]
        )
        #expect(CaptionTrack(subRip: "").cues.isEmpty)
        #expect(CaptionTrack(subRip: "1\nnonsense --> more\nwords").cues.isEmpty)
    }

    @Test func `boxes are walked, also of files that were cut or made up`() {
        func box(_ name: String, _ content: [UInt8] = []) -> [UInt8] {
            let size = content.count + 8
            return [0, 0, UInt8(size / 256), UInt8(size % 256)] + Array(name.utf8) + content
        }
        let list = box("moov", box("mvhd") + box("trak", box("edts", box("elst"))))
        let good = ContainerLayout(of: box("ftyp") + box("moov", box("trak")) + box("mdat", [1, 2, 3]))
        #expect(good.isFastStart && !good.hasEditList && !good.isCutShort)
        let late = ContainerLayout(of: box("ftyp") + box("mdat") + list)
        #expect(!late.isFastStart && late.hasEditList)
        #expect(ContainerLayout(of: box("moov") + box("mdat", [1, 2, 3]).dropLast()).isCutShort)
        #expect(ContainerLayout(of: Array("no film at all".utf8)).isCutShort)
        #expect(
            ContainerLayout(of: [0, 0, 0, 1] + Array("mdat".utf8) + [UInt8](repeating: 255, count: 8))
                .isCutShort
        )
    }

    @Test func `picture headers are read from PNG and JPEG`() {
        let png: [UInt8] =
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
            + [0, 0, 4, 56, 0, 0, 7, 128]
        let jpeg: [UInt8] = [
            0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 7, 128, 4, 56, 3, 0, 0, 0,
        ]
        #expect(PictureHeader(of: png).map { [$0.width, $0.height] } == [1080, 1920])
        #expect(PictureHeader(of: jpeg).map { [$0.width, $0.height] } == [1080, 1920])
        #expect(PictureHeader(of: Array("GIF89a".utf8)) == nil)
        #expect(PictureHeader(of: [0xFF, 0xD8, 0xFF]) == nil)
    }

    @Test func `detectors' stretches are paired, and one that never ends lasts to the end`() {
        let log = ScanLog(
            """
            [silencedetect @ 0x1] [info] silence_start: 1.5
            [silencedetect @ 0x1] [info] silence_end: 2.25 | silence_duration: 0.75
            [h264 @ 0x2] [error] no frame!
            [silencedetect @ 0x1] [info] silence_start: 5
            """
        )
        #expect(
            log.ranges(from: "silence_start:", to: "silence_end:", end: 6) == [
                TimeRange(start: 1.5, end: 2.25), TimeRange(start: 5, end: 6),
            ]
        )
        #expect(log.errors == ["no frame!"])
    }
}
