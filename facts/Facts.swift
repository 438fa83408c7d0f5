/// Tables of true figures with their sources, compiled into the program; see `facts/`.
public enum FactTables {}
