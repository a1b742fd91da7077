# terminal 80
budget4s variance --as-of 2026-11-02 --chart -q --fail-on never
