budget4s inspect --lang zh -f table
