budget4s audit verify --audit audit.jsonl
