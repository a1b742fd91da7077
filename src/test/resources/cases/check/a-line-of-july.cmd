budget4s check --as-of 2026-07-02
