package order

import (
	"testing"

	"github.com/acme/shop/catalog"
)

var shop = catalog.New(&catalog.Product{SKU: "MUG-1", Cents: 2000}, &catalog.Product{SKU: "POS-7", Cents: 6000})

func TestAmount(t *testing.T) {
	if got := Amount(shop, []string{"MUG-1", "POS-7", "MUG-1"}); got != 10000 {
		t.Errorf("Amount() = %d, want 10000", got)
	}
}

func TestAmountSkipsWithdrawnProducts(t *testing.T) {
	if got := Amount(shop, []string{"MUG-1", "GONE-9"}); got != 2000 {
		t.Errorf("Amount() = %d, want 2000", got)
	}
}

func TestAmountOfNothing(t *testing.T) {
	if got := Amount(shop, nil); got != 0 {
		t.Errorf("Amount(nil) = %d, want 0", got)
	}
}
