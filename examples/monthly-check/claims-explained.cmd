# terminal 110
budget4s claims --as-of 2026-11-30 --explain group_buying -q
