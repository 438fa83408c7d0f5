/// Texts that a user may change, compiled into the program; see `templates/`.
public enum Template {
    /// The commented `tenfold.yml` that `tenfold init` writes.
    public static var initialConfiguration: String {
        String(decoding: PackageResources.tenfold_yml, as: UTF8.self)
    }
}
