budget4s reserve verify --journal removed.jsonl --lang zh
