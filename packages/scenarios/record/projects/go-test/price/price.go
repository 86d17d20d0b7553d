// Package price parses the prices that suppliers send.
package price

import (
	"fmt"
	"strconv"
	"strings"
)

// Parse returns the price in whole cents.
func Parse(text string) (int, error) {
	amount, err := strconv.ParseFloat(strings.TrimPrefix(text, "€"), 64)
	if err != nil {
		return 0, fmt.Errorf("price %q: %w", text, err)
	}
	return int(amount * 100), nil
}
