budget4s bonus -f json -q
