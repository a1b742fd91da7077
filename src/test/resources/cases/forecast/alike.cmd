budget4s forecast sales --sales alike.csv --explain 2026-01
