# terminal 100
budget4s customers segment --compare 2025-12-31
