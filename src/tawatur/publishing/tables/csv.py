"""CSV: the first table, UTF-8 with a mark that spreadsheets know it by."""

import csv
import io
from collections.abc import Sequence

from tawatur.publishing.table import Sheet, TableFormat, guard


def write(sheets: Sequence[Sheet], _value: object, _direction: str) -> bytes:
    """Commas, quotation marks where needed, lines ended as RFC 4180 has them; no cell is a formula."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\r\n")
    rows.writerow(map(guard, sheets[0].header))
    rows.writerows(map(guard, row) for row in sheets[0].rows)
    return text.getvalue().encode("utf-8-sig", "replace")


FORMAT = TableFormat(about="a table for spreadsheets and scripts", suffix=".csv", write=write)
