# Runs the program of a sample as `python <main>` would, and returns how it ended as JSON. Two marks are set around each
# assertion, so that one that was passed over cannot be taken for one that held. start-program.ts calls it.
import ast
import asyncio
import builtins
import importlib.machinery
import importlib.util
import json
import os
import sys
import traceback
import types


def start(home, main):
    assertions = []

    class Marks(ast.NodeTransformer):
        def __init__(self, path, source):
            self.path, self.source = path, source

        def visit(self, node):
            node = self.generic_visit(node)
            call = node.value if isinstance(node, ast.Expr) else None
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
                if not call.func.attr.startswith("assert"):
                    return node
            elif not isinstance(node, ast.Assert):
                return node
            text = ast.get_source_segment(self.source, node) or ""
            assertions.append(
                {"file": os.path.relpath(self.path, home), "line": node.lineno, "text": " ".join(text.split()), "begun": 0, "held": 0}
            )
            number = len(assertions) - 1
            return [self.mark("begun", number, node), node, self.mark("held", number, node)]

        def mark(self, what, number, node):
            call = ast.parse(f"__mark__({number}, {what!r})").body[0]
            for part in ast.walk(call):
                ast.copy_location(part, node)
            return call

    def mark(number, what):
        assertions[number][what] += 1

    builtins.__mark__ = mark

    def compiled(data, path):
        source = importlib.util.decode_source(data)
        tree = Marks(path, source).visit(ast.parse(source, path))
        return compile(ast.fix_missing_locations(tree), path, "exec", dont_inherit=True)

    loader = importlib.machinery.SourceFileLoader
    usual = loader.source_to_code

    def source_to_code(self, data, path, **rest):
        return compiled(data, path) if path.startswith(home + "/") else usual(self, data, path, **rest)

    loader.source_to_code = source_to_code

    # Pyodide always has a running event loop; a program that is started with "python" has none, and Django tells the two apart.
    asyncio._set_running_loop(None)
    importlib.invalidate_caches()
    os.chdir(home)
    sys.path.insert(0, home)
    sys.argv = [main]
    path = os.path.join(home, main)
    try:
        with open(path, "rb") as file:
            code = compiled(file.read(), path)
        module = types.ModuleType("__main__")
        module.__file__ = path
        module.__builtins__ = builtins
        sys.modules["__main__"] = module
        exec(code, module.__dict__)
        result = 0
    except SystemExit as leaving:
        result = 0 if leaving.code is None else leaving.code if isinstance(leaving.code, int) else 1
        if isinstance(leaving.code, str):
            print(leaving.code, file=sys.stderr)
    except BaseException as error:
        # What stands above the program in the traceback is this function.
        trace = error.__traceback__
        while trace is not None and not trace.tb_frame.f_code.co_filename.startswith(home + "/"):
            trace = trace.tb_next
        traceback.print_exception(error.with_traceback(trace))
        result = 1
    sys.stdout.flush()
    sys.stderr.flush()

    def state(one):
        return "missed" if one["begun"] == 0 else "held" if one["held"] == one["begun"] else "failed"

    shown = [{"file": one["file"], "line": one["line"], "text": one["text"], "state": state(one)} for one in assertions]
    return json.dumps({"code": result, "assertions": sorted(shown, key=lambda one: (one["file"] != main, one["file"], one["line"]))})
