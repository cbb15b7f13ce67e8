"""Holds every CSV of an edition to its JSON twin, row by row and cell by cell, as csvkit reads it.

Needs Debian's csvkit. Usage: twins.py FOLDER, a folder with a folder for each dataset. Prints {"files": n, "rows": n, "problems": [...]} as JSON.

A member of a row is the column of its name; those inside an object have the object's name before theirs, and those of a list's rows stand in a file of
their own, joined by parentId. A list of texts is one cell. A column that ends in LabelZh explains the code before it, and the JSON has only the code.
"""

import io
import json
import pathlib
import re
import sys

import csvkit
from csvkit.utilities.csvclean import CSVClean

SEPARATOR = "、"
LABEL = "LabelZh"
MISSING = object()


def kebab(name):
    return re.sub(r"(?<!^)([A-Z])", r"-\1", name).lower()


def capital(name):
    return name[:1].upper() + name[1:]


def cell(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


class Table:
    """The rows that a CSV file must have, made from the JSON."""

    def __init__(self):
        self.rows = []

    @staticmethod
    def of(tables, name, rows, parent=None):
        table = tables.setdefault(name, Table())
        for row in rows:
            columns = {} if parent is None else {"parentId": parent}
            Table.flatten(tables, name, row, row.get("id"), "", columns)
            table.rows.append(columns)

    @staticmethod
    def flatten(tables, name, members, row_id, before, columns):
        for member, value in members.items():
            column = before + (capital(member) if before else member)
            if isinstance(value, dict):
                Table.flatten(tables, name, value, row_id, column, columns)
            elif isinstance(value, list) and value and isinstance(value[0], dict):
                Table.of(tables, f"{name}-{kebab(member)}", value, row_id)
            elif isinstance(value, list):
                columns[column] = SEPARATOR.join(value)
            else:
                columns[column] = cell(value)


def expected(columns, column):
    """What the JSON says in a column: nothing where an object around it is null, and the empty list of rows is no column."""
    if column in columns:
        return columns[column]
    return "" if any(column.startswith(name) and value == "" for name, value in columns.items()) else MISSING


def compare(file, found, wanted, problems):
    if len(found) != len(wanted):
        problems.append(f"{file}: {len(found)} rows, and {len(wanted)} in the JSON")
    for number, (row, columns) in enumerate(zip(found, wanted), 1):
        for column, text in row.items():
            value = expected(columns, column)
            if value is MISSING and column.endswith(LABEL):
                code = expected(columns, column[: -len(LABEL)])
                if code is MISSING or (code == "") != (text == ""):
                    problems.append(f"{file}, row {number}: {column} is {text!r} beside the code {code!r}")
            elif value is MISSING or value != text:
                problems.append(f"{file}, row {number}: {column} is {text!r}, and in the JSON {'not there' if value is MISSING else repr(value)}")
        # A null object is a member without a column of its own, and an empty list has a file of its own.
        for column, value in columns.items():
            if value != "" and column not in row:
                problems.append(f"{file}, row {number}: {column}, in the JSON {value!r}, is no column")


def clean(path, problems):
    output = io.StringIO()
    CSVClean(["--dry-run", str(path)], output).run()
    if output.getvalue() != "No errors.\n":
        problems.append(f"{path.name}: csvclean says {output.getvalue()!r}")


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csvkit.DictReader(file))


def check(folder, problems):
    slug = folder.name
    with open(folder / f"{slug}.json", encoding="utf-8") as file:
        document = json.load(file)
    tables = {}
    for member, value in document.items():
        if isinstance(value, list):
            Table.of(tables, slug if member == "rows" else f"{slug}-{kebab(member)}", value)
    files = rows = 0
    for path in sorted(folder.glob("*.csv")):
        clean(path, problems)
        if path.name == "changes.csv":
            continue
        name = path.name[: -len(".csv")]
        if name.endswith("-spreadsheet"):
            wanted = tables.get(name[: -len("-spreadsheet")])
            found = read(path)
            if wanted is None or len(found) != len(wanted.rows):
                problems.append(f"{path.name}: {len(found)} rows are not those of the JSON")
            continue
        files += 1
        found = read(path)
        rows += len(found)
        # A list that is empty in every row leaves no trace in the JSON.
        compare(path.name, found, tables.pop(name).rows if name in tables else [], problems)
    problems.extend(f"{slug}: the JSON has rows {name}, and there is no such file" for name in tables)
    return files, rows


def main(root):
    files = rows = 0
    problems = []
    for folder in sorted(path for path in pathlib.Path(root).iterdir() if (path / f"{path.name}.json").exists()):
        counted = check(folder, problems)
        files += counted[0]
        rows += counted[1]
    json.dump({"files": files, "rows": rows, "problems": problems[:50]}, sys.stdout, ensure_ascii=False)


main(sys.argv[1])
