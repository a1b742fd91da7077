budget4s variance --month 2026-02 --fail-on red -q -f json
