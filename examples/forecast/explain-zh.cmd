# terminal 100
budget4s forecast sales --sales ../annual-plan/sales.csv --explain 2026-02 --lang zh
