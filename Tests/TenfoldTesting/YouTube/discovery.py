"""Google's discovery documents, where google-api-python-client is installed."""

import json
import os
import re


class Discovery:
    """Google's documents as judges of requests."""

    def __init__(self):
        self.documents = {}
        try:
            import googleapiclient
            import jsonschema
        except ImportError:
            return
        self.jsonschema = jsonschema
        folder = os.path.join(os.path.dirname(googleapiclient.__file__), "discovery_cache", "documents")
        for name in ("youtube.v3", "youtubeAnalytics.v2", "youtubereporting.v1"):
            with open(os.path.join(folder, name + ".json"), encoding="utf-8") as file:
                self.documents[name] = json.load(file)

    def methods(self, node):
        for method in node.get("methods", {}).values():
            yield method
        for resource in node.get("resources", {}).values():
            yield from self.methods(resource)

    def find(self, verb, path):
        for document in self.documents.values():
            for method in self.methods(document):
                paths = [method.get("flatPath", method["path"]), method["path"]]
                upload = method.get("mediaUpload", {}).get("protocols", {}).get("simple", {}).get("path")
                if upload:
                    paths.append(upload)
                for known in paths:
                    pattern = "/?" + re.sub(r"\\\{[^}]*\\\}", "[^/?]+", re.escape(known.lstrip("/")))
                    if method["httpMethod"] == verb and re.fullmatch(pattern, path):
                        return document, method
        return None, None

    def schema(self, document, node):
        """A JSON Schema of a discovery schema; unlike that, it takes no member that is not named."""
        if "$ref" in node:
            return {"$ref": "#/$defs/" + node["$ref"]}
        kind = node.get("type", "any")
        if kind == "any":
            return {}
        made = {"type": kind}
        if "enum" in node:
            made["enum"] = node["enum"]
        if kind == "array":
            made["items"] = self.schema(document, node["items"])
        if kind == "object":
            own = node.get("properties", {})
            made["properties"] = {name: self.schema(document, value) for name, value in own.items()}
            other = node.get("additionalProperties")
            made["additionalProperties"] = self.schema(document, other) if other else False
        return made

    def complaints(self, verb, path, query, body):
        if not self.documents:
            return []
        document, method = self.find(verb, path)
        if method is None:
            return [f"no method takes {verb} {path}"]
        known = set(method.get("parameters", {})) | set(document.get("parameters", {})) | {"uploadType"}
        found = [f"{method['id']} knows no parameter {name}" for name in query if name not in known]
        for name, parameter in method.get("parameters", {}).items():
            needed = parameter.get("required") and parameter["location"] == "query"
            if needed and name not in query:
                found.append(f"{method['id']} needs the parameter {name}")
        if body is not None and "request" in method:
            root = {"$ref": "#/$defs/" + method["request"]["$ref"]}
            root["$defs"] = {
                name: self.schema(document, value) for name, value in document["schemas"].items()
            }
            judge = self.jsonschema.Draft202012Validator(root)
            found += [f"{method['id']}: {error.message}" for error in judge.iter_errors(body)]
        return found
