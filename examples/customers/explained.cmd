# terminal 120
budget4s customers segment --explain C00004
