budget4s customers segment --class lost --value-class high_at_risk --store 城西店 --model 汉兰达 --by-value
