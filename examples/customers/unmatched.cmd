budget4s customers segment --unmatched -f md
