budget4s customers segment --by class,model,store,year -f csv
