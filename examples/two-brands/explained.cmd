budget4s claims --as-of 2026-05-20 --explain 南十字/online_ads -q
