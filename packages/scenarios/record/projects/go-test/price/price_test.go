package price

import "testing"

func TestParse(t *testing.T) {
	cases := []struct {
		name string
		text string
		want int
	}{
		{"whole", "12", 1200},
		{"with a sign", "€7.5", 750},
		{"zero", "0", 0},
		{"cents that a float cannot hold", "19.99", 1999},
		{"large", "125000", 12500000},
	}
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			got, err := Parse(tc.text)
			if err != nil {
				t.Fatalf("Parse(%q): %v", tc.text, err)
			}
			if got != tc.want {
				t.Errorf("Parse(%q) = %d, want %d", tc.text, got, tc.want)
			}
		})
	}
}

func TestParseRefusesWords(t *testing.T) {
	if _, err := Parse("free"); err == nil {
		t.Error("Parse(\"free\") gave no error")
	}
}
