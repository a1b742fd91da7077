budget4s budget --spend spend-2025.csv --explain 快闪 --lang zh
