budget4s response --by person,temperature --lang zh
