budget4s bonus --by person -q
