# terminal 100
budget4s variance --spend spend.csv --spend spend-2024-2025.csv --month 2026-05 --explain full_year --lang en
