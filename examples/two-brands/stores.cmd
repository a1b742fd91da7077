# terminal 150
budget4s claims --as-of 2026-05-20 --by store --lang zh -q
