budget4s bonus -C .
