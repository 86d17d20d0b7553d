package basket

import "testing"

func TestTotal(t *testing.T) {
	if got := Total([]Line{{2000, 2}, {6000, 1}}); got != 10000 {
		t.Errorf("Total() = %d, want 10000", got)
	}
}

func TestTotalOfNothing(t *testing.T) {
	if got := Total(nil); got != 0 {
		t.Errorf("Total(nil) = %d, want 0", got)
	}
}
