// Package order turns a list of SKUs into an amount to pay.
package order

import "github.com/acme/shop/catalog"

// Amount returns what the SKUs cost together, in whole cents.
func Amount(from *catalog.Catalog, skus []string) int {
	amount := 0
	for _, sku := range skus {
		amount += from.Find(sku).Cents
	}
	return amount
}
