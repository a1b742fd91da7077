budget4s allocate —total=300 --lang zh
