budget4s bonus -C . --committed --lang zh
