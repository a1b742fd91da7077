budget4s response --explain 未归属 --lang zh -f csv
