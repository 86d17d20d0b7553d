import pytest

from billing.rates import UnknownCurrencyError, rate_for


@pytest.mark.parametrize(("currency", "rate"), [("EUR", 1.0), ("USD", 1.08), ("GBP", 0.86), ("SEK", 11.42)])
def test_known_rates(currency, rate):
    assert rate_for(currency) == rate


def test_unknown_currency_is_an_error():
    with pytest.raises(UnknownCurrencyError, match="no rate for currency 'XXX'"):
        rate_for("XXX")
