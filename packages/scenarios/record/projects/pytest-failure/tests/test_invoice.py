import pytest

from billing.invoice import InvoiceError, Line, total


def test_empty_invoice():
    assert total([]) == 0.0


def test_euros_only():
    assert total([Line("Mug", 12.5), Line("Poster", 30)]) == 42.5


def test_converts_dollars():
    assert total([Line("Hosting", 108, "USD")]) == 100.0


def test_names_the_line_that_fails():
    with pytest.raises(InvoiceError, match="line 2"):
        total([Line("Mug", 12.5), Line("Mystery", 1, "???")])


def test_lower_case_currency_from_the_import():
    assert total([Line("Mug", 12.5), Line("Freight", 54, "usd")]) == 62.5
