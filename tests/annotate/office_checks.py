#!/usr/bin/python3
"""LibreOffice takes and refuses all tracked changes of revised copies: refused, the text is that of the
document; taken, it is that of the accepted copy which revise_checks.py made without an office.

    tests/annotate/revise_office.py FOLDER

after revise_checks.py has written FOLDER: the copies that have changes."""
import difflib
import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def value(name, content):
    made = PropertyValue()
    made.Name, made.Value = name, content
    return made


def url(path):
    return uno.systemPathToFileUrl(os.path.abspath(path))


class Office:
    def __init__(self, folder):
        pipe = f"ptcheck{os.getpid()}"
        self.process = subprocess.Popen(
            ["soffice", f"-env:UserInstallation={url(folder)}/office", "--headless", "--norestore",
             "--nologo", f"--accept=pipe,name={pipe};urp"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        context = uno.getComponentContext()
        resolver = context.ServiceManager.createInstanceWithContext(
            "com.sun.star.bridge.UnoUrlResolver", context)
        for _ in range(240):
            try:
                self.context = resolver.resolve(
                    f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except NoConnectException:
                time.sleep(0.5)
        else:
            raise SystemExit("LibreOffice does not answer")
        manager = self.context.ServiceManager
        self.desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", self.context)
        self.dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper",
                                                            self.context)

    def text(self, path, command=None):
        """The text of a document after a command, and how many changes it had before."""
        document = self.desktop.loadComponentFromURL(url(path), "_blank", 0, (value("Hidden", True),))
        assert document is not None, path
        changes = 0
        redlines = document.getRedlines().createEnumeration()
        while redlines.hasMoreElements():
            redlines.nextElement()
            changes += 1
        if command:
            self.dispatcher.executeDispatch(document.getCurrentController().getFrame(), command, "",
                                            0, ())
        with tempfile.TemporaryDirectory() as folder:
            out = os.path.join(folder, "text.txt")
            document.storeToURL(url(out), (value("FilterName", "Text (encoded)"),
                                           value("FilterOptions", "UTF8,LF,,,")))
            with open(out, encoding="utf-8-sig") as file:
                text = file.read()
        document.close(True)
        return text, changes

    def close(self):
        try:
            self.desktop.terminate()
        finally:
            self.process.wait(60)


def main(folder, documents):
    office = Office(folder)
    total = 0
    try:
        for path in documents:
            name = os.path.basename(path)
            copy = next(os.path.join(where, name)
                        for where, _, files in os.walk(os.path.join(folder, "copies"))
                        if name in files)
            # Changes of others are taken and refused with ours.
            before, had = office.text(path, ".uno:RejectAllTrackedChanges")
            refused, changes = office.text(copy, ".uno:RejectAllTrackedChanges")
            taken, _ = office.text(copy, ".uno:AcceptAllTrackedChanges")
            accepted = os.path.join(folder, "accepted-" + name)
            wanted, _ = office.text(accepted, ".uno:AcceptAllTrackedChanges")
            assert changes > had, f"{name}: LibreOffice sees no change of ours"
            assert taken == wanted, f"{name}: taken, the text is another one\n" + "\n".join(
                difflib.unified_diff(wanted.splitlines(), taken.splitlines(), lineterm="", n=0))
            assert refused == before, f"{name}: refused, the text is another one\n" + "\n".join(
                difflib.unified_diff(before.splitlines(), refused.splitlines(), lineterm="", n=0))
            assert taken != before, name
            total += changes
            print(f"{name}: {changes} changes")
    finally:
        office.close()
    print(f"LibreOffice: {len(documents)} copies, {total} changes taken and refused")


if __name__ == "__main__":
    with open(os.path.join(sys.argv[1], "changed.txt"), encoding="utf-8") as listed:
        main(sys.argv[1], listed.read().splitlines())
