extension Template {
    /// The stylesheet of the dashboard, `site/site.css`.
    public static let siteStyle: [UInt8] = PackageResources.site_css
    /// The script of the dashboard, `site/site.js`: comfort only.
    public static let siteScript: [UInt8] = PackageResources.site_js
}
