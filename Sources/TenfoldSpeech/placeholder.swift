/// See the module of this name.
