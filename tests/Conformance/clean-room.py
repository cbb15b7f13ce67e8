"""Reads an edition as a stranger would, with nothing but Python's standard library and the address of its catalogue.

Downloads every CSV that the DCAT catalogue names, holds size and SHA-256 to what it says, reads the column descriptions (CSV on the Web) beside it,
holds every record to them, and gathers two charts from the descriptions alone: each dataset's rows by the year of its first date column, and the sum of
its first numeric column by that year. Prints them as JSON: {"files": n, "rows": n, "charts": {slug: {"rows": {year: n}, "sums": {year: x}}}}.
"""

import csv
import hashlib
import io
import json
import re
import sys
import urllib.parse
import urllib.request
from decimal import Decimal


def get(address):
    with urllib.request.urlopen(address) as answer:
        return answer.read()


def listed(value):
    return value if isinstance(value, list) else [] if value is None else [value]


def columns_of(table_group, file):
    tables = [table for table in table_group["tables"] if table["url"] == file]
    if len(tables) != 1:
        sys.exit(f"{file} is described {len(tables)} times.")
    return tables[0]["tableSchema"]["columns"]


def base(column):
    datatype = column.get("datatype", "string")
    return datatype if isinstance(datatype, str) else datatype["base"]


def is_date(column):
    """Days, months and years: a date, or a text whose format takes a year, a month and a day, and no other text."""
    datatype = column.get("datatype")
    if base(column) != "string" or isinstance(datatype, str) or "format" not in datatype:
        return base(column) == "date"
    return all(re.search(datatype["format"], text) for text in ("2023", "2023-01", "2023-01-13")) and not re.search(datatype["format"], "text")


def main(catalogue_address):
    catalogue = json.loads(get(catalogue_address))
    files = rows = 0
    charts = {}
    for dataset in listed(catalogue["dcat:dataset"]):
        for distribution in listed(dataset["dcat:distribution"]):
            address = urllib.parse.urljoin(catalogue_address, distribution["dcat:downloadURL"]["@id"])
            file = address.rsplit("/", 1)[1]
            if not file.endswith(".csv") or file.endswith("-spreadsheet.csv"):
                continue
            content = get(address)
            checksum = distribution["spdx:checksum"]["spdx:checksumValue"]
            if hashlib.sha256(content).hexdigest() != (checksum["@value"] if isinstance(checksum, dict) else checksum):
                sys.exit(f"{address} is not what the catalogue says.")
            columns = columns_of(json.loads(get(urllib.parse.urljoin(address, "csv-metadata.json"))), file)
            records = list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))
            for record in records:
                if list(record) != [column["name"] for column in columns]:
                    sys.exit(f"{address} has other columns than its description.")
            files += 1
            rows += len(records)
            slug = dataset["dct:identifier"]
            slug = slug["@value"] if isinstance(slug, dict) else slug
            if file == f"{slug}.csv":
                chart = chart_of(columns, records)
                if chart:
                    charts[slug] = chart
    print(json.dumps({"files": files, "rows": rows, "charts": charts}))


def chart_of(columns, records):
    date = next((column["name"] for column in columns if is_date(column)), None)
    number = next((column["name"] for column in columns if base(column) in ("integer", "long", "decimal")), None)
    if date is None:
        return None
    by_year, sums = {}, {}
    for record in records:
        year = record[date][:4]
        if year:
            by_year[year] = by_year.get(year, 0) + 1
            if number and record[number]:
                sums[year] = sums.get(year, Decimal(0)) + Decimal(record[number])
    return {"rows": by_year, "sums": {year: str(value) for year, value in sums.items()}, "date": date, "number": number}


if __name__ == "__main__":
    main(sys.argv[1])
