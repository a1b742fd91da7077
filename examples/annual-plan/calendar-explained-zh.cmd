budget4s plan calendar --explain 2026-12 --lang zh
