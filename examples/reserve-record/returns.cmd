budget4s reserve status --spend spend-of-reserve.csv --funnel funnel.csv --as-of 2026-06-20
