// Package catalog knows the products of the shop.
package catalog

// Product is one thing for sale.
type Product struct {
	SKU   string
	Cents int
}

// Catalog finds products by their SKU.
type Catalog struct{ products map[string]*Product }

// New returns a catalog of the products.
func New(products ...*Product) *Catalog {
	catalog := &Catalog{products: map[string]*Product{}}
	for _, product := range products {
		catalog.products[product.SKU] = product
	}
	return catalog
}

// Find returns the product, or nil when there is none.
func (c *Catalog) Find(sku string) *Product { return c.products[sku] }
