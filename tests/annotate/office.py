"""LibreOffice as one process that the checks beside it ask about documents."""
import os
import subprocess
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


def each(collection):
    enumeration = collection.createEnumeration()
    while enumeration.hasMoreElements():
        yield enumeration.nextElement()


class Office:
    """`folder` holds its profile."""

    def __init__(self, folder):
        pipe = f"ptcheck{os.getpid()}"
        self.process = subprocess.Popen(
            ["soffice", f"-env:UserInstallation={url(folder)}/profile", "--headless", "--norestore",
             "--nologo", f"--accept=pipe,name={pipe};urp"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        context = uno.getComponentContext()
        resolver = context.ServiceManager.createInstanceWithContext(
            "com.sun.star.bridge.UnoUrlResolver", context)
        for _ in range(1200):
            try:
                self.context = resolver.resolve(
                    f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except NoConnectException:
                if self.process.poll() is not None:
                    raise SystemExit("LibreOffice ended before it answered") from None
                time.sleep(0.1)
        else:
            self.process.kill()
            raise SystemExit("LibreOffice does not answer")
        manager = self.context.ServiceManager
        self.desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", self.context)
        self.dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper",
                                                            self.context)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        try:
            self.desktop.terminate()
        finally:
            self.process.wait(60)

    def load(self, path):
        document = self.desktop.loadComponentFromURL(url(path), "_blank", 0,
                                                     (value("Hidden", True), value("ReadOnly", False)))
        assert document is not None, path
        return document

    def comments(self, path):
        """(author, initials, date, text) of each comment."""
        document = self.load(path)
        found = []
        for field in each(document.getTextFields()):
            if field.supportsService("com.sun.star.text.textfield.Annotation"):
                time_of = field.DateTimeValue
                date = (f"{time_of.Year:04}-{time_of.Month:02}-{time_of.Day:02}T{time_of.Hours:02}:"
                        f"{time_of.Minutes:02}:{time_of.Seconds:02}Z")
                found.append((field.Author, field.Initials, date, field.Content))
        document.close(True)
        return found

    def text(self, path, command):
        """The text of a document after a command, and how many changes it had before."""
        document = self.load(path)
        changes = sum(1 for _ in each(document.getRedlines()))
        self.dispatcher.executeDispatch(document.getCurrentController().getFrame(), command, "", 0, ())
        with tempfile.TemporaryDirectory() as folder:
            out = os.path.join(folder, "text.txt")
            document.storeToURL(url(out), (value("FilterName", "Text (encoded)"),
                                           value("FilterOptions", "UTF8,LF,,,")))
            with open(out, encoding="utf-8-sig") as file:
                text = file.read()
        document.close(True)
        return text, changes
