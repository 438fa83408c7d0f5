public import Tenfold

/// Turns records into the files of `site/`.
public enum Dashboard {
    /// Builds every file of the site, with paths that begin with `site/`.
    public static func build(_ input: DashboardInput) -> [GeneratedFile] { [] }
}
