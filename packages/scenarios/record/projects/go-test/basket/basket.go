// Package basket adds up what a customer wants to buy.
package basket

// Line is one product and how many of it.
type Line struct {
	Cents    int
	Quantity int
}

// Total returns the sum of the lines in whole cents.
func Total(lines []Line) int {
	total := 0
	for _, line := range lines {
		total += line.Cents * line.Quantity
	}
	return total
}
