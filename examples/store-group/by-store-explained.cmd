# terminal 100
budget4s allocate --by store --lang zh --explain 2026-03,城南店
