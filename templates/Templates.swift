/// Texts that a user may change, compiled into the program; see `templates/`.
public enum Template {}
