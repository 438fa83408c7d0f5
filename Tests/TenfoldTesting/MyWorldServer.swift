/// The one process that holds all worlds; it ends with this one, whose end of the pipe closes then.
enum MyWorldServer {
    static let shared = Result { try PythonServer(script, name: "myworld") }

    private static let script = """
        import socket
        import uvicorn
        from myworld.api import load
        from myworld.host import Host, create_app

        load("github")  # otherwise the first of several requests at once are told that nothing is there
        listener = socket.socket()
        listener.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(create_app(Host()), log_level="error"))
        listener.listen()
        print(listener.getsockname()[1], flush=True)
        server.run(sockets=[listener])
        """
}
