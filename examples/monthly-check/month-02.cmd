budget4s variance --month 2026-02 --lang zh
