# terminal 80
budget4s inspect utf-16-tab.txt --lang zh
