# terminal 110
budget4s bonus --explain --lang zh
