"""Invoices: lines in any currency, a total in euros."""

from dataclasses import dataclass

from billing.rates import UnknownCurrencyError, rate_for


class InvoiceError(Exception):
    """Raised when an invoice cannot be added up."""


@dataclass(frozen=True)
class Line:
    text: str
    amount: float
    currency: str = "EUR"


def total(lines: list[Line]) -> float:
    euros = 0.0
    for number, line in enumerate(lines, start=1):
        try:
            euros += line.amount / rate_for(line.currency)
        except UnknownCurrencyError as error:
            raise InvoiceError(f"line {number} ({line.text}) cannot be converted") from error
    return round(euros, 2)
