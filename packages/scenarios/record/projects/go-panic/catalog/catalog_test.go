package catalog

import "testing"

func TestFind(t *testing.T) {
	catalog := New(&Product{SKU: "MUG-1", Cents: 2000})
	if got := catalog.Find("MUG-1"); got == nil || got.Cents != 2000 {
		t.Errorf("Find(MUG-1) = %v", got)
	}
	if got := catalog.Find("GONE-9"); got != nil {
		t.Errorf("Find(GONE-9) = %v, want nil", got)
	}
}
