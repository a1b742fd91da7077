budget4s check --asof 2026-07-02
