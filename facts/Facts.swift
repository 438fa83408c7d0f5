/// Tables of true figures with their sources, compiled into the program; see the files beside this one.
public enum FactTables {
    /// Reads every table; adding one is adding a file and a line here.
    ///
    /// - Throws: ``FactTableError`` with the place in the file.
    public static func all() throws(FactTableError) -> [FactTable] {
        var tables: [FactTable] = []
        for (file, bytes) in files {
            tables.append(try FactTableReader.read(String(decoding: bytes, as: UTF8.self), file: file))
        }
        return tables
    }

    static let files: [(name: String, bytes: [UInt8])] = [
        ("bridges.facts", PackageResources.bridges_facts),
        ("buildings.facts", PackageResources.buildings_facts),
        ("countries.facts", PackageResources.countries_facts),
        ("divers.facts", PackageResources.divers_facts),
        ("elements.facts", PackageResources.elements_facts),
        ("firsts.facts", PackageResources.firsts_facts),
        ("giants.facts", PackageResources.giants_facts),
        ("inventions.facts", PackageResources.inventions_facts),
        ("islands.facts", PackageResources.islands_facts),
        ("lakes.facts", PackageResources.lakes_facts),
        ("lifespans.facts", PackageResources.lifespans_facts),
        ("machines.facts", PackageResources.machines_facts),
        ("moons.facts", PackageResources.moons_facts),
        ("mountains.facts", PackageResources.mountains_facts),
        ("planets.facts", PackageResources.planets_facts),
        ("rivers.facts", PackageResources.rivers_facts),
        ("summits.facts", PackageResources.summits_facts),
    ]
}
