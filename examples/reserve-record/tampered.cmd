budget4s reserve verify --journal tampered.jsonl
