/// The filters that make a synthesiser's voice pleasanter: rumble and mud out, consonants forward, level even.
enum VoiceChain {
    /// The filters, from any mono or stereo sound to 48 kHz stereo.
    ///
    /// The voice is doubled to stereo before anything is measured: a mono voice spread later loses 3 dB.
    static let filters: [Filter] = [
        Filter("aresample", ["osr": "48000"]),
        Filter("aformat", ["sample_fmts": "fltp", "channel_layouts": "mono"]),
        Filter("highpass", ["f": "85"]),
        Filter("equalizer", ["f": "260", "t": "q", "w": "1", "g": "-2.5"]),
        Filter("equalizer", ["f": "3200", "t": "q", "w": "1.1", "g": "3"]),
        Filter("lowpass", ["f": "10500"]),
        Filter("acompressor", ["threshold": "0.1", "ratio": "3", "attack": "6", "release": "120"]),
        Filter("pan", ["args": "stereo|c0=c0|c1=c0"]),
    ]
}
