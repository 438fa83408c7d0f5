extension Template {
    /// The actions' commits that a release ships with, `workflows/pins.json`, in the form of the lock file.
    public static var pins: [UInt8] { PackageResources.pins_json }
}
