budget4s plan calendar --groups -q -f csv
