budget4s check -C nowhere --as-of 2026-07-02
