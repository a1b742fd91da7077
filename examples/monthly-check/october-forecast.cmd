# terminal 110
budget4s variance --spend spend.csv --spend spend-2024-2025.csv --month 2026-10 --lang en
