# terminal 110
budget4s bonus --lang zh
