# terminal 110
budget4s variance --spend spend.csv --spend spend-2024-2025.csv --month 2026-05 --by channel --lang zh
