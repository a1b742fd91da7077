# terminal 100
budget4s budget --as-of 2025-11-20 --revenue 2.4亿 --lang zh
