/// The names of the built-in steps, as they stand in `tenfold.yml`, in records and in file names.
public enum StepName {
    /// Writes the script.
    public static let script = "script"
    /// Finds or draws the pictures.
    public static let visuals = "visuals"
    /// Speaks the script.
    public static let voice = "voice"
    /// Puts the video together.
    public static let assemble = "assemble"
    /// Checks the finished file.
    public static let validate = "validate"
    /// Lays the finished video out for the upload lane.
    public static let handOver = "hand_over"
}
