# terminal 180
budget4s bonus --by person
